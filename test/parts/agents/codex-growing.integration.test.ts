import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { codex } from "../../../src/parts/agents/codex/codex.ts";
import type { LogPosition, LogReading } from "../../../src/parts/agents/logs/agent.ts";
import { mergeCopies } from "../../../src/parts/agents/logs/merge-copies.ts";
import { fixtureNames, placeFixture } from "../../support/agent-fixtures.ts";
import { CUTS, cutsOf } from "../../support/bad-cuts.ts";
import { createFastFolder } from "../../support/temporary-folder.ts";

/** JSON, as positions are kept in a file between two readings. */
function stored(position: LogPosition): LogPosition {
  return JSON.parse(JSON.stringify(position));
}

/** What readings of one log say together, except for the outcome of calls: a turn may fail after its calls were read. */
function lastingOf(readings: readonly LogReading[]) {
  const last = readings.at(-1);
  return {
    calls: mergeCopies(readings.flatMap(({ calls }) => calls)).map(
      ({ success, errorMessage, ...call }) => call,
    ),
    marks: readings.flatMap(({ marks }) => marks),
    lastTurn: last?.lastTurn,
    offset: last?.position.offset,
  };
}

/** Returns the cuts at which reading a log in two parts differs from reading it whole. */
async function badCuts(path: string, bytes: Buffer, cuts: Iterable<number>) {
  const whole = lastingOf([await codex.readLog(path, undefined)]);
  const bad: number[] = [];
  for (const cut of cuts) {
    writeFileSync(path, bytes.subarray(0, cut));
    const first = await codex.readLog(path, undefined);
    writeFileSync(path, bytes);
    const second = await codex.readLog(path, stored(first.position));
    if (!isDeepStrictEqual(lastingOf([first, second]), whole)) bad.push(cut);
  }
  return bad;
}

/** The fixture whose turn is shorter than the clock says: what was told of its calls cannot be taken back. */
const SHRINKING = "durations.jsonl";

describe("a log that grows", async () => {
  const fixtures = (await fixtureNames("codex")).filter((name) => name !== SHRINKING);

  test.each(fixtures)("gives the same calls whatever line of %s it is cut behind", async (name) => {
    await using home = await createFastFolder();
    const path = await placeFixture(home.path, "codex", name);
    const bytes: Buffer = await readFile(path);
    const lineEnds = [...bytes.entries()].flatMap(([at, byte]) => (byte === 0x0a ? [at + 1] : []));

    expect(await badCuts(path, bytes, [0, ...lineEnds])).toEqual([]);
  });

  describe.each(CUTS)("cut at one byte in $everyBytes", ({ everyBytes, tags }) => {
    test("gives the same calls wherever it is cut", { tags }, async () => {
      await using home = await createFastFolder();
      const path = await placeFixture(home.path, "codex", "record-and-count.jsonl");
      const bytes: Buffer = await readFile(path);

      expect(await badCuts(path, bytes, cutsOf(bytes, everyBytes))).toEqual([]);
    });
  });

  test("is read from its start when it was replaced", async () => {
    await using home = await createFastFolder();
    const path = await placeFixture(home.path, "codex", "one-turn.jsonl");
    const { position } = await codex.readLog(path, undefined);

    writeFileSync(path, "x".repeat(position.offset + 10));

    expect(await codex.readLog(path, position)).toMatchObject({
      calls: [],
      position: { offset: 0 },
    });
  });
});
