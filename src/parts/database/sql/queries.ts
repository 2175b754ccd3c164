import type { TimeRange } from "../../../usage/time-range.ts";
import type {
  CostByPhase,
  CostByPromptName,
  DailyCost,
  ErrorGroup,
  SuccessByPhase,
  TokensByModel,
  TotalUsage,
} from "../query-results.ts";
import { byDescending, byPhase, byText } from "./orders.ts";
import {
  DAILY_FAILURES,
  DAILY_PHASE_USAGE,
  DAILY_USAGE,
  MEASURES,
  type Measure,
  measuresOfRollup,
  type Rollup,
  tableOfAll,
  USAGE_SUMS,
} from "./rollups.ts";
import { instantOf, rateOf, sumsOf, textOf } from "./row-values.ts";
import { countSessions } from "./sessions.ts";
import type { Row, SqlDatabase } from "./sql-database.ts";
import { usageWithin } from "./usage-within.ts";

const SUCCESS_MEASURES = ["records", "succeeded", "failed"] as const;
const FAILURE_MEASURES = ["records", "first_timestamp", "last_timestamp"] as const;

/** Sums up the records of a time range. */
export async function totals(database: SqlDatabase, range: TimeRange): Promise<TotalUsage> {
  const [row = {}] = await sumBy(database, DAILY_USAGE, [], MEASURES, range);
  const timedRecords = Number(row.timed_records);
  return {
    ...sumsOf(row),
    sessions: await countSessions(database, range),
    successRate: rateOf(row),
    averageDurationMs: timedRecords === 0 ? undefined : Number(row.duration_ms) / timedRecords,
    firstTimestamp: instantOf(row.first_timestamp),
    lastTimestamp: instantOf(row.last_timestamp),
  };
}

export async function tokensByModel(
  database: SqlDatabase,
  range: TimeRange,
): Promise<TokensByModel[]> {
  const rows = await sumBy(database, DAILY_USAGE, ["model"], USAGE_SUMS, range);
  return rows
    .map((row) => ({ model: String(row.model), ...sumsOf(row) }))
    .toSorted(
      byDescending(({ inputTokens, outputTokens }) => inputTokens + outputTokens, byText("model")),
    );
}

export async function costByPhase(
  database: SqlDatabase,
  phase: string | undefined,
): Promise<CostByPhase[]> {
  const rows = await sumBy(database, DAILY_PHASE_USAGE, ["phase"], USAGE_SUMS, {});
  return rows
    .map((row) => ({ phase: textOf(row.phase), ...sumsOf(row) }))
    .filter((row) => phase === undefined || row.phase === phase)
    .toSorted(byPhase);
}

export async function costByPromptName(
  database: SqlDatabase,
  promptName: string | undefined,
): Promise<CostByPromptName[]> {
  const rows = await sumBy(database, DAILY_USAGE, ["prompt_name"], USAGE_SUMS, {});
  return rows
    .map((row) => ({ promptName: String(row.prompt_name), ...sumsOf(row) }))
    .filter((row) => promptName === undefined || row.promptName === promptName)
    .toSorted(byDescending(({ costNanoUsd }) => costNanoUsd, byText("promptName")));
}

export async function successRateByPhase(
  database: SqlDatabase,
  phase: string | undefined,
): Promise<SuccessByPhase[]> {
  const rows = await sumBy(database, DAILY_PHASE_USAGE, ["phase"], SUCCESS_MEASURES, {});
  return rows
    .map((row) => ({
      phase: textOf(row.phase),
      records: Number(row.records),
      succeeded: Number(row.succeeded),
      failed: Number(row.failed),
      successRate: rateOf(row),
    }))
    .filter((row) => phase === undefined || row.phase === phase)
    .toSorted(byPhase);
}

/** Returns the sums of the days since one that have a record, oldest first. */
export async function costByDay(database: SqlDatabase, since: string): Promise<DailyCost[]> {
  const rows = await database.select(
    `SELECT ${database.dialect.dayText("day")} AS day_text, ${measuresOfRollup(database.dialect, USAGE_SUMS)}
     FROM ${tableOfAll(DAILY_USAGE)} WHERE records > 0 AND day >= ? GROUP BY day ORDER BY day`,
    since,
  );
  return rows.map((row) => ({ day: String(row.day_text), ...sumsOf(row) }));
}

export async function errorSummary(database: SqlDatabase, range: TimeRange): Promise<ErrorGroup[]> {
  const groups = new Map<string, ErrorGroup>();
  const dimensions = ["error_message", "model"];
  for (const row of await sumBy(database, DAILY_FAILURES, dimensions, FAILURE_MEASURES, range)) {
    const group = failuresOf(row);
    const known = groups.get(String(row.error_message));
    groups.set(String(row.error_message), known === undefined ? group : joined(known, group));
  }
  return [...groups.values()].toSorted(
    byDescending(
      ({ failures }) => failures,
      byDescending(({ lastTimestamp }) => lastTimestamp, byText("errorMessage")),
    ),
  );
}

function failuresOf(row: Row): ErrorGroup {
  return {
    errorMessage: textOf(row.error_message),
    failures: Number(row.records),
    firstTimestamp: instantOf(row.first_timestamp) ?? "",
    lastTimestamp: instantOf(row.last_timestamp) ?? "",
    models: [String(row.model)],
  };
}

function joined(one: ErrorGroup, other: ErrorGroup): ErrorGroup {
  const [firstTimestamp = ""] = [one.firstTimestamp, other.firstTimestamp].toSorted();
  const [, lastTimestamp = ""] = [one.lastTimestamp, other.lastTimestamp].toSorted();
  return {
    errorMessage: one.errorMessage,
    failures: one.failures + other.failures,
    firstTimestamp,
    lastTimestamp,
    models: [...one.models, ...other.models].toSorted(),
  };
}

function sumBy(
  database: SqlDatabase,
  rollup: Rollup,
  dimensions: readonly string[],
  measures: readonly Measure[],
  range: TimeRange,
): Promise<readonly Row[]> {
  const { sql, values } = usageWithin(database.dialect, rollup, dimensions, measures, range);
  return database.select(sql, ...values);
}
