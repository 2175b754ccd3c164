import type { Dialect } from "./sql-database.ts";

/**
 * A table that sums `llm_calls` by day, repository and some columns; another, whose name ends in
 * `_all`, sums the same over all repositories, so that what a query reads grows with the days and
 * not with the repositories.
 */
export interface Rollup {
  readonly table: string;
  readonly dimensions: readonly string[];
  /** Whether there is no table over all repositories: it would be as long, as commits are in one of them. */
  readonly isPerRepository?: true;
  /** What a dimension is in `llm_calls`, where that is not the column itself. */
  readonly expressions?: Readonly<Record<string, string>>;
  /** Which records count; all when undefined. */
  readonly condition?: string;
}

/** Why a record counts as failed that itself succeeded. */
export const CHECKS_FAILED = "required checks of the pull request failed";

/** Whether a record counts as failed: by itself, or because its pull request's checks failed. */
const FAILED = "(NOT success OR failed_checks_of IS NOT NULL)";

export const DAILY_USAGE: Rollup = {
  table: "daily_usage",
  dimensions: ["model", "prompt_name"],
};
export const DAILY_PHASE_USAGE: Rollup = {
  table: "daily_phase_usage",
  dimensions: ["phase"],
};
export const DAILY_FAILURES: Rollup = {
  table: "daily_failures",
  dimensions: ["error_message", "model"],
  // A failure of checks is one of a record that itself succeeded, and gives no reason of its own.
  expressions: {
    error_message: `CASE WHEN NOT success OR failed_checks_of IS NULL THEN error_message ELSE '${CHECKS_FAILED}' END`,
  },
  condition: FAILED,
};
export const DAILY_CHANGE_USAGE: Rollup = {
  table: "daily_change_usage",
  dimensions: ["commit_id", "branch"],
  isPerRepository: true,
  // A key has a length that no row's branch has to keep to.
  expressions: { branch: "substr(branch, 1, 200)" },
};

export const ROLLUPS: readonly Rollup[] = [
  DAILY_USAGE,
  DAILY_PHASE_USAGE,
  DAILY_FAILURES,
  DAILY_CHANGE_USAGE,
];

/** The roll-up's table over all repositories. */
export function tableOfAll({ table }: Rollup): string {
  return `${table}_all`;
}

/** What is added up. */
export const SUMS = [
  "records",
  "input_tokens",
  "output_tokens",
  "cache_read_tokens",
  "cache_write_tokens",
  "cost_nano_usd",
  "unpriced_records",
  "unpriced_tokens",
  "succeeded",
  "failed",
  "duration_ms",
  "timed_records",
] as const;

/** What most queries return of a group. */
export const USAGE_SUMS = SUMS.slice(0, SUMS.indexOf("succeeded"));

/** Everything that a row of a roll-up says about its records. */
export const MEASURES = [...SUMS, "first_timestamp", "last_timestamp"] as const;

export type Measure = (typeof MEASURES)[number];

/** Returns the select list that adds up rows of `llm_calls`. */
export function measuresOfCalls({ sum }: Dialect, measures: readonly Measure[] = MEASURES): string {
  const expressions: Record<Measure, string> = {
    records: "count(*)",
    input_tokens: sum("input_tokens"),
    output_tokens: sum("output_tokens"),
    cache_read_tokens: sum("cache_read_tokens"),
    cache_write_tokens: sum("cache_write_tokens"),
    cost_nano_usd: sum("cost_nano_usd"),
    unpriced_records: "count(*) - count(cost_nano_usd)",
    unpriced_tokens: sum("CASE WHEN cost_nano_usd IS NULL THEN input_tokens + output_tokens END"),
    succeeded: "count(CASE WHEN success AND failed_checks_of IS NULL THEN 1 END)",
    failed: `count(CASE WHEN ${FAILED} THEN 1 END)`,
    duration_ms: sum("duration_ms"),
    timed_records: "count(duration_ms)",
    first_timestamp: "min(timestamp)",
    last_timestamp: "max(timestamp)",
  };
  return measures.map((measure) => `${expressions[measure]} AS ${measure}`).join(", ");
}

/** Returns the select list that adds up rows of a roll-up; `show` formats its instants. */
export function measuresOfRollup(
  { sum }: Dialect,
  measures: readonly Measure[] = MEASURES,
  show: (instant: string) => string = (instant) => instant,
): string {
  const expression = (measure: Measure) => {
    if (measure === "first_timestamp") return show("min(first_timestamp)");
    if (measure === "last_timestamp") return show("max(last_timestamp)");
    return sum(measure);
  };
  return measures.map((measure) => `${expression(measure)} AS ${measure}`).join(", ");
}

/** Returns the select list of a roll-up's dimensions from `llm_calls`; they are never null. */
export function dimensionsOfCalls({ dimensions, expressions = {} }: Rollup): string {
  return dimensions
    .map((column) => `coalesce(${expressions[column] ?? column}, '') AS ${column}`)
    .join(", ");
}
