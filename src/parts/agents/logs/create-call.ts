import type { Call } from "../../../usage/call.ts";

/** What every log tells of a call. */
type Told = "agent" | "callId" | "sessionId" | "timestamp" | "model" | "tokens";

/** Returns a call of which its log tells no more than this. */
export function createCall(told: Pick<Call, Told> & Partial<Omit<Call, Told>>): Call {
  return {
    durationMs: undefined,
    success: true,
    errorMessage: undefined,
    modeTaskType: undefined,
    command: undefined,
    commandArguments: undefined,
    isSidechain: false,
    cwd: undefined,
    branch: undefined,
    ...told,
    // What stands behind a colon would pass for a request's id.
    callId: told.callId.replaceAll(":", "."),
  };
}
