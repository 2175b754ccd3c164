import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { Agent } from "../../src/agent-logs/agent.ts";
import { KNOWN_AGENTS } from "../../src/agents/known-agents.generated.ts";
import { formatRow, HEADER_LINE } from "../../src/ledger/format-row.ts";
import { sumCalls } from "../../src/record/sum-calls.ts";
import { fixtureNames, placeFixture } from "../support/agent-fixtures.ts";
import { CARRIED, findTexts, MARK, plantMarks } from "../support/plant-marks.ts";
import { createFastFolder } from "../support/temporary-folder.ts";

const COLUMNS = HEADER_LINE.trim().split(",");

/** Agents whose logs hold no session id: the file's name is it. */
const NAMED_BY_FILE: ReadonlySet<string> = new Set(["droid"]);

const soughtColumns = ({ name }: Agent) =>
  NAMED_BY_FILE.has(name) ? ["model"] : ["model", "session_id"];

/** Writes the rows that a log leads to, and returns those of their columns that hold the mark. */
async function markedColumns(agent: Agent, path: string): Promise<readonly string[]> {
  const { calls, lastTurn } = await agent.readLog(path, undefined);
  const records = sumCalls(calls, {
    taskTypeOf: ({ modeTaskType }) => modeTaskType ?? "execute",
    phaseOf: ({ commandArguments }) => commandArguments,
    costNanoUsdOf: () => undefined,
    lastTurns: new Map(lastTurn ? [[lastTurn.sessionId, lastTurn]] : []),
    success: undefined,
    branch: undefined,
  });
  const rows: Record<string, string>[] = parse(
    HEADER_LINE + records.map(({ record }) => formatRow(record, COLUMNS)).join(""),
    { columns: true },
  );
  return rows.flatMap((row) => COLUMNS.filter((column) => row[column]?.includes(MARK)));
}

describe.each(KNOWN_AGENTS)("of $name's logs", (agent) => {
  test("no text but model, session id and branch reaches a row", async () => {
    const leaks: string[] = [];
    const carried = new Set<string>();
    for (const fixture of await fixtureNames(agent.name)) {
      await using home = await createFastFolder();
      for (const place of findTexts(await placeFixture(home.path, agent.name, fixture))) {
        await using copy = await createFastFolder();
        const path = await placeFixture(copy.path, agent.name, fixture);
        plantMarks(path, [place]);
        const marked = await markedColumns(agent, path);
        const leaked = marked.filter((column) => !CARRIED[column]?.test(place.path));
        for (const column of marked) carried.add(column);
        if (leaked.length > 0) leaks.push(`${fixture} ${place.path} → ${leaked}`);
      }
    }

    expect(leaks).toEqual([]);
    // The marks are where they can be found.
    expect([...carried]).toEqual(expect.arrayContaining(soughtColumns(agent)));
  });
});
