import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { sumCalls } from "../../../src/flows/record/sum-calls.ts";
import { KNOWN_AGENTS } from "../../../src/parts/agents/known-agents.generated.ts";
import type { Agent } from "../../../src/parts/agents/logs/agent.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { fixtureNames, placeFixture } from "../../support/agent-fixtures.ts";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import {
  CARRIED,
  findTexts,
  groupByPath,
  MARK,
  plantMarks,
  type TextPlace,
} from "../../support/plant-marks.ts";
import { createFastFolder } from "../../support/temporary-folder.ts";

const COLUMNS = HEADER_LINE.trim().split(",");

/** What a row has from no text of its log: the session from the file's name, the model from that of a field. */
const NOT_FROM_TEXTS: Readonly<Record<string, readonly string[]>> = {
  aider: ["session_id"],
  cline: ["session_id"],
  droid: ["session_id"],
  "grok-build": ["model", "session_id"],
  junie: ["session_id"],
  "kimi-code": ["session_id"],
  "muse-code": ["session_id"],
};

const soughtColumns = ({ name }: Agent) =>
  ["model", "session_id"].filter((column) => !NOT_FROM_TEXTS[name]?.includes(column));

/** Writes the rows that a log leads to, and returns those of their columns that hold the mark. */
async function markedColumns(agent: Agent, path: string): Promise<readonly string[]> {
  const { calls, lastTurn } = await agent.readLog(path, undefined);
  const records = sumCalls(calls, {
    taskTypeOf: ({ modeTaskType }) => modeTaskType ?? "execute",
    phaseOf: ({ commandArguments }) => commandArguments,
    costNanoUsdOf: () => undefined,
    lastTurns: new Map(lastTurn ? [[lastTurn.sessionId, lastTurn]] : []),
    success: undefined,
    branchOf: ({ branch }) => branch,
  });
  const rows: Record<string, string>[] = parse(
    HEADER_LINE + records.map(({ record }) => formatRow(record, COLUMNS)).join(""),
    { columns: true },
  );
  return rows.flatMap((row) => COLUMNS.filter((column) => row[column]?.includes(MARK)));
}

/** Marks some places of a fixture; returns the columns of its rows that hold the mark. */
async function columnsOf(agent: Agent, fixture: string, places: readonly TextPlace[]) {
  await using home = await createFastFolder();
  const path = await placeFixture(home.path, agent.name, fixture);
  plantMarks(path, places);
  return markedColumns(agent, path);
}

/** Returns the columns with a mark that these places, all of one path, do not lead to. */
function leaksOf([place]: readonly TextPlace[], marked: readonly string[]): readonly string[] {
  const path = place?.path ?? "";
  return marked
    .filter((column) => !CARRIED[column]?.test(path))
    .map((column) => `${path} → ${column}`);
}

/** What is marked at once: all places of a path in each run, each place alone in a soak. */
const SPREADS = [
  { at: "all places of a kind", spread: groupByPath, tags: [] },
  {
    at: "one place at a time",
    spread: (places: readonly TextPlace[]) => places.map((place) => [place]),
    tags: ["soak", "heavy"],
  },
];

describeMostlyInSoak(KNOWN_AGENTS, 2)("of $name's logs", (agent) => {
  describe.each(SPREADS)("marked at $at", ({ spread, tags }) => {
    test("no text but model, session id and branch reaches a row", { tags }, async () => {
      const leaks: string[] = [];
      const carried = new Set<string>();
      for (const fixture of await fixtureNames(agent.name)) {
        await using home = await createFastFolder();
        const texts = findTexts(await placeFixture(home.path, agent.name, fixture));
        for (const places of spread(texts)) {
          const marked = await columnsOf(agent, fixture, places);
          for (const column of marked) carried.add(column);
          leaks.push(...leaksOf(places, marked).map((leak) => `${fixture} ${leak}`));
        }
      }

      expect(leaks).toEqual([]);
      // The marks are where they can be found.
      expect([...carried]).toEqual(expect.arrayContaining(soughtColumns(agent)));
    });
  });
});
