export const INTERRUPTED = "interrupted by user";

/** What to call errors by OpenCode's name of them, the first that matches. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/abort|interrupt/i, INTERRUPTED],
  [/auth/i, "authentication error"],
  [/overflow/i, "context overflow"],
  [/output_?length/i, "stopped at max_tokens"],
  [/structured_?output/i, "invalid structured output"],
];
const API_ERROR = "API error";
const API_NAME = /^api|provider/i;

const FINISHES: ReadonlyMap<string, string> = new Map([
  ["length", "stopped at max_tokens"],
  ["content-filter", "refusal"],
  ["error", API_ERROR],
]);

/** Returns what an error of this name was, in words of ours: its own message may quote the request. */
export function failureWords(name: string, httpStatus: number): string {
  const words = ERRORS.find(([pattern]) => pattern.test(name))?.[1];
  if (words !== undefined) return words;
  if (httpStatus >= 400 && httpStatus <= 599) return `${API_ERROR} ${httpStatus}`;
  return API_NAME.test(name) ? API_ERROR : "error";
}

/** Returns why a reply that ended for this reason is a failure; undefined when it is none. */
export function finishFailure(finish: string | undefined): string | undefined {
  return FINISHES.get(finish ?? "");
}
