import type { Call } from "../../usage/call.ts";
import { row } from "./row.ts";
import { rowTokens, usageTokens } from "./usage-tokens.ts";

const MAX_DURATION_MS = 10 * 60_000;
const DETACHED = "HEAD";

/** A call whose rows are still being read. */
export type CallDraft = { -readonly [Key in keyof Call]: Call[Key] };

/** What a call's own rows do not say. */
export type CallContext = Pick<
  Call,
  "agent" | "callId" | "sessionId" | "modeTaskType" | "command" | "commandArguments"
>;

/** Starts a call from the row that was read. */
export function draftCall(context: CallContext, rowMs: number): CallDraft {
  const branch = row.gitBranch.text();
  return {
    ...context,
    timestamp: new Date(rowMs).toISOString(),
    model: row.model.text() ?? "unknown",
    tokens: rowTokens(),
    durationMs: undefined,
    success: true,
    errorMessage: undefined,
    isSidechain: row.isSidechain.isTrue,
    cwd: row.cwd.text(),
    branch: branch === DETACHED ? undefined : branch,
  };
}

/**
 * Takes a row into its call. Each row repeats the usage as it was when the row was written: the
 * most output is the last. A call took from the row that it answers to its own last row, at most
 * ten minutes, for the rest is a person's or a machine's sleep; early versions wrote the time down.
 */
export function addRow(draft: CallDraft, rowMs: number, answersMs: number | undefined): void {
  if (row.outputTokens.count() > draft.tokens.outputTokens) draft.tokens = rowTokens();
  const timestamp = new Date(rowMs).toISOString();
  if (timestamp < draft.timestamp) draft.timestamp = timestamp;
  const durationMs = rowDurationMs(rowMs, answersMs);
  if (durationMs !== undefined) draft.durationMs = Math.max(draft.durationMs ?? 0, durationMs);
}

function rowDurationMs(rowMs: number, answersMs: number | undefined): number | undefined {
  if (row.durationMs.isPresent) return row.durationMs.count();
  if (answersMs === undefined) return undefined;
  return Math.min(Math.max(rowMs - answersMs, 0), MAX_DURATION_MS);
}

/** Returns the calls that an adviser made inside the call: the call's own counts leave them out. */
export function adviserDrafts(draft: CallDraft): readonly CallDraft[] {
  const iterations = row.iterations.value();
  if (!Array.isArray(iterations)) return [];
  return iterations
    .filter((iteration) => iteration?.type === "advisor_message")
    .map((iteration, index) => ({
      ...draft,
      callId: `${draft.callId}#advisor-${index + 1}`,
      model: typeof iteration.model === "string" ? iteration.model : draft.model,
      tokens: usageTokens(iteration),
      durationMs: undefined,
    }));
}
