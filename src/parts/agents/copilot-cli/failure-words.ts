export const INTERRUPTED = "interrupted by user";

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
  ["length", "stopped at max_tokens"],
  ["content_filter", "refusal"],
]);

/** Returns what an error was, in words of ours: its own message may quote the request. */
export function errorWords(errorType: string | undefined, httpStatus: number): string {
  const isStatus = httpStatus >= 400 && httpStatus <= 599;
  const isType = errorType !== undefined && ERROR_TYPES.has(errorType);
  return ["API error", isStatus && httpStatus, isType && `(${errorType})`]
    .filter(Boolean)
    .join(" ");
}

/** Returns why a reply that finished for this reason is a failure; undefined when it is none. */
export function finishFailure(finishReason: string | undefined): string | undefined {
  return FINISHES.get(finishReason ?? "");
}
