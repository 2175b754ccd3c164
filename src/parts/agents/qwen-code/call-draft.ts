import type { Call, CallTokens } from "../../../usage/call.ts";
import type { TurnCall } from "../logs/thread.ts";
import { row } from "./row.ts";

const AGENT = "qwen-code";
const DETACHED = "HEAD";

/** What a call's row does not say of it. */
export type CallContext = Pick<
  Call,
  "sessionId" | "model" | "modeTaskType" | "command" | "commandArguments"
>;

/** Makes the call of the row that was read. */
export function draftCall(context: CallContext, time: string, tokens: CallTokens): TurnCall {
  const branch = row.gitBranch.text();
  const rowId =
    row.uuid.text() ?? [context.sessionId, time, tokens.inputTokens, tokens.outputTokens].join("/");
  return {
    call: {
      agent: AGENT,
      // Rows without an id, in logs that other programs made, are told apart by all that they say.
      callId: rowId.replaceAll(":", "-"),
      timestamp: time,
      tokens,
      durationMs: undefined,
      success: true,
      errorMessage: undefined,
      ...context,
      isSidechain: row.isSidechain.isTrue,
      cwd: row.cwd.text(),
      branch: branch === DETACHED ? undefined : branch,
    },
  };
}
