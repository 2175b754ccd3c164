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
 * Returns the upsert of one repository's staged records. A row that is the same is left alone, and
 * so is one that another repository brought first. Its values are the time of ingestion and the
 * repository.
 *
 * @param staged - a table, or a query in brackets, with one row for each identity and repository
 */
export function upsertStatement(staged: string): string {
  return `INSERT INTO llm_calls (${COLUMNS.join(", ")})
    SELECT ${STAGED_COLUMNS.join(", ")}, ? FROM ${staged} AS staged WHERE repository = ?
    ORDER BY ${KEY}
    ON CONFLICT (${KEY}) DO UPDATE SET ${CHANGES.join(", ")}
    WHERE llm_calls.repository = excluded.repository
      AND (${list("llm_calls", VALUE_COLUMNS)}) IS DISTINCT FROM (${list("excluded", VALUE_COLUMNS)})`;
}

/**
 * Returns the insert of the staged records of a repository that the database does not know, which
 * leaves out those of which it has another. Its values are those of the upsert.
 *
 * @param isInOrder - whether they were staged in the order of their time
 */
export function insertNewStatement(staged: string, isInOrder: boolean): string {
  return `INSERT INTO llm_calls (${COLUMNS.join(", ")})
    SELECT ${STAGED_COLUMNS.join(", ")}, ? FROM ${staged} AS staged WHERE repository = ?
    ${isInOrder ? "" : `ORDER BY ${KEY}`} ON CONFLICT (${KEY}) DO NOTHING`;
}

/**
 * Returns a query that tells, before the upsert of a repository's records, what it will change: of
 * each day how many records are new, and how many new or different. Its value is the repository.
 */
export function changesStatement(staged: string, { dayOf, dayText }: Dialect): string {
  return `SELECT ${dayText(dayOf("staged.timestamp"))} AS day,
      count(*) AS changed, count(CASE WHEN llm_calls.model IS NULL THEN 1 END) AS inserted
    FROM ${staged} AS staged LEFT JOIN llm_calls ON ${sameKey("staged", "llm_calls")}
    WHERE staged.repository = ? AND (llm_calls.model IS NULL
      OR llm_calls.repository = staged.repository
        AND (${list("llm_calls", VALUE_COLUMNS)}) IS DISTINCT FROM (${list("staged", VALUE_COLUMNS)}))
    GROUP BY 1`;
}

/** Returns a condition that is met where rows of two tables have one identity. */
export function sameKey(one: string, other: string): string {
  return KEY_COLUMNS.map((column) => `${one}.${column} = ${other}.${column}`).join(" AND ");
}

function list(table: string, columns: readonly string[]): string {
  return columns.map((column) => `${table}.${column}`).join(", ");
}
