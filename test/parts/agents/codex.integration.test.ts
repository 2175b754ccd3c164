import { describe, expect, test } from "vitest";
import { codex } from "../../../src/parts/agents/codex/codex.ts";
import { readFixture } from "../../support/agent-fixtures.ts";

const TOKENS = {
  inputTokens: 9000,
  outputTokens: 300,
  cacheReadTokens: 8000,
  cacheWriteTokens: 0,
  cacheWriteOneHourTokens: 0,
};

const read = (name: string) => readFixture("codex", `${name}.jsonl`);

/** The output of the calls, which tells them apart. */
async function outputs(name: string): Promise<readonly number[]> {
  const { calls } = await read(name);
  return calls.map(({ tokens }) => tokens.outputTokens);
}

describe("a call", () => {
  test("is told with everything the log knows of it", async () => {
    const { calls, lastTurn } = await read("one-turn");

    expect(calls[0]).toEqual({
      agent: "codex",
      callId: "thread-1/0/9000.8000.300.200.0.9300/9000.8000.300.200",
      sessionId: "thread-1",
      timestamp: "2026-03-02T10:00:05.000Z",
      model: "gpt-5.2-codex",
      tokens: TOKENS,
      durationMs: 4000,
      success: true,
      errorMessage: undefined,
      modeTaskType: undefined,
      command: undefined,
      commandArguments: undefined,
      isSidechain: false,
      cwd: "/home/dev/shop",
      branch: "main",
    });
    expect(calls).toHaveLength(2);
    expect(lastTurn).toEqual({ sessionId: "thread-1", success: true, errorMessage: undefined });
  });

  test("has what was written to the cache inside its input", async () => {
    const { calls } = await read("cache-writes");

    expect(calls).toMatchObject([
      { tokens: { inputTokens: 9000, cacheReadTokens: 6000, cacheWriteTokens: 2500 } },
    ]);
  });

  test("is named for the service tier in force", async () => {
    const { calls } = await read("service-tiers");

    expect(calls.map(({ model }) => model)).toEqual([
      "gpt-5.4",
      "gpt-5.4-priority",
      "gpt-5.4-flex",
      "gpt-5.4",
      "gpt-5.4",
    ]);
  });

  test("to a model on the user's machine is named for the program that runs it", async () => {
    const { calls } = await read("local-model");

    expect(calls).toMatchObject([{ model: "ollama/gpt-oss:20b" }]);
  });

  test("never has more in the cache than in its input", async () => {
    const { calls } = await read("more-cached-than-input");

    expect(calls).toMatchObject([
      { tokens: { inputTokens: 900, cacheReadTokens: 900, cacheWriteTokens: 0 } },
    ]);
  });
});

describe("a count", () => {
  test.each([
    ["repeated-totals", "that repeats the total before it is no call", [300, 40, 50]],
    ["totals-without-last", "without the last usage tells what was added", [300, 40]],
    ["total-falls", "that falls begins a new epoch, whose calls are new", [300, 40, 300, 40, 50]],
    ["context-window-filled", "of how full the context is tells no usage", [300, 40]],
    ["compacted", "behind a compaction tells what the total grew by", [300, 50, 40]],
    ["begins-amid-a-total", "of a log that goes on with a total tells the last usage", [300]],
  ])("%s: %s", async (name, _, expected) => {
    const { calls } = await read(name);

    expect(calls.map(({ tokens }) => tokens.outputTokens)).toEqual(expected);
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(expected.length);
  });

  test("that falls leaves no call below zero", async () => {
    const { calls } = await read("total-falls");

    expect(calls.at(-1)).toMatchObject({ tokens: { inputTokens: 9700, cacheReadTokens: 9600 } });
  });
});

describe("a usage record", () => {
  test.each([
    ["record-and-count", [300, 40]],
    ["count-before-record", [300, 40]],
    ["records-only", [300, 40, 50]],
    ["records-since-an-update", [300, 40]],
    ["compaction-in-no-count", [300, 700, 40]],
  ])("tells the same call as the count beside it: %s", async (name, expected) => {
    expect(await outputs(name)).toEqual(expected);
  });

  test("gives its call the id that counts alone would give it", async () => {
    const counted = await read("count-before-record");
    const ids = counted.calls.map(({ callId }) => callId);

    expect((await read("record-and-count")).calls.map(({ callId }) => callId)).toEqual(ids);
    expect((await read("records-only")).calls.map(({ callId }) => callId).slice(0, 2)).toEqual(ids);
  });
});

describe("a turn", () => {
  test.each([
    ["interrupted", "interrupted by user", [true, false]],
    ["interrupted-before-reply", "replaced by another turn", [true]],
    ["error", "API error 503 (response_too_many_failed_attempts)", [false]],
    ["error-of-turn", "API error (usage_limit_exceeded)", [false]],
    ["early-version", "interrupted by user", [true, false]],
  ])("that ends in %s failed: %s", async (name, errorMessage, successes) => {
    const { calls, lastTurn } = await read(name);

    expect(calls.map(({ success }) => success)).toEqual(successes);
    expect(calls.filter(({ success }) => !success)).toMatchObject(
      successes.filter((success) => !success).map(() => ({ errorMessage })),
    );
    expect(lastTurn).toEqual({ sessionId: "thread-1", success: false, errorMessage });
  });

  test("that goes on behind an error succeeded", async () => {
    const { calls, lastTurn } = await read("error-overcome");

    expect(calls.map(({ success }) => success)).toEqual([true]);
    expect(lastTurn?.success).toBe(true);
  });

  test("takes the time that the log says, shared by its calls", async () => {
    const { calls } = await read("durations");

    expect(calls.map(({ durationMs }) => durationMs)).toEqual([
      // 14,500 ms: the last call has what came behind it.
      3000, 6000, 5500,
      // The log does not say: to each its own, at most ten minutes.
      2000, 600_000,
      // 3,000 ms, though a minute went by on the clock: the machine slept.
      2000, 1000,
    ]);
  });

  test("of an early version began with its prompt", async () => {
    const { calls } = await read("early-version");

    expect(calls.map(({ durationMs }) => durationMs)).toEqual([3000, 3000]);
  });
});

describe("the model", () => {
  test.each([
    ["model-of-turn", "of the turn", ["gpt-5.2-codex", "gpt-5.4"]],
    ["model-of-count", "that a count names, from then on", ["gpt-5.3-codex", "gpt-5.3-codex"]],
    ["model-unknown", "that no row names stays unknown: nothing is guessed", ["unknown"]],
  ])("%s: %s", async (name, _, expected) => {
    const { calls } = await read(name);

    expect(calls.map(({ model }) => model)).toEqual(expected);
  });
});

test("the working directory is that of the turn", async () => {
  const { calls } = await read("cwd-of-turn");

  expect(calls.map(({ cwd }) => cwd)).toEqual(["/home/dev/shop/web", "/home/dev/till"]);
});

describe("the workflow", () => {
  test("is planning in plan mode", async () => {
    const { calls } = await read("plan-mode");

    expect(calls.map(({ modeTaskType }) => modeTaskType)).toEqual(["plan", undefined, "plan"]);
  });

  test("is the command or skill that a prompt calls, until another or a new conversation", async () => {
    const { calls } = await read("workflow-command");

    expect(calls.map(({ command, commandArguments }) => [command, commandArguments])).toEqual([
      [undefined, undefined],
      ["gsd:execute-phase", "23"],
      ["gsd:execute-phase", "23"],
      ["gsd-verify-work", "07-03"],
      ["plan-phase", "9"],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

describe("lines", () => {
  test("are read whatever the order of their members and the spaces between them", async () => {
    const { calls } = await read("other-layouts");

    expect(calls).toMatchObject([
      { model: "gpt-5.2-codex", tokens: TOKENS, branch: "main" },
      { tokens: { outputTokens: 40 } },
      { tokens: { outputTokens: 50 } },
    ]);
  });

  test("that are malformed say nothing, and the lines around them are read", async () => {
    const { calls } = await read("malformed-lines");

    expect(calls).toMatchObject([{ tokens: TOKENS }, { tokens: { outputTokens: 40 } }]);
  });

  test("of a log that names no thread are read under the log's name", async () => {
    const { calls } = await read("no-session-meta");

    expect(calls).toMatchObject([
      { sessionId: "no-session-meta", model: "gpt-5.2-codex" },
      { sessionId: "no-session-meta", tokens: { outputTokens: 40 } },
    ]);
  });
});

test("nothing of prompts, replies, tools or errors gets into a reading", async () => {
  const reading = await read("private-text");

  expect(reading.calls).toMatchObject([{ command: "gsd:execute-phase", commandArguments: "4" }]);
  expect(reading.lastTurn?.errorMessage).toBe("API error");
  expect(JSON.stringify(reading)).not.toContain("PLANTED-SECRET");
});

describe("log folders", () => {
  test("are the active and the archived sessions, in the home folder or where CODEX_HOME says", () => {
    expect(codex.logPlaces({ HOME: "/home/dev" })).toEqual([
      "/home/dev/.codex/sessions",
      "/home/dev/.codex/archived_sessions",
    ]);
    expect(codex.logPlaces({ HOME: "/home/dev", CODEX_HOME: "/srv/codex" })).toEqual([
      "/srv/codex/sessions",
      "/srv/codex/archived_sessions",
    ]);
    expect(codex.logPlaces({})).toEqual([]);
  });
});
