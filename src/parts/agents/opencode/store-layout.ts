import type { DatabaseSync } from "node:sqlite";

/** The tables that we read, as far as a database has them. */
export type StoreLayout = ReadonlyMap<string, ReadonlySet<string>>;

const MAX_TEXT_BYTES = 4096;

const TABLES = ["message", "part", "session", "session_message", "session_v2"] as const;

/**
 * Reads which of some tables a database has, and their columns. Views, virtual tables and computed
 * columns do not count: to read them is to run what their author wrote.
 */
export function readLayout(
  database: DatabaseSync,
  wanted: readonly string[] = TABLES,
): StoreLayout {
  const tables = database.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0
     AND name IN (${wanted.map(() => "?").join(", ")})`,
  );
  const columns = database.prepare("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0");
  return new Map(
    tables.all(...wanted).map(({ name }) => {
      const names = columns.all(name ?? null).map((column) => String(column.name));
      return [String(name), new Set(names)];
    }),
  );
}

/** Whether a database has a table with all of some columns. */
export function hasTable(layout: StoreLayout, table: string, columns: readonly string[]): boolean {
  const present = layout.get(table);
  return present !== undefined && columns.every((column) => present.has(column));
}

/** Returns the SQL that selects a column's text; NULL where there is none, or one of no sense. */
export function selectText(layout: StoreLayout, table: string, column: string): string {
  return hasTable(layout, table, [column])
    ? `CASE WHEN typeof(${column}) = 'text' AND octet_length(${column}) <= ${MAX_TEXT_BYTES} THEN ${column} END AS ${column}`
    : `NULL AS ${column}`;
}

/** Returns the SQL that selects a column's number, which may be larger than any integer of ours. */
export function selectNumber(layout: StoreLayout, table: string, column: string): string {
  const value = hasTable(layout, table, [column]) ? `CAST(${column} AS REAL)` : "NULL";
  return `${value} AS ${column}`;
}
