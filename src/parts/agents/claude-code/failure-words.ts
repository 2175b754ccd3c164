import { apiError, INTERRUPTED, REFUSAL, STOPPED_AT_MAX_TOKENS } from "../logs/failure-words.ts";

const STATUS = /^\s*API Error:?\s*(?:\(?\s*)?([45]\d\d)\b/i;
const ERROR_TYPES = [
  "invalid_request_error",
  "authentication_error",
  "billing_error",
  "permission_error",
  "not_found_error",
  "request_too_large",
  "rate_limit_error",
  "timeout_error",
  "overloaded_error",
  "api_error",
];
const INTERRUPTION = /^\s*\[Request interrupted by user[^\]]*\]\s*$/;
const NOTHING_REQUESTED = /^\s*No response requested\.?\s*$/;

/** Whether a user row's text is Claude Code's own notice of an interruption. */
export function isInterruption(text: string): boolean {
  return INTERRUPTION.test(text);
}

/** Whether a synthetic reply only fills the place of an answer that nobody asked for. */
export function isPlaceholder(text: string): boolean {
  return NOTHING_REQUESTED.test(text);
}

/**
 * Returns what an error notice says, in words of ours: the notice may quote the request.
 * @see https://docs.anthropic.com/en/api/errors for the types
 */
export function failureWords(notice: string): string {
  if (isInterruption(notice)) return INTERRUPTED;
  const status = STATUS.exec(notice)?.[1];
  const type = ERROR_TYPES.find((name) => notice.includes(`"${name}"`));
  return apiError(status, type);
}

/** Returns why a reply that ended for this reason is a failure; undefined when it is none. */
export function stopFailure(stopReason: string | undefined): string | undefined {
  if (stopReason === "max_tokens") return STOPPED_AT_MAX_TOKENS;
  return stopReason === "refusal" ? REFUSAL : undefined;
}
