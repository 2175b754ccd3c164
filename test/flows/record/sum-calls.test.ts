import { expect, test } from "vitest";
import { formatNotes, type RecordContext, sumCalls } from "../../../src/flows/record/sum-calls.ts";
import type { Call } from "../../../src/usage/call.ts";
import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { call as buildCall } from "../../support/call.ts";

const TOKENS = {
  inputTokens: 10,
  cacheReadTokens: 2,
  cacheWriteTokens: 3,
  cacheWriteOneHourTokens: 0,
};

/** A call of 100 ms with some tokens. */
function call({
  outputTokens = 1,
  ...values
}: Partial<Call> & { readonly outputTokens?: number }): Call {
  return buildCall({ tokens: { ...TOKENS, outputTokens }, durationMs: 100, ...values });
}

const CONTEXT: RecordContext = {
  taskTypeOf: ({ command }) => (command === "plan" ? "plan" : "execute"),
  phaseOf: ({ commandArguments }) => commandArguments,
  costNanoUsdOf: () => 5,
  lastTurns: new Map(),
  success: undefined,
  branchOf: ({ branch = "main" }) => branch,
};

const recordsOf: (...args: Parameters<typeof sumCalls>) => readonly UsageRecord[] = (...args) =>
  sumCalls(...args).map(({ record }) => record);

test("a session's calls to one model for one task type become one record, at the last one's time", () => {
  const calls = [
    call({ timestamp: "2026-03-01T10:00:02.000Z", outputTokens: 2 }),
    call({ timestamp: "2026-03-01T10:00:01.000Z", outputTokens: 1 }),
    call({ timestamp: "2026-03-01T10:00:03.000Z", outputTokens: 4, command: "plan" }),
    call({ timestamp: "2026-03-01T10:00:04.000Z", outputTokens: 8, model: "other" }),
    call({ timestamp: "2026-03-01T10:00:05.000Z", outputTokens: 16, sessionId: "second" }),
  ];

  const records = recordsOf(calls, CONTEXT);

  expect(records.map(({ outputTokens }) => outputTokens)).toEqual([3, 4, 8, 16]);
  expect(records[0]).toMatchObject({
    inputTokens: 20,
    cacheReadTokens: 4,
    cacheWriteTokens: 6,
    costNanoUsd: 10,
    durationMs: 200,
    branch: "main",
  });
  expect(new Date(records[0]?.timestamp ?? "").toISOString()).toBe("2026-03-01T10:00:02.000Z");
});

test("one call without a price leaves the record without one", () => {
  const [record] = recordsOf([call({}), call({ callId: "b" })], {
    ...CONTEXT,
    costNanoUsdOf: ({ callId }) => (callId === "b" ? undefined : 5),
  });

  expect(record?.costNanoUsd).toBeUndefined();
});

test("a session whose last turn failed makes its last record a failed one, and no other", () => {
  const calls = [
    call({ timestamp: "2026-03-01T10:00:01.000Z", command: "plan" }),
    call({ timestamp: "2026-03-01T10:00:02.000Z", commandArguments: "7" }),
  ];
  const outcome = { sessionId: "session-1", success: false, errorMessage: "API error 529" };

  const records = recordsOf(calls, { ...CONTEXT, lastTurns: new Map([["session-1", outcome]]) });

  expect(records.map(({ success, notes }) => ({ success, notes }))).toEqual([
    { success: true, notes: "" },
    { success: false, notes: "error: API error 529 | Phase 7" },
  ]);
});

test("notes name the error, the phase, both or nothing", () => {
  expect(formatNotes("6", "no")).toBe("error: no | Phase 6");
  expect(formatNotes("6", undefined)).toBe("Phase 6");
  expect(formatNotes(undefined, undefined)).toBe("");
});
