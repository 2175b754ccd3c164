const MAX_DURATION_MS = 10 * 60_000;

/**
 * Returns how long an answer took, in milliseconds: at most ten minutes, for the rest is a person's
 * or a machine's sleep. Undefined when a time is not known, or the answer came first.
 */
export function answerDurationMs(
  answersTime: string | undefined,
  endTime: string | undefined,
): number | undefined {
  if (answersTime === undefined || endTime === undefined) return undefined;
  const durationMs = Date.parse(endTime) - Date.parse(answersTime);
  return durationMs >= 0 ? Math.min(durationMs, MAX_DURATION_MS) : undefined;
}
