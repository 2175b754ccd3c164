import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { cline } from "../../../src/parts/agents/cline/cline.ts";
import type { LogReading } from "../../../src/parts/agents/logs/agent.ts";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { companionNames, placeFixture } from "../../support/agent-fixtures.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

/** Places a fixture with the file that tells of its session, if there is one; returns the log's path. */
async function place(home: TemporaryFolder, fixture: string): Promise<string> {
  const companion = join("transcripts", fixture.replace(".messages", ""));
  if ((await companionNames("cline")).includes(companion)) {
    await placeFixture(home.path, "cline", companion);
  }
  return placeFixture(home.path, "cline", fixture);
}

async function read(fixture: string): Promise<LogReading> {
  await using home = await createTemporaryFolder();
  return await cline.readLog(await place(home, fixture), undefined);
}

const session = (rule: string) => read(`${rule}.messages.json`);

const counts = ({ calls }: Pick<LogReading, "calls">) =>
  calls.map(({ tokens }) => [tokens.inputTokens, tokens.outputTokens]);

describe("a call", () => {
  test("is told with everything the log knows of it", async () => {
    const { calls, lastTurn } = await session("calls-of-a-turn");

    expect(calls).toEqual([
      {
        agent: "cline",
        callId: "msg_one",
        sessionId: "calls-of-a-turn",
        timestamp: "2026-03-02T10:00:04.500Z",
        model: "anthropic/claude-sonnet-4.5",
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
      expect.objectContaining({ callId: "msg_two", durationMs: 1900 }),
    ]);
    expect(lastTurn).toEqual({
      sessionId: "calls-of-a-turn",
      success: true,
      errorMessage: undefined,
    });
  });

  // 106,919 input; adding the cache again would make 179,361.
  test("has the cache's tokens in its input", async () => {
    const { calls } = await session("cache-is-in-the-input");
    const sum = (name: "inputTokens" | "cacheReadTokens" | "cacheWriteTokens") =>
      calls.reduce((total, { tokens }) => total + tokens[name], 0);

    expect([sum("inputTokens"), sum("cacheReadTokens"), sum("cacheWriteTokens")]).toEqual([
      106_919, 70_242, 2_200,
    ]);
  });

  test("has no more from the cache than input where a provider counts that apart", async () => {
    expect(counts(await session("cache-beside-the-input"))).toEqual([[950, 1]]);
  });

  test("has the model of its message, not of its session, and says which one is local", async () => {
    const { calls } = await session("model-of-the-message");

    expect(calls.map(({ model }) => model)).toEqual([
      "anthropic/claude-opus-4.8-fast",
      "mistralai/voxtral-small",
      "ollama/qwen3-coder",
    ]);
  });

  test("that a compaction took away is not counted from the sum that it left", async () => {
    expect(counts(await session("compacted"))).toEqual([[10, 1]]);
  });

  test("needs a time and counts, and nothing else", async () => {
    const { calls } = await session("missing-values");

    expect(calls).toMatchObject([
      { callId: "missing-values/2026-03-02T10.00.01.000Z", model: "unknown" },
      { callId: "msg_strange", tokens: { inputTokens: 0, outputTokens: 3 } },
    ]);
  });
});

describe("a forked session", () => {
  test("begins with copies of another's calls, which count once, and there", async () => {
    await using home = await createTemporaryFolder();
    await place(home, "forked-original.messages.json");
    const fork = await place(home, "forked-session.messages.json");

    const { calls } = await collectCalls({ agents: [cline], environment: { HOME: home.path } });

    expect(calls.map(({ sessionId, callId }) => [sessionId, callId])).toEqual([
      ["forked-original", "msg_fork1"],
      ["forked-original", "msg_fork2"],
      ["forked-session", "msg_fork3"],
    ]);
    expect(counts(await cline.readLog(fork, undefined))).toEqual([[30, 3]]);
  });

  test("has the copies as well where the other is gone", async () => {
    expect(counts(await session("forked-session"))).toEqual([
      [10, 1],
      [20, 2],
      [30, 3],
    ]);
  });
});

describe("a turn", () => {
  test.each([
    ["failed", "agent error", [true, false]],
    ["cancelled-before-a-reply", "interrupted by user", [true]],
  ])("of a session that is %s ended so: %s", async (rule, errorMessage, successes) => {
    const { calls, lastTurn } = await session(rule);

    expect(calls.map(({ success }) => success)).toEqual(successes);
    expect(lastTurn).toEqual({ sessionId: rule, success: false, errorMessage });
  });

  test.each([
    ["plan-mode", [["plan", undefined]]],
    [
      "modes-of-prompts",
      [
        ["plan", undefined],
        [undefined, undefined],
      ],
    ],
    [
      "workflow-command",
      [
        [undefined, undefined],
        [undefined, "gsd:execute-phase"],
      ],
    ],
  ])("works on what it was told to: %s", async (rule, expected) => {
    const { calls } = await session(rule);

    expect(calls.map(({ modeTaskType, command }) => [modeTaskType, command])).toEqual(expected);
  });
});

test("a sub-agent's calls are its session's, beside whose log it lies", async () => {
  await using home = await createTemporaryFolder();
  await place(home, "calls-of-a-turn.messages.json");
  const path = await place(home, "sub-agent-of-session.messages.json");

  const { calls, lastTurn } = await cline.readLog(path, undefined);

  expect(calls).toMatchObject([
    { sessionId: "calls-of-a-turn", isSidechain: true, cwd: "/home/dev/shop", callId: "msg_s1" },
  ]);
  expect(lastTurn).toBeUndefined();
});

describe("a task of the older extension", () => {
  test("has the cache beside its input, and what was cancelled", async () => {
    const { calls, lastTurn } = await read("task-requests.json");

    expect(calls).toMatchObject([
      {
        sessionId: "requests",
        timestamp: "2026-03-02T10:00:01.000Z",
        model: "claude-sonnet-4-5-20250929",
        tokens: {
          inputTokens: 3210,
          outputTokens: 40,
          cacheReadTokens: 3000,
          cacheWriteTokens: 200,
        },
        modeTaskType: "plan",
        success: true,
      },
      {
        model: "ollama/qwen3-coder",
        tokens: { inputTokens: 3212, outputTokens: 9, cacheReadTokens: 3200 },
        modeTaskType: undefined,
        errorMessage: "interrupted by user",
      },
      { tokens: { inputTokens: 500, outputTokens: 50 } },
    ]);
    expect(lastTurn).toMatchObject({ success: false });
  });

  test("that went back to a checkpoint has the sum of what that deleted, less what was read of it", async () => {
    await using home = await createTemporaryFolder();
    const path = await place(home, "task-requests.json");
    const row = (ts: number, say: string, tokensIn: number, tokensOut: number) => ({
      ts: 1_772_445_600_000 + ts,
      say,
      text: JSON.stringify({ tokensIn, tokensOut }),
    });
    const write = (...rows: readonly object[]) => writeFile(path, JSON.stringify(rows));
    const readOn = async ({ position }: Pick<LogReading, "position">) =>
      cline.readLog(path, JSON.parse(JSON.stringify(position)));
    const kept = row(1, "api_req_started", 100, 10);
    const sum = row(9, "deleted_api_reqs", 60, 6);

    await write(kept, row(2, "api_req_started", 20, 2));
    const first = await cline.readLog(path, undefined);
    // The second request, and another of 40 and 4 that nobody had read, are deleted.
    await write(kept, sum);
    const second = await readOn(first);
    await writeFile(path, "[");
    const cut = await readOn(second);
    await write(kept, sum, row(10, "api_req_started", 7, 1));
    const third = await readOn(cut);
    // Going back before it deletes the sum, too.
    await write(row(20, "deleted_api_reqs", 167, 17));
    const fourth = await readOn(third);

    expect(counts(second)).toEqual([
      [100, 10],
      [40, 4],
    ]);
    expect(counts(third)).toEqual([
      [100, 10],
      [40, 4],
      [7, 1],
    ]);
    expect(counts(fourth)).toEqual([]);
    expect(counts(await cline.readLog(path, undefined))).toEqual([[167, 17]]);
  });

  test("has the sum of its sub-agents' calls", async () => {
    expect(await read("task-sub-agents.json")).toMatchObject({
      calls: [
        { isSidechain: false, model: "unknown" },
        { isSidechain: true, tokens: { inputTokens: 550, outputTokens: 10 } },
        { isSidechain: false, errorMessage: "API error" },
      ],
    });
  });

  test("was made where the list of tasks says, and nowhere without it", async () => {
    await using home = await createTemporaryFolder();
    const path = await place(home, "task-requests.json");
    const { calls: before } = await cline.readLog(path, undefined);
    const state = join(dirname(dirname(dirname(path))), "state");
    await mkdir(state);
    await writeFile(
      join(state, "taskHistory.json"),
      JSON.stringify([{ id: "other" }, { id: "requests", cwdOnTaskInitialization: "/home/dev" }]),
    );

    const { calls } = await cline.readLog(path, undefined);

    expect(new Set(before.map(({ cwd }) => cwd))).toEqual(new Set([undefined]));
    expect(new Set(calls.map(({ cwd }) => cwd))).toEqual(new Set(["/home/dev"]));
  });
});

test("logs lie where the more special variable says", () => {
  const places = (environment: Record<string, string>) =>
    cline.logPlaces(environment).filter((path) => !path.includes("globalStorage"));

  expect(places({ HOME: "/h" })).toEqual(["/h/.cline/data/sessions", "/h/.cline/data/tasks"]);
  expect(places({ HOME: "/h", CLINE_DIR: "/c" })).toEqual(["/c/data/sessions", "/c/data/tasks"]);
  expect(places({ CLINE_DIR: "/c", CLINE_DATA_DIR: "/d" })).toEqual(["/d/sessions", "/d/tasks"]);
  expect(places({ CLINE_SESSION_DATA_DIR: "/s", CLINE_DATA_DIR: "/d" })).toEqual([
    "/s",
    "/d/tasks",
  ]);
  expect(cline.logPlaces({ HOME: "/h" })).toContain(
    "/h/.config/Code/User/globalStorage/saoudrizwan.claude-dev/tasks",
  );
});

test("a session that is gone has no calls", async () => {
  await using home = await createTemporaryFolder();
  const path = await place(home, "calls-of-a-turn.messages.json");
  await rm(path);

  expect(await cline.readLog(path, undefined)).toMatchObject({ calls: [], lastTurn: undefined });
  expect(cline.isLog(join(dirname(path), `${basename(dirname(path))}.json`))).toBe(false);
});
