import type { TimeRange } from "../../../usage/time-range.ts";
import {
  dimensionsOfCalls,
  MEASURES,
  type Measure,
  measuresOfCalls,
  measuresOfRollup,
  type Rollup,
  tableOfAll,
} from "./rollups.ts";
import type { Dialect, SqlTable, SqlValue } from "./sql-database.ts";

const DAY_MS = 86_400_000;

/** A span of whole days; both ends optional, `since` inclusive, `until` exclusive. */
interface Days {
  readonly since: string | undefined;
  readonly until: string | undefined;
}

/** A range cut at midnights, UTC. */
interface SplitRange {
  /** The whole days within; undefined when there is none. */
  readonly days: Days | undefined;
  /** What is left of the days that the range begins and ends in. */
  readonly edges: readonly TimeRange[];
}

/**
 * Returns a query that sums up what a range holds by some of a roll-up's dimensions: whole days
 * from the roll-up, and the days that the range begins and ends in from the records themselves.
 */
export function usageWithin(
  dialect: Dialect,
  rollup: Rollup,
  dimensions: readonly string[],
  measures: readonly Measure[],
  range: TimeRange,
): SqlTable {
  const parts = partsWithin(dialect, rollup, range);
  const list = dimensions.map((column) => `${column}, `).join("");
  return {
    sql: `SELECT ${list}${measuresOfRollup(dialect, measures, dialect.instantText)} FROM ${parts.sql}
      ${dimensions.length === 0 ? "" : `GROUP BY ${dimensions.join(", ")}`}`,
    values: parts.values,
  };
}

/** Returns the rows of a roll-up that add up to what a range holds, as a table named `parts`. */
export function partsWithin(dialect: Dialect, rollup: Rollup, range: TimeRange): SqlTable {
  const { days, edges } = splitAtMidnight(range);
  const parts = [
    ...(days === undefined ? [] : [rowsOfDays(rollup, days)]),
    ...edges.map((edge) => sumOfEdge(dialect, rollup, edge)),
  ];
  return {
    sql: `(${parts.map(({ sql }) => sql).join(" UNION ALL ")}) AS parts`,
    values: parts.flatMap(({ values }) => values),
  };
}

/** Cuts a range at midnights: what is whole days, and what is not. */
function splitAtMidnight({ since, until }: TimeRange): SplitRange {
  const firstMidnight = since === undefined ? undefined : midnightFrom(since);
  const lastMidnight = until?.slice(0, 10);
  if (firstMidnight !== undefined && lastMidnight !== undefined && firstMidnight > lastMidnight) {
    return { days: undefined, edges: [{ since, until }] };
  }
  const edges = [
    { since, until: firstMidnight && startOf(firstMidnight) },
    { since: lastMidnight && startOf(lastMidnight), until },
  ];
  return {
    days: { since: firstMidnight, until: lastMidnight },
    edges: edges.filter(
      (edge) => edge.since !== undefined && edge.until !== undefined && edge.since < edge.until,
    ),
  };
}

/** Returns the first day that begins at an instant or after it. */
function midnightFrom(instant: string): string {
  const day = instant.slice(0, 10);
  if (instant <= startOf(day)) return day;
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

function startOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

function rowsOfDays(rollup: Rollup, { since, until }: Days): SqlTable {
  const conditions = [
    { sql: "day >= ?", value: since },
    { sql: "day < ?", value: until },
  ].filter(({ value }) => value !== undefined);
  const { isPerRepository, dimensions } = rollup;
  const columns = [...(isPerRepository ? ["repository"] : []), ...dimensions, ...MEASURES];
  return {
    sql: `SELECT ${columns.join(", ")} FROM ${isPerRepository ? rollup.table : tableOfAll(rollup)}
      WHERE ${["records > 0", ...conditions.map(({ sql }) => sql)].join(" AND ")}`,
    values: conditions.map(({ value = "" }): SqlValue => value),
  };
}

function sumOfEdge(
  dialect: Dialect,
  rollup: Rollup,
  { since = "", until = "" }: TimeRange,
): SqlTable {
  const repository = rollup.isPerRepository ? "repository, " : "";
  const groups = Array.from(
    { length: rollup.dimensions.length + (rollup.isPerRepository ? 1 : 0) },
    (_, index) => index + 1,
  );
  return {
    sql: `SELECT ${repository}${dimensionsOfCalls(rollup)}, ${measuresOfCalls(dialect)}
      FROM llm_calls WHERE timestamp >= ? AND timestamp < ? AND ${rollup.condition ?? "true"}
      GROUP BY ${groups.join(", ")}`,
    values: [dialect.bound(since), dialect.bound(until)],
  };
}
