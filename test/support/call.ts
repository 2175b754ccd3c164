import type { Call } from "../../src/usage/call.ts";

/** Builds a call; name only what the test is about. */
export function call(values: Partial<Call> = {}): Call {
  return {
    agent: "claude-code",
    callId: "msg-1:req-1",
    sessionId: "session-1",
    timestamp: "2026-03-02T10:00:00.000Z",
    model: "claude-sonnet-4-5-20250929",
    tokens: {
      inputTokens: 100,
      outputTokens: 10,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      cacheWriteOneHourTokens: 0,
    },
    durationMs: undefined,
    success: true,
    errorMessage: undefined,
    modeTaskType: undefined,
    command: undefined,
    commandArguments: undefined,
    isSidechain: false,
    cwd: undefined,
    branch: undefined,
    ...values,
  };
}
