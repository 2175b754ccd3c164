import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { kimiCode } from "../../../src/parts/agents/kimi-code/kimi-code.ts";
import type { LogReading } from "../../../src/parts/agents/logs/agent.ts";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { companionNames, fixtureNames, placeFixture } from "../../support/agent-fixtures.ts";
import { badCuts, CUTS } from "../../support/bad-cuts.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

// A fork is copied and marked at once: nobody reads it in between.
const growing = (await fixtureNames("kimi-code")).filter((name) => !name.startsWith("forked"));

async function place(home: TemporaryFolder, rule: string): Promise<string> {
  const state = join("transcripts", `${rule}.json`);
  if ((await companionNames("kimi-code")).includes(state)) {
    await placeFixture(home.path, "kimi-code", state);
  }
  return placeFixture(home.path, "kimi-code", `${rule}.jsonl`);
}

async function read(rule: string): Promise<LogReading> {
  await using home = await createTemporaryFolder();
  return await kimiCode.readLog(await place(home, rule), undefined);
}

const counts = ({ calls }: Pick<LogReading, "calls">) =>
  calls.map(({ tokens }) => [tokens.inputTokens, tokens.outputTokens]);

describe("a call", () => {
  test("that says the same as the one before is another, in whatever pieces the log is read", async () => {
    await using home = await createTemporaryFolder();
    const path = await place(home, "two-of-one-moment");
    const lines = (await readFile(path, "utf8")).split("\n");
    await writeFile(path, lines.slice(0, 5).join("\n").concat("\n"));
    const first = await kimiCode.readLog(path, undefined);
    await writeFile(path, lines.join("\n"));
    const second = await kimiCode.readLog(path, JSON.parse(JSON.stringify(first.position)));
    const calls = [...first.calls, ...second.calls];

    expect(counts({ calls })).toEqual([
      [310, 4],
      [310, 4],
      [320, 4],
    ]);
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(3);
    expect(calls).toEqual((await kimiCode.readLog(path, undefined)).calls);
  });

  test("is told with everything the log knows of it", async () => {
    const { calls, lastTurn } = await read("calls-of-a-turn");

    expect(calls).toEqual([
      {
        agent: "kimi-code",
        callId: "calls-of-a-turn/main/2026-03-02T10.00.06.000Z/3210-3000-40",
        sessionId: "calls-of-a-turn",
        timestamp: "2026-03-02T10:00:06.000Z",
        model: "kimi-k2-thinking",
        tokens: {
          inputTokens: 3210,
          outputTokens: 40,
          cacheReadTokens: 3000,
          cacheWriteTokens: 200,
          cacheWriteOneHourTokens: 0,
        },
        durationMs: 4500,
        success: true,
        errorMessage: undefined,
        modeTaskType: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: false,
        cwd: "/home/dev/shop",
        branch: undefined,
      },
      expect.objectContaining({ timestamp: "2026-03-02T10:00:08.000Z", durationMs: 1900 }),
    ]);
    expect(lastTurn).toMatchObject({ sessionId: "calls-of-a-turn", success: true });
  });

  // Without the cache's two counts it would be 150 in.
  test("has four counts, of which none holds another", async () => {
    expect(counts(await read("four-counts-apart"))).toEqual([
      [135, 40],
      [4350, 5],
    ]);
  });

  test("has the model of the request that it answers, where its alias is that one's", async () => {
    const { calls } = await read("models");

    expect(calls.map(({ model }) => model)).toEqual([
      "kimi-k2-thinking",
      "kimi-k2-turbo",
      "other",
      "ollama/qwen3",
    ]);
  });

  test("that compacts counts", async () => {
    expect(counts(await read("compaction"))).toEqual([
      [10, 1],
      [9000, 90],
    ]);
  });

  test.each(["folder-of-the-log", "folder-of-the-profile"])(
    "is made where the log says, without the session's state: %s",
    async (rule) => {
      expect((await read(rule)).calls).toMatchObject([{ cwd: "/home/dev/shop" }]);
    },
  );

  test("stands among lines that say nothing", async () => {
    const { calls } = await read("malformed-lines");

    expect(calls).toMatchObject([
      { model: "kimi-code/k2", tokens: { outputTokens: 1 } },
      { model: "unknown", tokens: { outputTokens: 4 } },
    ]);
  });
});

test("a forked session has the calls behind the last mark only: the others are copies", async () => {
  expect(counts(await read("forked-session"))).toEqual([[30, 3]]);
});

test("a sub-agent's calls are in its own log, and its session's", async () => {
  await using home = await createTemporaryFolder();
  await place(home, "calls-of-a-turn");
  await place(home, "agent-1");

  const { calls } = await collectCalls({ agents: [kimiCode], environment: { HOME: home.path } });

  expect(calls.map(({ sessionId, isSidechain, cwd }) => [sessionId, isSidechain, cwd])).toEqual([
    ["calls-of-a-turn", true, "/home/dev/shop"],
    ["calls-of-a-turn", false, "/home/dev/shop"],
    ["calls-of-a-turn", false, "/home/dev/shop"],
  ]);
});

describe("a turn", () => {
  test.each([
    ["failed-turn", "agent error", [true, false]],
    ["cancelled-turn", "interrupted by user", [true]],
  ])("ends as the log says: %s", async (rule, errorMessage, successes) => {
    const { calls, lastTurn } = await read(rule);

    expect(calls.map(({ success }) => success)).toEqual(successes);
    expect(lastTurn).toEqual({ sessionId: rule, success: false, errorMessage });
  });

  test("works on a person's command, or a plan", async () => {
    const { calls } = await read("workflow-command");
    const planned = await read("plan-mode");

    expect(calls.map(({ command }) => command)).toEqual(["gsd:execute-phase", "gsd:execute-phase"]);
    expect(planned.calls.map(({ modeTaskType }) => modeTaskType)).toEqual(["plan", undefined]);
  });
});

describe("a log of Kimi CLI", () => {
  test("has a call for each message whose usage it tells", async () => {
    await using home = await createTemporaryFolder();
    await place(home, "cli-statuses");
    await place(home, "cli-sub-agent");
    const list = { work_dirs: [{ path: "/home/dev" }, { path: "/home/dev/shop" }] };
    await writeFile(join(home.path, ".kimi", "kimi.json"), JSON.stringify(list));

    const { calls } = await collectCalls({ agents: [kimiCode], environment: { HOME: home.path } });

    expect(calls).toMatchObject([
      { isSidechain: true, sessionId: "session-1", tokens: { inputTokens: 400 } },
      {
        callId: "session-1/msg-1",
        sessionId: "session-1",
        timestamp: "2026-03-02T10:00:04.500Z",
        model: "unknown",
        tokens: {
          inputTokens: 3210,
          outputTokens: 40,
          cacheReadTokens: 3000,
          cacheWriteTokens: 200,
        },
        durationMs: 4500,
        command: "gsd:execute-phase",
        cwd: "/home/dev/shop",
      },
      { callId: "session-1/msg-2", model: "kimi-k2.6", tokens: { inputTokens: 12 } },
    ]);
  });

  test("tells no folder that Kimi CLI does not list", async () => {
    expect((await read("cli-statuses")).calls[0]?.cwd).toBeUndefined();
  });
});

describe.each(CUTS)("cut every $everyBytes bytes", ({ everyBytes, tags }) => {
  test.each(growing)("%s reads the same", { tags }, async (fixture) => {
    expect(await badCuts(kimiCode, fixture, everyBytes)).toEqual([]);
  });
});
