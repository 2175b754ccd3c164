import type { Call, CallTokens } from "../../../usage/call.ts";
import type { TurnCall } from "../logs/thread.ts";

/** What a message alone does not say of its call. */
export type CallContext = Pick<
  Call,
  "callId" | "sessionId" | "model" | "isSidechain" | "modeTaskType" | "command" | "commandArguments"
>;

/** Makes the call of a message; its working directory is that of the whole log. */
export function draftCall(context: CallContext, time: string, tokens: CallTokens): TurnCall {
  return {
    call: {
      agent: "gemini-cli",
      timestamp: time,
      tokens,
      durationMs: undefined,
      success: true,
      errorMessage: undefined,
      cwd: undefined,
      branch: undefined,
      ...context,
    },
  };
}
