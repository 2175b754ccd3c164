import { writeFileSync } from "node:fs";
import { appendFile, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { claudeCode } from "../../../../src/parts/agents/claude-code/claude-code.ts";
import type { LogPosition, LogReading } from "../../../../src/parts/agents/logs/agent.ts";
import { CUTS, cutsOf } from "../../../support/bad-cuts.ts";
import { committedCalls } from "../../../support/committed-calls.ts";
import { fixtureLog, readFixtureLog } from "../../../support/read-fixture-log.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

/** JSON, as positions are kept in a file between two readings. */
function stored(position: LogPosition): LogPosition {
  return JSON.parse(JSON.stringify(position));
}

/**
 * What readings of one log say together, except for the outcome of calls and how long they took: a turn
 * may fail, and a reply go on, after its calls were read.
 */
function lastingOf(readings: readonly LogReading[]) {
  const last = readings.at(-1);
  return {
    calls: committedCalls(readings).map(({ success, errorMessage, durationMs, ...call }) => call),
    marks: readings.flatMap(({ marks }) => marks),
    lastTurn: last?.lastTurn,
    offset: last?.position.offset,
  };
}

describe("a log that grows", () => {
  describe.each(CUTS)("cut at one byte in $everyBytes", ({ everyBytes, tags }) => {
    test.each([
      "streamed-reply",
      "more-input-later",
      "iterations",
      "adviser",
      "durations",
      "workflow-command",
      "plan-mode",
      "interrupted",
      "api-error-overcome",
      "malformed-lines",
    ])("gives the same calls wherever %s is cut", { tags }, async (name) => {
      await using folder = await createTemporaryFolder();
      const path = join(folder.path, "session.jsonl");
      const bytes = await readFile(fixtureLog(name));
      const whole = lastingOf([await readFixtureLog(name)]);
      const badCuts: number[] = [];

      for (const cut of cutsOf(bytes, everyBytes)) {
        writeFileSync(path, bytes.subarray(0, cut));
        const first = await claudeCode.readLog(path, undefined);
        writeFileSync(path, bytes);
        const second = await claudeCode.readLog(path, stored(first.position));
        if (!isDeepStrictEqual(lastingOf([first, second]), whole)) badCuts.push(cut);
      }

      expect(badCuts).toEqual([]);
      expect(whole.calls.length).toBeGreaterThan(0);
    });
  });

  test("keeps its last line for later until it ends", async () => {
    await using folder = await createTemporaryFolder();
    const path = join(folder.path, "session.jsonl");
    const lines = (await readFile(fixtureLog("streamed-reply"), "utf8")).trimEnd();
    await writeFile(path, lines.slice(0, -1));

    const first = await claudeCode.readLog(path, undefined);
    await appendFile(path, "}\n");
    const second = await claudeCode.readLog(path, first.position);

    expect(first.position.offset).toBe(lines.lastIndexOf("\n") + 1);
    expect(second.position.offset).toBe(lines.length + 1);
  });

  test("is read from its start when it shrank or was replaced", async () => {
    await using folder = await createTemporaryFolder();
    const path = join(folder.path, "session.jsonl");
    await writeFile(path, await readFile(fixtureLog("durations")));
    const { position } = await claudeCode.readLog(path, undefined);

    await writeFile(path, await readFile(fixtureLog("refusal")));
    const shrunk = await claudeCode.readLog(path, position);
    await writeFile(path, "x".repeat(position.offset + 10));
    const replaced = await claudeCode.readLog(path, position);

    expect(shrunk.calls).toMatchObject([{ errorMessage: "refusal" }]);
    expect(replaced).toMatchObject({ calls: [], position: { offset: 0 } });
  });

  test("stays where it was while it is gone, and is read on when it is back", async () => {
    await using folder = await createTemporaryFolder();
    const path = join(folder.path, "session.jsonl");
    const bytes = await readFile(fixtureLog("workflow-command"));
    await writeFile(path, bytes);
    const { position } = await claudeCode.readLog(path, undefined);

    await rm(path);
    const gone = await claudeCode.readLog(path, position);
    await writeFile(path, bytes);
    const back = await claudeCode.readLog(path, gone.position);

    expect(gone).toMatchObject({ calls: [], position: { offset: bytes.length } });
    expect(back).toMatchObject({ calls: [], position: { offset: bytes.length } });
  });

  test("is empty when it never was there", async () => {
    await using folder = await createTemporaryFolder();

    const reading = await claudeCode.readLog(join(folder.path, "none.jsonl"), undefined);

    expect(reading).toMatchObject({ calls: [], marks: [], position: { offset: 0 } });
    expect(reading.lastTurn).toBeUndefined();
  });
});

describe("lines", () => {
  test("larger than any chunk are read, and those over 64 MB are passed over", {
    tags: ["soak"],
  }, async () => {
    await using folder = await createTemporaryFolder();
    const path = join(folder.path, "session.jsonl");
    const [prompt = "", ...replies] = (await readFile(fixtureLog("streamed-reply"), "utf8")).split(
      "\n",
    );
    await writeFile(path, `${prompt.replace("hello", "a".repeat(5_000_000))}\n`);
    await appendFile(path, replies.join("\n"));
    await appendFile(path, `{"type":"assistant","text":"${"b".repeat(70 << 20)}"}\n`);
    await appendFile(path, await readFile(fixtureLog("refusal")));

    const { calls, position } = await claudeCode.readLog(path, undefined);

    expect(calls).toMatchObject([{ tokens: { outputTokens: 427 }, errorMessage: "refusal" }]);
    await truncate(path, position.offset);
    expect((await claudeCode.readLog(path, undefined)).position.offset).toBe(position.offset);
  });
});
