/** What reasons for a failure are called in the ledger, whichever agent they come from: never in its own words, which may quote the request. */
export const INTERRUPTED = "interrupted by user";
export const STOPPED_AT_MAX_TOKENS = "stopped at max_tokens";
export const REFUSAL = "refusal";

/** Returns `API error`, with the status of HTTP that it came with, and its type in brackets. */
export function apiError(httpStatus?: number | string, type?: string): string {
  const isStatus = /^[45]\d\d$/.test(String(httpStatus));
  return ["API error", isStatus && httpStatus, type && `(${type})`].filter(Boolean).join(" ");
}
