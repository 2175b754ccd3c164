import type { Call } from "../../../usage/call.ts";
import { withServiceTier } from "../../../usage/model-variant.ts";
import { mostTokens } from "../logs/most-tokens.ts";
import { isRealTime } from "../logs/row-time.ts";
import type { TurnCall } from "../logs/thread.ts";
import { row } from "./row.ts";
import { rowTokens } from "./usage-tokens.ts";

const MAX_DURATION_MS = 10 * 60_000;
const DETACHED = "HEAD";
const WITHIN_US = "us";

/** A call whose rows are still being read. */
export interface CallDraft extends TurnCall {
  /** When the prompt or tool result was written that the call answers. */
  answersTime: string | undefined;
  /** When its last row was written. */
  lastTime: string;
}

/** What a call's own rows do not say. */
export type CallContext = Pick<
  Call,
  "agent" | "callId" | "sessionId" | "modeTaskType" | "command" | "commandArguments"
>;

/** Starts a call from the row that was read. */
export function draftCall(context: CallContext, rowTime: string): CallDraft {
  const branch = row.gitBranch.text();
  const call = {
    ...context,
    timestamp: rowTime,
    model: modelInTier(row.model.text() ?? "unknown", row.speed.text(), row.serviceTier.text()),
    tokens: rowTokens(),
    durationMs: undefined,
    success: true,
    errorMessage: undefined,
    isSidechain: row.isSidechain.isTrue,
    cwd: row.cwd.text(),
    branch: branch === DETACHED ? undefined : branch,
  };
  return { call, answersTime: undefined, lastTime: rowTime };
}

/** Fast mode and the service tier have prices of their own. */
export function modelInTier(
  model: string,
  speed: string | undefined,
  serviceTier: string | undefined,
): string {
  return withServiceTier(model, speed === "fast" ? speed : serviceTier);
}

/** Takes a row into its call. Each row repeats the usage as it was when the row was written. */
export function addRow(draft: CallDraft, rowTime: string, answersTime: string | undefined): void {
  const { call } = draft;
  call.tokens = mostTokens(call.tokens, rowTokens());
  call.model = modelInTier(call.model, row.speed.text(), row.serviceTier.text());
  const webSearches = row.webSearches.count();
  if (webSearches > (call.webSearches ?? 0)) call.webSearches = webSearches;
  if (row.inferenceGeo.text() === WITHIN_US) call.isWithinUs = true;
  if (rowTime < call.timestamp && isRealTime(rowTime)) call.timestamp = rowTime;
  if (rowTime > draft.lastTime) draft.lastTime = rowTime;
  draft.answersTime ??= answersTime;
  if (row.durationMs.isPresent) call.durationMs = row.durationMs.count();
}

/**
 * Returns the call as it is so far. It took from the row that it answers to its own last row, at
 * most ten minutes, for the rest is a person's or a machine's sleep; early versions wrote the time down.
 */
export function finishCall({ call, answersTime, lastTime }: CallDraft): Call {
  if (call.durationMs === undefined && answersTime !== undefined) {
    const durationMs = Date.parse(lastTime) - Date.parse(answersTime);
    // Not a number when a row names a time that does not exist.
    if (durationMs >= 0) call.durationMs = Math.min(durationMs, MAX_DURATION_MS);
  }
  return call;
}
