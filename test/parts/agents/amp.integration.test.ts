import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { amp } from "../../../src/parts/agents/amp/amp.ts";
import type { LogReading } from "../../../src/parts/agents/logs/agent.ts";
import { readFixture } from "../../support/agent-fixtures.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const TOKENS = {
  inputTokens: 3210,
  outputTokens: 40,
  cacheReadTokens: 3000,
  cacheWriteTokens: 200,
  cacheWriteOneHourTokens: 0,
};

const read = (fixture: string) => readFixture("amp", `${fixture}.json`);

const counts = ({ calls }: LogReading) =>
  calls.map(({ callId, tokens }) => [callId, tokens.inputTokens, tokens.outputTokens]);

describe("a call", () => {
  test("is told with everything the log knows of it", async () => {
    const { calls, lastTurn } = await read("messages");

    expect(calls).toHaveLength(2);
    expect(calls[0]).toEqual({
      agent: "amp",
      callId: "T-1/1",
      sessionId: "T-1",
      timestamp: "2026-03-02T10:00:05.000Z",
      model: "claude-sonnet-4-5-20250929",
      tokens: TOKENS,
      durationMs: undefined,
      success: true,
      errorMessage: undefined,
      modeTaskType: undefined,
      command: undefined,
      commandArguments: undefined,
      isSidechain: false,
      cwd: "/home/dev/shop",
      branch: "main",
    });
    expect(lastTurn).toEqual({ sessionId: "T-1", success: true, errorMessage: undefined });
  });

  test("of which only the total is known counts as output", async () => {
    expect(counts(await read("total-alone"))).toEqual([
      ["T-1/1", 0, 345],
      ["T-1/event-ev-1", 0, 123],
    ]);
  });

  test("is none when nothing was counted", async () => {
    expect((await read("no-usage")).calls).toEqual([]);
  });

  test("has the closest time that the log has, and is passed over when there is none", async () => {
    const { calls } = await read("times");

    expect(calls.map(({ timestamp }) => timestamp)).toEqual([
      "2026-03-02T10:00:00.000Z",
      "2026-03-02T10:01:00.000Z",
      "2026-03-02T10:01:30.000Z",
      "2026-03-02T10:01:40.000Z",
    ]);
    expect((await read("no-times")).calls).toEqual([]);
  });

  test("goes by its file and its place when the thread and the message name neither", async () => {
    const { calls } = await read("nothing-known");

    expect(calls).toMatchObject([
      { callId: "nothing-known/message-0", sessionId: "nothing-known", model: "unknown" },
    ]);
  });
});

describe("a ledger", () => {
  test("and its messages are one call for each request, with the cache that messages tell", async () => {
    const { calls } = await read("ledger-and-messages");

    expect(calls).toMatchObject([
      { callId: "T-1/1", timestamp: "2026-03-02T10:00:06.000Z", tokens: TOKENS },
      { callId: "T-1/2", tokens: { inputTokens: 3205, outputTokens: 42 } },
    ]);
    expect(calls).toHaveLength(2);
  });

  test("counts by itself where messages do not", async () => {
    const { calls } = await read("ledger-alone");

    expect(calls).toMatchObject([
      { callId: "T-1/event-ev-2", model: "claude-haiku-4-5-20251001" },
      { callId: "T-1/event-ev-1", tokens: TOKENS },
    ]);
  });

  test("that holds some of the messages leaves the others to count by themselves", async () => {
    expect(counts(await read("ledger-of-some-messages"))).toEqual([
      ["T-1/1", 3210, 40],
      ["T-1/2", 3205, 42],
    ]);
  });

  test("counts for a message that names itself nowhere", async () => {
    expect(counts(await read("ledger-and-message-without-id"))).toEqual([["T-1/event-ev-1", 1, 2]]);
  });

  test("counts when its message says something else", async () => {
    expect(counts(await read("ledger-that-differs"))).toEqual([["T-1/1", 3210, 40]]);
  });

  test("has each request of a message that was retried", async () => {
    expect(counts(await read("retried-message"))).toEqual([
      ["T-1/1", 10, 40],
      ["T-1/event-ev-2", 3205, 42],
      ["T-1/event-ev-3", 300, 10],
    ]);
  });
});

describe("a turn", () => {
  test.each([
    ["interrupted-tool", "interrupted by user"],
    ["api-error", "API error"],
    ["stopped-at-max-tokens", "stopped at max_tokens"],
  ])("that ends in %s failed, and so did its calls", async (log, errorMessage) => {
    const { calls, lastTurn } = await read(log);

    expect(calls).toMatchObject([{ success: false, errorMessage }]);
    expect(lastTurn).toEqual({ sessionId: "T-1", success: false, errorMessage });
  });

  test.each(["api-error-overcome", "failed-tool"])(
    "that goes on behind %s succeeded",
    async (log) => {
      const { calls, lastTurn } = await read(log);

      expect(calls).toMatchObject([{ success: true }]);
      expect(lastTurn?.success).toBe(true);
    },
  );

  test("that a user interrupts leaves the turn before it as it was", async () => {
    const { calls, lastTurn } = await read("interrupted");

    expect(calls.map(({ success }) => success)).toEqual([true, false]);
    expect(lastTurn?.errorMessage).toBe("interrupted by user");
  });

  test("that a user interrupts before its first call is the last turn all the same", async () => {
    const { calls, lastTurn } = await read("interrupted-before-reply");

    expect(calls.map(({ success }) => success)).toEqual([true]);
    expect(lastTurn?.success).toBe(false);
  });
});

test("a folder is spelled as on the machine that wrote it, the first where there are many", async () => {
  const { calls } = await read("windows-folder");

  expect(calls).toMatchObject([{ cwd: "c:\\Users\\dev\\My Shop" }]);
});

test("what makes no sense says nothing, and what is around it is read", async () => {
  const { calls } = await read("malformed");

  expect(calls.map(({ callId, model, tokens }) => [callId, model, tokens.inputTokens])).toEqual([
    ["7/__proto__", "constructor", 3],
    ["7/a.b", "unknown", 5],
    ["7/event-toString", "__proto__", 5],
  ]);
});

test("nothing of prompts, replies, tools or errors gets into a reading", async () => {
  const reading = await read("private-text");

  expect(reading.calls).toMatchObject([{ errorMessage: "API error" }]);
  expect(JSON.stringify(reading)).not.toContain("PLANTED-SECRET");
});

test.each(["", "{", "[]", '{"messages":', "null"])(
  "a thread of %j is read when it is whole",
  async (text) => {
    await using folder = await createTemporaryFolder();
    const path = join(folder.path, "T-1.json");
    await writeFile(path, text);

    expect(await amp.readLog(path, undefined)).toMatchObject({
      calls: [],
      position: { offset: 0 },
    });
  },
);

test.each([
  [{ HOME: "/home/dev" }, ["/home/dev/.local/share/amp/threads"]],
  [{ USERPROFILE: "/home/dev" }, ["/home/dev/.local/share/amp/threads"]],
  [{ HOME: "/home/dev", XDG_DATA_HOME: "/data" }, ["/data/amp/threads"]],
  [{ XDG_DATA_HOME: "/data", AMP_DATA_DIR: "/a, /b,," }, ["/a/threads", "/b/threads"]],
  [{}, []],
])("log places of %j are %j", (environment, places) => {
  expect(amp.logPlaces(environment)).toEqual(places);
});
