import {
  COLUMNS,
  KEY_COLUMNS,
  ORIGIN_COLUMNS,
  STAGED_COLUMNS,
  VALUE_COLUMNS,
} from "../llm-call.ts";
import type { Dialect } from "./sql-database.ts";

const KEY = KEY_COLUMNS.join(", ");
const CHANGES = [...VALUE_COLUMNS, ...ORIGIN_COLUMNS].map(
  (column) => `${column} = excluded.${column}`,
);

/**
 * Returns the upsert of staged records, without the condition on updates being met nothing is
 * written: a row that is the same is left alone. Its one value is the time of ingestion.
 *
 * @param staged - a table, or a query in brackets, with one row for each identity
 */
export function upsertStatement(staged: string): string {
  return `INSERT INTO llm_calls (${COLUMNS.join(", ")})
    SELECT ${STAGED_COLUMNS.join(", ")}, ? FROM ${staged} AS staged WHERE true
    ORDER BY ${KEY}
    ON CONFLICT (${KEY}) DO UPDATE SET ${CHANGES.join(", ")}
    WHERE (${list("llm_calls", VALUE_COLUMNS)}) IS DISTINCT FROM (${list("excluded", VALUE_COLUMNS)})`;
}

/**
 * Returns a query that tells, before the upsert, what it will change: of each repository and day
 * how many records are new, and how many new or different.
 */
export function changesStatement(staged: string, { dayOf, dayText }: Dialect): string {
  return `SELECT staged.repository AS repository, ${dayText(dayOf("staged.timestamp"))} AS day,
      count(*) AS changed, count(CASE WHEN llm_calls.model IS NULL THEN 1 END) AS inserted
    FROM ${staged} AS staged LEFT JOIN llm_calls ON ${sameKey("staged", "llm_calls")}
    WHERE llm_calls.model IS NULL
      OR (${list("llm_calls", VALUE_COLUMNS)}) IS DISTINCT FROM (${list("staged", VALUE_COLUMNS)})
    GROUP BY 1, 2`;
}

/** Returns a condition that is met where rows of two tables have one identity. */
export function sameKey(one: string, other: string): string {
  return KEY_COLUMNS.map((column) => `${one}.${column} = ${other}.${column}`).join(" AND ");
}

function list(table: string, columns: readonly string[]): string {
  return columns.map((column) => `${table}.${column}`).join(", ");
}
