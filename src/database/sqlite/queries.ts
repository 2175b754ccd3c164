import type { SQLInputValue } from "node:sqlite";
import type {
  CostByPhase,
  CostByPromptName,
  DailyCost,
  ErrorGroup,
  SuccessByPhase,
  TokensByModel,
  TotalUsage,
  UsageSums,
} from "../query-results.ts";
import type { TimeRange } from "../store.ts";
import type { Row, SqliteConnection } from "./connection.ts";

/** A WHERE clause and its values. */
interface Filter {
  readonly where: string;
  readonly values: readonly SQLInputValue[];
}

// TOTAL adds in floating point: exact for integers up to 2^53, which is all that a JavaScript
// number holds anyway, and without SUM's error when hostile counts overflow 64 bits.
const SUMS = `
  count(*) AS records,
  total(input_tokens) AS inputTokens,
  total(output_tokens) AS outputTokens,
  total(cache_read_tokens) AS cacheReadTokens,
  total(cache_write_tokens) AS cacheWriteTokens,
  total(cost_nano_usd) AS costNanoUsd,
  count(*) - count(cost_nano_usd) AS unpricedRecords,
  total(CASE WHEN cost_nano_usd IS NULL THEN input_tokens + output_tokens END) AS unpricedTokens`;

const PHASE_ORDER = "phase IS NULL, CAST(phase AS REAL), phase";

/** Sums up the records of a time range. */
export function totals(connection: SqliteConnection, range: TimeRange): TotalUsage {
  const { where, values } = within(range);
  const [row = {}] = connection.select(
    `SELECT ${SUMS},
       count(DISTINCT CASE WHEN session_id NOT LIKE 'row:%' THEN session_id END) AS sessions,
       avg(success) AS successRate, avg(duration_ms) AS averageDurationMs,
       min(timestamp) AS firstTimestamp, max(timestamp) AS lastTimestamp
     FROM llm_calls ${where}`,
    ...values,
  );
  return {
    ...sumsOf(row),
    sessions: Number(row.sessions),
    successRate: numberOf(row.successRate),
    averageDurationMs: numberOf(row.averageDurationMs),
    firstTimestamp: textOf(row.firstTimestamp),
    lastTimestamp: textOf(row.lastTimestamp),
  };
}

export function tokensByModel(connection: SqliteConnection, range: TimeRange): TokensByModel[] {
  const { where, values } = within(range);
  return connection
    .select(
      `SELECT model, ${SUMS} FROM llm_calls ${where} GROUP BY model
       ORDER BY inputTokens + outputTokens DESC, model`,
      ...values,
    )
    .map((row) => ({ model: String(row.model), ...sumsOf(row) }));
}

export function costByPhase(
  connection: SqliteConnection,
  phase: string | undefined,
): CostByPhase[] {
  const { where, values } = equal("phase", phase);
  return connection
    .select(
      `SELECT phase, ${SUMS} FROM llm_calls ${where} GROUP BY phase ORDER BY ${PHASE_ORDER}`,
      ...values,
    )
    .map((row) => ({ phase: textOf(row.phase), ...sumsOf(row) }));
}

export function costByPromptName(
  connection: SqliteConnection,
  promptName: string | undefined,
): CostByPromptName[] {
  const { where, values } = equal("prompt_name", promptName);
  return connection
    .select(
      `SELECT prompt_name, ${SUMS} FROM llm_calls ${where} GROUP BY prompt_name
       ORDER BY costNanoUsd DESC, prompt_name`,
      ...values,
    )
    .map((row) => ({ promptName: String(row.prompt_name), ...sumsOf(row) }));
}

export function successRateByPhase(
  connection: SqliteConnection,
  phase: string | undefined,
): SuccessByPhase[] {
  const { where, values } = equal("phase", phase);
  return connection
    .select(
      `SELECT phase, count(*) AS records, total(success) AS succeeded,
         total(1 - success) AS failed, avg(success) AS successRate
       FROM llm_calls ${where} GROUP BY phase ORDER BY ${PHASE_ORDER}`,
      ...values,
    )
    .map((row) => ({
      phase: textOf(row.phase),
      records: Number(row.records),
      succeeded: Number(row.succeeded),
      failed: Number(row.failed),
      successRate: numberOf(row.successRate),
    }));
}

/** Returns the sums of the days in a range that have a record, oldest first. */
export function costByDay(connection: SqliteConnection, range: TimeRange): DailyCost[] {
  const { where, values } = within(range);
  return connection
    .select(
      `SELECT substr(timestamp, 1, 10) AS day, ${SUMS} FROM llm_calls ${where}
       GROUP BY day ORDER BY day`,
      ...values,
    )
    .map((row) => ({ day: String(row.day), ...sumsOf(row) }));
}

export function errorSummary(
  connection: SqliteConnection,
  since: string | undefined,
): ErrorGroup[] {
  const { where, values } = within({ since });
  return connection
    .select(
      `SELECT error_message, count(*) AS failures,
         min(timestamp) AS firstTimestamp, max(timestamp) AS lastTimestamp,
         json_group_array(DISTINCT model ORDER BY model) AS models
       FROM llm_calls ${where === "" ? "WHERE" : `${where} AND`} success = 0
       GROUP BY error_message ORDER BY failures DESC, lastTimestamp DESC`,
      ...values,
    )
    .map((row) => ({
      errorMessage: textOf(row.error_message),
      failures: Number(row.failures),
      firstTimestamp: String(row.firstTimestamp),
      lastTimestamp: String(row.lastTimestamp),
      models: JSON.parse(String(row.models)) as string[],
    }));
}

export function within({ since, until }: TimeRange): Filter {
  const conditions = [
    { sql: "timestamp >= ?", value: since },
    { sql: "timestamp < ?", value: until },
  ].filter(({ value }) => value !== undefined);
  return {
    where: conditions.length === 0 ? "" : `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`,
    values: conditions.map(({ value = "" }) => value),
  };
}

function equal(column: string, value: string | undefined): Filter {
  return value === undefined
    ? { where: "", values: [] }
    : { where: `WHERE ${column} = ?`, values: [value] };
}

function sumsOf(row: Row): UsageSums {
  return {
    records: Number(row.records),
    inputTokens: Number(row.inputTokens),
    outputTokens: Number(row.outputTokens),
    cacheReadTokens: Number(row.cacheReadTokens),
    cacheWriteTokens: Number(row.cacheWriteTokens),
    costNanoUsd: Number(row.costNanoUsd),
    unpricedRecords: Number(row.unpricedRecords),
    unpricedTokens: Number(row.unpricedTokens),
  };
}

function textOf(value: string | number | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}

function numberOf(value: string | number | null | undefined): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}
