import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeWork } from "../../../src/flows/record/describe-work.ts";
import { sumCalls } from "../../../src/flows/record/sum-calls.ts";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { DEFAULT_CONFIG } from "../../../src/parts/config/config.ts";
import { COLUMNS } from "../../../src/parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { createPricing } from "../../../src/parts/pricing/pricing.ts";
import type { Call } from "../../../src/usage/call.ts";
import { agentsWithFixtures, placeFixture } from "../../support/agent-fixtures.ts";
import { call } from "../../support/call.ts";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import { createValueMutator } from "../../support/mutate-values.ts";
import { createRandom } from "../../support/random.ts";
import { createFastFolder } from "../../support/temporary-folder.ts";

const MUTATIONS_PER_FIXTURE = 20;

const pricing = await createPricing(DEFAULT_CONFIG);
const work = await describeWork(
  { taskType: undefined, phase: undefined, paths: [], branchOf: () => "main", subject: undefined },
  DEFAULT_CONFIG,
);

const TEXTS = [
  " ",
  "+275760-09-13T00:00:00.000Z",
  "-000001-01-01T00:00:00.000Z",
  "9999-12-31T23:59:59.999Z",
  "/home/dev/models/secret.gguf",
  ...HOSTILE_TEXTS.filter(({ length }) => length < 1_000),
] as const;

/** Returns the rows that a hook would write of some calls. */
function rowsOf(calls: readonly Call[], lastTurns = new Map()): readonly string[] {
  const context = { ...work, costNanoUsdOf: pricing.costNanoUsd, lastTurns, success: undefined };
  const summed = sumCalls(calls, { ...context, branchOf: ({ branch }) => branch ?? "main" });
  return summed.map(({ record }) => formatRow(record, COLUMNS));
}

function faultsOf(rows: readonly string[]): readonly unknown[] {
  const { rows: read, rejects } = parseLedger(HEADER_LINE + rows.join(""));
  const odd = read.filter(
    ({ record: { model, sessionId, branch } }) =>
      model.length > 200 || /[\p{Cc}\p{Cs}]/u.test(model + sessionId + branch),
  );
  const isEachRead = read.length === rows.length;
  return [...rejects, ...odd, ...(isEachRead ? [] : [`${read.length} of ${rows.length} rows`])];
}

/** A log's values, some of them replaced: by texts that want to be more, or by what no agent writes. */
function mutate(text: string, mutateValues: ReturnType<typeof createValueMutator>, seed: number) {
  const random = createRandom(seed);
  if (seed % 2 === 0) return mutateValues(random);
  const hostile = JSON.stringify(random.pick(TEXTS));
  const [first = '""', ...others] = text.match(/:\s*"[^"\\]*"/g) ?? [];
  return text.replaceAll(random.pick([first, ...others]), () => `:${hostile}`);
}

const agents = await agentsWithFixtures((name) => /\.jsonl?$/.test(name));

describeMostlyInSoak(agents)("$agent.name", ({ agent, fixtures }) => {
  test.each(fixtures)("what is written of %s with hostile values is valid", async (fixture) => {
    await using home = await createFastFolder();
    const path = await placeFixture(home.path, agent.name, fixture);
    const text = readFileSync(path, "utf8");
    const mutateValues = createValueMutator(text);

    for (let seed = 0; seed < MUTATIONS_PER_FIXTURE; seed++) {
      writeFileSync(path, mutate(text, mutateValues, seed));
      const environment = { HOME: home.path };
      const { calls, lastTurns } = await collectCalls({ agents: [agent], environment });
      const rows = rowsOf(calls, new Map(lastTurns));
      expect(faultsOf(rows), `seed ${seed} of ${fixture}`).toEqual([]);
    }
  });
});

test("a cost that no ledger can say is left out", async () => {
  const tokens = { ...call().tokens, inputTokens: 1e10, outputTokens: 1e10 };
  const many = Array.from({ length: 100 }, (_, index) =>
    call({ callId: `msg-${index}`, model: "claude-opus-4-6-fast", tokens }),
  );

  expect(faultsOf(rowsOf(many))).toEqual([]);
});
