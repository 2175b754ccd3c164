import { apiError, INTERRUPTED, REFUSAL, STOPPED_AT_MAX_TOKENS } from "../logs/failure-words.ts";

/** What to call errors by OpenCode's name of them, the first that matches. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/abort|interrupt/i, INTERRUPTED],
  [/auth/i, "authentication error"],
  [/overflow/i, "context overflow"],
  [/output_?length/i, STOPPED_AT_MAX_TOKENS],
  [/structured_?output/i, "invalid structured output"],
];
const API_NAME = /^api|provider/i;

const FINISHES: ReadonlyMap<string, string> = new Map([
  ["length", STOPPED_AT_MAX_TOKENS],
  ["content-filter", REFUSAL],
  ["error", apiError()],
]);

/** Returns what an error of this name was, in words of ours: its own message may quote the request. */
export function failureWords(name: string, httpStatus: number): string {
  const words = ERRORS.find(([pattern]) => pattern.test(name))?.[1];
  if (words !== undefined) return words;
  const isApiError = API_NAME.test(name) || (httpStatus >= 400 && httpStatus <= 599);
  return isApiError ? apiError(httpStatus) : "error";
}

/** Returns why a reply that ended for this reason is a failure; undefined when it is none. */
export function finishFailure(finish: string | undefined): string | undefined {
  return FINISHES.get(finish ?? "");
}
