/** What reasons for a failure are called in the ledger, whichever agent they come from: never in its own words, which may quote the request. */
export const INTERRUPTED = "interrupted by user";
export const STOPPED_AT_MAX_TOKENS = "stopped at max_tokens";
export const REFUSAL = "refusal";

/** Returns `API error`, with the status of HTTP that it came with, and its type in brackets. */
export function apiError(httpStatus?: number | string, type?: string): string {
  const isStatus = /^[45]\d\d$/.test(String(httpStatus));
  return ["API error", isStatus && httpStatus, type && `(${type})`].filter(Boolean).join(" ");
}

/** Returns why a turn or a session failed that ended so, as agents call it (`completed`, `cancelled`, `failed`, …); undefined when it did not. */
export function endFailure(end: string | undefined): string | undefined {
  if (end === undefined) return undefined;
  if (/cancel|interrupt|abort/i.test(end)) return INTERRUPTED;
  if (/refus/i.test(end)) return REFUSAL;
  if (/max_?tokens/i.test(end)) return STOPPED_AT_MAX_TOKENS;
  return /error|fail|block/i.test(end) ? "agent error" : undefined;
}
