/** Why a turn ends, as Droid says it: `completed`, `cancelled`, `error`, `model_usage_exhausted`, … */
const FAILURES: readonly (readonly [RegExp, string])[] = [
  [/cancel|interrupt|abort/, "interrupted by user"],
  [/error|fail|reject|exhausted|un(?:avail|reach)able/, "API error"],
];

/** Returns why a turn that ended for this reason failed, in words of ours; undefined when it did not. */
export function turnFailure(reason: string | undefined): string | undefined {
  return FAILURES.find(([pattern]) => pattern.test(reason ?? ""))?.[1];
}
