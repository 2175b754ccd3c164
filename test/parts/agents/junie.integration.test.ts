import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { junie } from "../../../src/parts/agents/junie/junie.ts";
import { fixtureNames, placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { badCuts, CUTS } from "../../support/bad-cuts.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const read = (rule: string) => readFixture("junie", `${rule}.jsonl`);

describe("a call", () => {
  test("is told with everything the log knows of it, and the cache is no part of its input", async () => {
    const { calls, lastTurn } = await read("cache-apart-from-the-input");

    expect(calls).toEqual([
      {
        agent: "junie",
        callId: "session-1/1",
        sessionId: "session-1",
        timestamp: "2026-03-02T10:00:04.000Z",
        model: "claude-sonnet-4-5",
        tokens: {
          inputTokens: 19_115,
          outputTokens: 186,
          cacheReadTokens: 18_688,
          cacheWriteTokens: 424,
          cacheWriteOneHourTokens: 0,
        },
        durationMs: 2500,
        success: true,
        errorMessage: undefined,
        modeTaskType: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: false,
        cwd: "/home/dev/shop",
        branch: undefined,
      },
      expect.objectContaining({ callId: "session-1/2", durationMs: undefined }),
    ]);
    expect(lastTurn).toEqual({ sessionId: "session-1", success: true, errorMessage: undefined });
  });

  test("counts although another one used the same, and so does each of an event", async () => {
    const { calls } = await read("equal-calls");

    expect(calls.map(({ tokens }) => tokens.outputTokens)).toEqual([50, 50, 50, 8]);
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(4);
  });

  test("that used nothing is none, and what is no count is 0", async () => {
    const { calls } = await read("unused-and-malformed");

    expect(calls).toMatchObject([
      { callId: "session-1/3", durationMs: undefined, tokens: { inputTokens: 8, outputTokens: 2 } },
      { callId: "session-1/4", model: "unknown", timestamp: "2026-03-02T10:00:05.000Z" },
    ]);
  });

  test("of a model on the user's own machine says so", async () => {
    expect((await read("local-model")).calls).toMatchObject([{ model: "ollama/qwen3:8b" }]);
  });
});

test("a turn that ends with a failure failed, the one before it did not", async () => {
  const { calls, lastTurn } = await read("failed-turn");

  expect(calls.map(({ success }) => success)).toEqual([true, false]);
  expect(lastTurn).toMatchObject({ success: false, errorMessage: "agent error" });
});

test("a failure that a call follows was overcome", async () => {
  expect((await read("failure-overcome")).lastTurn).toMatchObject({ success: true });
});

test.each([
  ["the session's", "session-1", "/home/dev/shop"],
  ["another session's", "session-2", undefined],
])("the folder is that of %s entry in the index", async (_, sessionId, cwd) => {
  await using home = await createTemporaryFolder();
  const path = await placeFixture(home.path, "junie", "folder-in-the-index.jsonl");
  const entries = [
    { sessionId, projectDir: "/home/dev/old", createdAt: 1 },
    { sessionId, projectDir: "/home/dev/shop", createdAt: 2 },
  ];
  const index = join(dirname(dirname(path)), "index.jsonl");
  await writeFile(index, `${entries.map((entry) => JSON.stringify(entry)).join("\n")}\n{"ses`);

  expect((await junie.readLog(path, undefined)).calls).toMatchObject([{ cwd }]);
});

test("a session is looked for in the folder that the variable names", () => {
  const environment = { JUNIE_HOME: "/junie", HOME: "/home/dev" };

  expect(junie.logPlaces(environment)).toEqual([join("/junie/sessions")]);
  expect(junie.isLog("/junie/sessions/session-1/events.jsonl")).toBe(true);
  expect(junie.isLog("/junie/sessions/index.jsonl")).toBe(false);
});

const cutFixtures = await fixtureNames("junie");

describe.each(CUTS)("cut at one byte in $everyBytes", ({ everyBytes, tags }) => {
  test.each(cutFixtures)(
    "%s gives the same calls wherever it is cut",
    { tags },
    async (fixture) => {
      expect(await badCuts(junie, fixture, everyBytes)).toEqual([]);
    },
  );
});
