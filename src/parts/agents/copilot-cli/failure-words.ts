import { apiError, REFUSAL, STOPPED_AT_MAX_TOKENS } from "../logs/failure-words.ts";

/** The kinds of errors that the CLI knows; another's name may be anything. */
const ERROR_TYPES = new Set([
  "authentication",
  "authorization",
  "context_limit",
  "query",
  "quota",
  "rate_limit",
]);

const FINISHES: ReadonlyMap<string, string> = new Map([
  ["length", STOPPED_AT_MAX_TOKENS],
  ["content_filter", REFUSAL],
]);

/** Returns what an error was, in words of ours: its own message may quote the request. */
export function errorWords(errorType: string | undefined, httpStatus: number): string {
  const isType = errorType !== undefined && ERROR_TYPES.has(errorType);
  return apiError(httpStatus, isType ? errorType : undefined);
}

/** Returns why a reply that finished for this reason is a failure; undefined when it is none. */
export function finishFailure(finishReason: string | undefined): string | undefined {
  return FINISHES.get(finishReason ?? "");
}
