import { writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { qwenCode } from "../../../src/parts/agents/qwen-code/qwen-code.ts";
import { fixtureNames, placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { badCuts, CUTS } from "../../support/bad-cuts.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const TOKENS = {
  inputTokens: 3210,
  outputTokens: 40,
  cacheReadTokens: 3000,
  cacheWriteTokens: 0,
  cacheWriteOneHourTokens: 0,
};

const read = (rule: string) => readFixture("qwen-code", `${rule}.jsonl`);

describe("a call", () => {
  test("is told with everything the log knows of it", async () => {
    const { calls, lastTurn } = await read("session");

    expect(calls).toEqual([
      {
        agent: "qwen-code",
        callId: "reply-1",
        sessionId: "session-1",
        timestamp: "2026-03-02T10:00:04.000Z",
        model: "qwen3-coder-plus",
        tokens: TOKENS,
        durationMs: 1900,
        success: true,
        errorMessage: undefined,
        modeTaskType: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: false,
        cwd: "/home/dev/shop",
        branch: "main",
      },
      expect.objectContaining({ callId: "reply-2", model: "qwen3-max", durationMs: 2500 }),
    ]);
    expect(lastTurn).toEqual({ sessionId: "session-1", success: true, errorMessage: undefined });
  });

  test("without counts is none", async () => {
    const { calls } = await read("without-usage");

    expect(calls).toEqual([]);
  });

  test("counts once, though the API's event tells its tokens too", async () => {
    const { calls } = await read("telemetry-counts-nothing");

    expect(calls.map(({ callId, tokens }) => [callId, tokens])).toEqual([["reply-1", TOKENS]]);
  });

  test("that a session went back behind was made all the same", async () => {
    const { calls } = await read("rewound");

    expect(calls.map(({ callId }) => callId)).toEqual(["reply-1", "reply-2"]);
  });

  test("that a branched session took along counts once", async () => {
    await using home = await createTemporaryFolder();
    await placeFixture(home.path, "qwen-code", "branched-original.jsonl");
    await placeFixture(home.path, "qwen-code", "branched-copy.jsonl");

    const { calls } = await collectCalls({ agents: [qwenCode], environment: { HOME: home.path } });

    expect(calls.map(({ callId }) => callId)).toEqual(["reply-1", "reply-2", "reply-3"]);
  });

  test("took what the API's event says, else from what it answers to itself, at most ten minutes", async () => {
    const { calls } = await read("durations");

    expect(calls.map(({ callId, durationMs }) => [callId, durationMs])).toEqual([
      ["answered", 1900],
      ["not-told-of", 3000],
      ["of-another-answer", 3000],
      ["after-sleep", 600_000],
    ]);
  });

  test("on a detached head has no branch", async () => {
    const { calls } = await read("detached-head");

    expect(calls.map(({ branch }) => branch)).toEqual([undefined, undefined]);
  });

  test("without an id goes by all that it says, without a time or model has those before it", async () => {
    const { calls } = await read("missing-fields");

    expect(calls.map(({ callId, timestamp, model }) => [callId, timestamp, model])).toEqual([
      ["session-1/2026-03-02T10-00-02.000Z/100/60", "2026-03-02T10:00:02.000Z", "qwen3-coder-plus"],
      ["reply-2", "2026-03-02T10:00:02.000Z", "qwen3-coder-plus"],
      ["reply-3", "2026-03-02T10:00:02.000Z", "qwen3-max"],
    ]);
  });
});

describe("a sub-agent's call", () => {
  const FIXTURE = "agent-of-session.jsonl";

  test("belongs to the session that the sub-agent works for", async () => {
    const { calls, marks, lastTurn } = await readFixture("qwen-code", FIXTURE);

    expect(calls).toMatchObject([
      { callId: "sub-2", sessionId: "session-1", isSidechain: true, command: undefined },
      { callId: "sub-5", sessionId: "session-1", isSidechain: true, durationMs: 2000 },
    ]);
    expect(marks).toEqual([]);
    // How the sub-agent's turn ended says nothing of the session's.
    expect(lastTurn).toBeUndefined();
  });

  test("was made with the model that stands beside its log", async () => {
    await using home = await createTemporaryFolder();
    const log = await placeFixture(home.path, "qwen-code", FIXTURE);
    await writeFile(
      join(dirname(log), "agent-of-session.meta.json"),
      JSON.stringify({ agentId: "explore-7f3c", model: "qwen3-coder-flash" }),
    );

    const { calls } = await qwenCode.readLog(log, undefined);

    expect(calls.map(({ model }) => model)).toEqual(["qwen3-coder-flash", "qwen3-coder-flash"]);
  });

  test("was made with an unknown model where none is told", async () => {
    const { calls } = await readFixture("qwen-code", FIXTURE);

    expect(calls.map(({ model }) => model)).toEqual(["unknown", "unknown"]);
  });
});

describe("tokens", () => {
  test("of thoughts are part of the output, or not, as the total says; without one they are not", async () => {
    const { calls } = await read("thoughts");

    expect(calls.map(({ callId, tokens }) => [callId, tokens.outputTokens])).toEqual([
      ["inside", 40],
      ["apart", 50],
      ["without-total", 60],
      ["total-of-nothing", 50],
      ["none", 50],
    ]);
  });

  test("of the cache are part of the prompt's, unless they are more", async () => {
    const { calls } = await read("cache-reads");

    expect(calls.map(({ tokens }) => tokens)).toEqual([TOKENS, TOKENS]);
  });

  test("of prompts that tools made are input, beyond the prompt's", async () => {
    const { calls } = await read("tool-prompt-tokens");

    expect(calls.map(({ tokens }) => tokens)).toEqual([
      { ...TOKENS, inputTokens: 3215, outputTokens: 50 },
    ]);
  });
});

describe("a turn", () => {
  test.each([
    ["api-error", "API error 429"],
    ["api-response-with-error", "API error 503"],
    ["cancelled-tool", "interrupted by user"],
    ["failed-turn", "agent error"],
  ])("that ends as in %s failed, and so did its calls", async (rule, errorMessage) => {
    const { calls, lastTurn } = await read(rule);

    expect(calls).toMatchObject([{ success: false, errorMessage }]);
    expect(lastTurn).toEqual({ sessionId: "session-1", success: false, errorMessage });
  });

  test.each(["api-error-overcome", "api-error-of-sub-agent", "failed-tool"])(
    "that is as in %s succeeded",
    async (rule) => {
      const { calls, lastTurn } = await read(rule);

      expect(calls).toMatchObject([{ success: true, errorMessage: undefined }]);
      expect(lastTurn?.success).toBe(true);
    },
  );

  test("that is cancelled before its first call is the last turn all the same", async () => {
    const { calls, lastTurn } = await read("cancelled-turn");

    expect(calls.map(({ success }) => success)).toEqual([true]);
    expect(lastTurn?.errorMessage).toBe("interrupted by user");
  });

  test("goes on behind a message that was sent while it ran", async () => {
    const { calls } = await read("mid-turn-message");

    expect(calls.map(({ success }) => success)).toEqual([false, false]);
  });
});

describe("the workflow", () => {
  test("is the command in force: kept by commands that the model never saw, ended by /clear", async () => {
    const { calls } = await read("slash-command");

    expect(
      calls.map(({ callId, command, commandArguments }) => [callId, command, commandArguments]),
    ).toEqual([
      ["before", undefined, undefined],
      ["executing", "gsd:execute-phase", "23"],
      ["still-executing", "gsd:execute-phase", "23"],
      ["verifying", "gsd:verify-work", "07-03"],
      ["notified", "gsd:verify-work", "07-03"],
      ["cleared", undefined, undefined],
    ]);
  });

  test("is planning in plan mode, until the plan is accepted or the mode changes", async () => {
    const { calls } = await read("plan-mode");

    expect(calls.map(({ callId, modeTaskType }) => [callId, modeTaskType])).toEqual([
      ["before", undefined],
      ["planning", "plan"],
      ["rejected", "plan"],
      ["accepted", undefined],
      ["in-mode", "plan"],
      ["in-other-mode", undefined],
      ["refused", undefined],
    ]);
  });
});

test("malformed lines say nothing, and the lines around them are read", async () => {
  const { calls } = await read("malformed-lines");

  expect(calls).toMatchObject([
    { callId: "__proto__", sessionId: "toString", model: "constructor" },
  ]);
});

const cutFixtures = (await fixtureNames("qwen-code")).filter((name) => extname(name) === ".jsonl");

describe.each(CUTS)("cut at one byte in $everyBytes", ({ everyBytes, tags }) => {
  test.each(cutFixtures)(
    "%s gives the same calls wherever it is cut",
    { tags },
    async (fixture) => {
      expect(await badCuts(qwenCode, fixture, everyBytes)).toEqual([]);
    },
  );
});

test("nothing of prompts, replies, commands, tools or errors gets into a reading", async () => {
  const reading = await read("private-text");

  expect(reading.calls).toMatchObject([{ command: "gsd:execute-phase", commandArguments: "4" }]);
  expect(reading.lastTurn?.errorMessage).toBe("API error");
  expect(JSON.stringify(reading)).not.toContain("PLANTED-SECRET");
});

describe("log folders", () => {
  test("are in the home folder, or where Qwen Code's own variables say", () => {
    const home = { HOME: "/home/dev", USERPROFILE: "" };

    expect(qwenCode.logPlaces(home)).toEqual(["/home/dev/.qwen/projects"]);
    expect(qwenCode.logPlaces({ ...home, QWEN_HOME: "/q" })).toEqual(["/q/projects"]);
    expect(qwenCode.logPlaces({ ...home, QWEN_HOME: "/q", QWEN_RUNTIME_DIR: "/run" })).toEqual([
      "/run/projects",
    ]);
    expect(qwenCode.logPlaces({})).toEqual([]);
  });

  test("of QWEN_DATA_DIR replace them, and may name the projects folder itself", () => {
    const places = qwenCode.logPlaces({ HOME: "/home/dev", QWEN_DATA_DIR: "/a, /b/projects,," });

    expect(places).toEqual(["/a/projects", "/b/projects"]);
  });

  test.each([
    ["/q/projects/shop/chats/session-1.jsonl", true],
    ["/q/projects/shop/subagents/session-1/agent-1.jsonl", true],
    ["/q/projects/shop/subagents/session-1/agent-1.jsonl.stream", false],
    ["/q/projects/shop/subagents/session-1/agent-1.meta.json", false],
    ["/q/projects/shop/other.jsonl", false],
  ])("hold %s, a log: %s", (path, isLog) => {
    expect(qwenCode.isLog(path)).toBe(isLog);
  });
});
