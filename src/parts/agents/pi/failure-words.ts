const HTTP_STATUS = /^\s*(?:error:?\s*)?(?:http\s*)?([45]\d\d)\b/i;

export const INTERRUPTED = "interrupted by user";

/**
 * Returns why a reply that ended for this reason is a failure, in words of ours: the agent's own
 * may quote the request. Undefined when it is none.
 */
export function stopFailure(
  stopReason: string | undefined,
  errorMessage: string | undefined,
): string | undefined {
  if (stopReason === "aborted") return INTERRUPTED;
  if (stopReason === "length") return "stopped at max_tokens";
  if (stopReason !== "error") return undefined;
  const status = HTTP_STATUS.exec(errorMessage ?? "")?.[1];
  return ["API error", status].filter(Boolean).join(" ");
}
