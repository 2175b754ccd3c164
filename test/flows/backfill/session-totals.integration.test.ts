import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applyBackfill, planBackfill } from "../../../src/flows/backfill/backfill.ts";
import type { Agent } from "../../../src/parts/agents/logs/agent.ts";
import { createGit } from "../../../src/parts/git/git.ts";
import type { Call } from "../../../src/usage/call.ts";
import { call } from "../../support/call.ts";
import {
  createEarlierRepository,
  type EarlierRepository,
} from "../../support/earlier-repository.ts";

const NOW = "2026-03-01T12:00:00Z";

/** An agent whose log is a list of calls. */
function listAgent(path: string): Agent {
  return {
    name: "list",
    locationVariables: [],
    sessionVariable: undefined,
    logPlaces: () => [path],
    isLog: () => true,
    async readLog() {
      const calls = JSON.parse(await readFile(path, "utf8"));
      return { calls, marks: [], position: { offset: 0 }, lastTurn: undefined };
    },
  };
}

async function backfill(repository: EarlierRepository, total: Partial<Call>): Promise<void> {
  const log = join(repository.home, "list.json");
  const logged = { agent: "list", cwd: repository.root, isSessionTotal: true, ...total };
  await writeFile(log, JSON.stringify([call(logged)]));
  const run = {
    git: createGit(repository.root, repository.environment),
    process,
    environment: repository.environment,
    agents: [listAgent(log)],
    logReaderPath: "",
    since: undefined,
    now: new Date(NOW),
  };
  const plan = await planBackfill(run);
  if (plan.records.length > 0) await applyBackfill(run, plan);
}

function tokens(outputTokens: number): Call["tokens"] {
  return {
    inputTokens: outputTokens * 10,
    outputTokens,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    cacheWriteOneHourTokens: 0,
  };
}

test("of a session that its agent counts as a whole, what grew since the last time is taken", async () => {
  await using repository = await createEarlierRepository();
  await repository.init(NOW);

  await backfill(repository, { timestamp: "2026-02-02T10:00:00.000Z", tokens: tokens(100) });
  await backfill(repository, { timestamp: "2026-02-02T10:00:00.000Z", tokens: tokens(100) });
  await backfill(repository, { timestamp: "2026-02-03T10:00:00.000Z", tokens: tokens(130) });

  expect(await repository.rows()).toMatchObject([
    { outputTokens: 100, inputTokens: 1000 },
    { outputTokens: 30, inputTokens: 300 },
  ]);
});

test("a session that went on after init is the hooks' as a whole", async () => {
  await using repository = await createEarlierRepository();
  await repository.init(NOW);

  await backfill(repository, { timestamp: "2026-03-02T10:00:00.000Z", tokens: tokens(100) });

  expect(await repository.rows()).toEqual([]);
});
