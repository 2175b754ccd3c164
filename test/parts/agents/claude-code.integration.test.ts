import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { claudeCode } from "../../../src/parts/agents/claude-code/claude-code.ts";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { type Call, TOKEN_COUNTS } from "../../../src/usage/call.ts";
import { fixtureLog, readFixtureLog } from "../../support/read-fixture-log.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const TOKENS = {
  inputTokens: 3210,
  outputTokens: 40,
  cacheReadTokens: 3000,
  cacheWriteTokens: 200,
  cacheWriteOneHourTokens: 0,
};

function sumOf(calls: readonly Call[]): readonly number[] {
  return TOKEN_COUNTS.map((name) => calls.reduce((sum, { tokens }) => sum + tokens[name], 0));
}

describe("a call", () => {
  test("is told with everything the log knows of it", async () => {
    const { calls } = await readFixtureLog("api-error-overcome");

    expect(calls[0]).toEqual({
      agent: "claude-code",
      callId: "msg-1:req-1",
      sessionId: "session-1",
      timestamp: "2026-03-02T10:00:02.000Z",
      model: "claude-sonnet-4-5-20250929",
      tokens: TOKENS,
      durationMs: 2000,
      success: true,
      errorMessage: undefined,
      modeTaskType: undefined,
      command: undefined,
      commandArguments: undefined,
      isSidechain: false,
      cwd: "/home/dev/shop",
      branch: "main",
    });
  });

  test("that streams in many rows counts once, with its last output and its first time", async () => {
    const { calls } = await readFixtureLog("streamed-reply");

    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      timestamp: "2026-03-02T10:00:02.000Z",
      durationMs: 6000,
      tokens: { ...TOKENS, outputTokens: 427 },
    });
  });

  test("without ids goes by its row, without a request id by its message and time", async () => {
    const { calls } = await readFixtureLog("missing-ids");

    expect(calls.map(({ callId, tokens }) => [callId, tokens.outputTokens])).toEqual([
      ["row-2", 40],
      ["msg-lone@2026-03-02T10-00-03.000Z", 9],
    ]);
  });

  test("behind a gateway that gives all replies one id is told by when it began", async () => {
    const { calls } = await readFixtureLog("one-message-id");

    expect(calls.map(({ tokens }) => [tokens.inputTokens, tokens.outputTokens])).toEqual([
      [100, 20],
      [150, 31],
      [900, 5],
      [200, 32],
      [210, 33],
    ]);
  });

  test("behind such a gateway is told by the same id wherever its log is cut", async () => {
    await using folder = await createTemporaryFolder();
    const path = join(folder.path, "session.jsonl");
    const lines = (await readFile(fixtureLog("one-message-id"), "utf8")).split("\n").slice(0, -1);
    const whole = await readFixtureLog("one-message-id");
    for (let cut = 1; cut < lines.length; cut++) {
      await writeFile(
        path,
        lines.slice(0, cut).map((line) => `${line}\n`),
      );
      const first = await claudeCode.readLog(path, undefined);
      await writeFile(
        path,
        lines.map((line) => `${line}\n`),
      );
      const second = await claudeCode.readLog(path, first.position);
      expect(sumOf([...first.calls, ...second.calls])).toEqual(sumOf(whole.calls));
    }
  });

  test("behind such a gateway counts in each session and sub-agent, and once in a resumed one", async () => {
    await using home = await createTemporaryFolder();
    const project = join(home.path, ".claude", "projects", "shop");
    await mkdir(project, { recursive: true });
    const log = await readFile(fixtureLog("one-message-id"), "utf8");
    await writeFile(join(project, "session-1.jsonl"), log);
    await writeFile(join(project, "session-2.jsonl"), log.replaceAll("session-1", "session-2"));
    const later = log.replaceAll("session-1", "session-3").replaceAll("T10:", "T11:");
    await writeFile(join(project, "session-3.jsonl"), later);

    const { calls } = await collectCalls({
      agents: [claudeCode],
      environment: { HOME: home.path },
    });

    expect(calls).toHaveLength(10);
    expect(calls.filter(({ isSidechain }) => isSidechain)).toHaveLength(2);
  });

  test("without any id goes by its time, model and counts", async () => {
    const { calls } = await readFixtureLog("no-ids");

    expect(calls.map(({ timestamp, tokens }) => [timestamp, tokens.outputTokens])).toEqual([
      ["2026-03-02T10:00:01.000Z", 10],
      ["2026-03-02T10:00:01.000Z", 11],
      ["2026-03-02T10:00:02.000Z", 10],
    ]);
    expect(calls.map(({ callId }) => callId).join()).not.toContain(":");
  });

  test("has the most that any of its rows counts, of each kind of tokens", async () => {
    const { calls } = await readFixtureLog("more-input-later");

    expect(calls.map(({ tokens }) => tokens)).toEqual([
      {
        inputTokens: 900 + 3000 + 200,
        outputTokens: 40,
        cacheReadTokens: 3000,
        cacheWriteTokens: 200,
        cacheWriteOneHourTokens: 150,
      },
    ]);
  });

  test("that goes on after it was read has the rest at a later time, under an id of its own", async () => {
    await using folder = await createTemporaryFolder();
    const path = join(folder.path, "session.jsonl");
    const [first = "", second = "", ...others] = (
      await readFile(fixtureLog("more-input-later"), "utf8")
    ).split("\n");
    const atOnce = second.replace("10:00:02.000Z", "10:00:01.000Z");
    await writeFile(path, `${first}\n`);
    const { position } = await claudeCode.readLog(path, undefined);

    await writeFile(path, [first, atOnce, ...others].join("\n"));

    expect((await claudeCode.readLog(path, position)).calls).toMatchObject([
      {
        callId: "msg-1:req-1#beyond-3003",
        timestamp: "2026-03-02T10:00:01.001Z",
        tokens: { inputTokens: 1100, outputTokens: 37, cacheReadTokens: 0, cacheWriteTokens: 200 },
      },
    ]);
  });

  test("has its cache writes by lifetime, also when only the parts are logged", async () => {
    const { calls } = await readFixtureLog("cache-lifetimes");

    expect(calls.map(({ tokens }) => tokens)).toEqual([
      { ...TOKENS, inputTokens: 3710, cacheWriteTokens: 700, cacheWriteOneHourTokens: 400 },
      { ...TOKENS, inputTokens: 3022, cacheWriteTokens: 12, cacheWriteOneHourTokens: 7 },
    ]);
  });

  test("of an early version has no type and says its duration", async () => {
    const { calls } = await readFixtureLog("early-version");

    expect(calls).toMatchObject([{ callId: "msg-1:req-1", durationMs: 4321 }]);
  });

  test("took from what it answers to its last row, at most ten minutes", async () => {
    const { calls } = await readFixtureLog("durations");

    expect(calls.map(({ callId, durationMs }) => [callId, durationMs])).toEqual([
      ["msg-0:req-0", undefined],
      ["msg-1:req-1", 4000],
      ["msg-2:req-2", 5000],
      ["msg-3:req-3", 600_000],
    ]);
  });

  test("on a detached head has no branch", async () => {
    const { calls } = await readFixtureLog("detached-head");

    expect(calls.map(({ branch }) => branch)).toEqual([undefined, undefined]);
  });

  test("is named for fast mode or the service tier that served it", async () => {
    const { calls } = await readFixtureLog("service-tiers");

    expect(calls.map(({ model }) => model)).toEqual([
      "claude-opus-4-6",
      "claude-opus-4-6-fast",
      "claude-opus-4-6-batch",
      "claude-opus-4-6-priority",
      "claude-opus-4-6",
      // Its first row did not say yet.
      "claude-opus-4-6-fast",
    ]);
  });

  test("says whether it was to be served within the United States", async () => {
    const { calls } = await readFixtureLog("within-the-us");

    expect(calls.map(({ isWithinUs }) => isWithinUs)).toEqual([
      true,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("says how often the web was searched for it", async () => {
    const { calls } = await readFixtureLog("web-searches");

    expect(calls.map(({ webSearches }) => webSearches)).toEqual([2, undefined]);
  });

  test("that asked an adviser is followed by the adviser's own", async () => {
    const { calls } = await readFixtureLog("adviser");

    expect(calls).toMatchObject([
      { callId: "msg-1:req-1", model: "claude-sonnet-4-5-20250929", tokens: TOKENS },
      {
        callId: "msg-1:req-1#advisor-1",
        model: "claude-opus-4-8",
        tokens: { inputTokens: 1000, outputTokens: 80, cacheReadTokens: 100, cacheWriteTokens: 0 },
      },
    ]);
  });
});

describe("what is billed beside a reply's own counts", () => {
  test("are compactions, at the model of the reply, and what a model wrote before another took over", async () => {
    const { calls } = await readFixtureLog("iterations");

    expect(
      calls.map(({ callId, model, tokens: { inputTokens, outputTokens } }) => [
        callId,
        model,
        inputTokens,
        outputTokens,
      ]),
    ).toEqual([
      ["msg-1:req-1", "claude-opus-4-8", 3210, 40],
      ["msg-1:req-1#compaction-1", "claude-opus-4-8", 90_520, 70],
      // Nothing but a compaction.
      ["msg-2:req-2#compaction-1", "claude-opus-4-8", 144, 276],
      ["msg-3:req-3", "claude-opus-4-8", 20, 60],
      // The first try wrote nothing and costs nothing; the second model's first answer is in its sum.
      ["msg-3:req-3#declined-1", "claude-fable-5", 30, 5],
      // What nobody knows is taken for a part of the sum.
      ["msg-4:req-4", "claude-opus-4-8", 11, 12],
    ]);
  });
});

describe("a turn", () => {
  test.each([
    ["api-error", "API error 529 (overloaded_error)"],
    ["interrupted-tool", "interrupted by user"],
    ["stopped-at-max-tokens", "stopped at max_tokens"],
    ["refusal", "refusal"],
  ])("that ends in %s failed, and so did its calls", async (log, errorMessage) => {
    const { calls, lastTurn } = await readFixtureLog(log);

    expect(calls).toMatchObject([{ success: false, errorMessage }]);
    expect(lastTurn).toEqual({ sessionId: "session-1", success: false, errorMessage });
  });

  test.each(["api-error-overcome", "placeholder-reply"])(
    "that goes on behind %s succeeded",
    async (log) => {
      const { calls, lastTurn } = await readFixtureLog(log);

      expect(calls.every(({ success }) => success)).toBe(true);
      expect(lastTurn).toEqual({ sessionId: "session-1", success: true, errorMessage: undefined });
    },
  );

  test("that a user interrupts leaves the turn before it as it was", async () => {
    const { calls, lastTurn } = await readFixtureLog("interrupted");

    expect(calls.map(({ success }) => success)).toEqual([true, false]);
    expect(lastTurn?.errorMessage).toBe("interrupted by user");
  });

  test("that a user interrupts before its first call is the last turn all the same", async () => {
    const { calls, lastTurn } = await readFixtureLog("interrupted-before-reply");

    expect(calls.map(({ success }) => success)).toEqual([true]);
    expect(lastTurn?.success).toBe(false);
  });
});

describe("the workflow", () => {
  test("is the command in force: kept by upkeep commands and mentions, ended by /clear", async () => {
    const { calls } = await readFixtureLog("workflow-command");

    expect(
      calls.map(({ callId, command, commandArguments }) => [
        callId.split(":")[0],
        command,
        commandArguments,
      ]),
    ).toEqual([
      ["msg-before", undefined, undefined],
      ["msg-executing", "gsd:execute-phase", "23"],
      ["msg-still-executing", "gsd:execute-phase", "23"],
      ["msg-verifying", "gsd:verify-work", "07-03"],
      ["msg-asked-about", "gsd:verify-work", "07-03"],
      ["msg-cleared", undefined, undefined],
      ["msg-quick", "gsd:quick", undefined],
    ]);
  });

  test("is planning in plan mode, until the plan is accepted or the mode changes", async () => {
    const { calls } = await readFixtureLog("plan-mode");

    expect(calls.map(({ callId, modeTaskType }) => [callId.split(":")[0], modeTaskType])).toEqual([
      ["msg-1", "plan"],
      ["msg-2", "plan"],
      ["msg-3", "plan"],
      ["msg-4", "plan"],
      ["msg-5", undefined],
      ["msg-6", "plan"],
      ["msg-7", undefined],
    ]);
  });
});

test("malformed lines say nothing, and the lines around them are read", async () => {
  const { calls } = await readFixtureLog("malformed-lines");

  expect(calls).toMatchObject([{ callId: "msg-1:req-1", tokens: TOKENS }]);
});

test("nothing of prompts, replies, commands, tools or errors gets into a reading", async () => {
  const reading = await readFixtureLog("private-text");

  expect(reading.calls).toMatchObject([{ command: "gsd:execute-phase", commandArguments: "4" }]);
  expect(reading.lastTurn?.errorMessage).toBe("API error");
  expect(JSON.stringify(reading)).not.toContain("PLANTED-SECRET");
});

describe("log folders", () => {
  test("are those of the configuration folder and of the home folder", () => {
    expect(claudeCode.logPlaces({ HOME: "/home/dev" })).toEqual([
      "/home/dev/.config/claude/projects",
      "/home/dev/.claude/projects",
    ]);
    expect(claudeCode.logPlaces({ HOME: "/home/dev", XDG_CONFIG_HOME: "/etc/xdg" })).toEqual([
      "/etc/xdg/claude/projects",
      "/home/dev/.claude/projects",
    ]);
    expect(claudeCode.logPlaces({})).toEqual([]);
  });

  test("of CLAUDE_CONFIG_DIR replace them, and may name the projects folder itself", async () => {
    await using folder = await createTemporaryFolder();
    const nested = join(folder.path, "projects");
    await mkdir(join(nested, "projects"), { recursive: true });

    const foldersOf = (entries: string) =>
      claudeCode.logPlaces({ HOME: "/home/dev", CLAUDE_CONFIG_DIR: entries });

    expect(foldersOf("/a, /b/projects,,")).toEqual(["/a/projects", "/b/projects"]);
    expect(foldersOf(nested)).toEqual([join(nested, "projects")]);
  });
});
