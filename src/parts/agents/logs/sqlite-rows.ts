import type { DatabaseSync, SQLOutputValue } from "node:sqlite";

export type SqliteRow = Readonly<Record<string, SQLOutputValue>>;

/** The row that was read last: another in its place is of a new database. */
export interface RowAnchor {
  readonly rowId: number;
  readonly key: string;
}

export interface RowsBehind {
  readonly rows: readonly SqliteRow[];
  readonly anchor: RowAnchor | undefined;
}

/**
 * Reads the rows of a table behind the one that was read last, in the order that they were written;
 * all of them where another is in its place. `select` is a query with a condition, in which the table
 * is called `t`; `keyOf` returns what tells one row from any other.
 */
export function readRowsBehind(
  database: DatabaseSync,
  select: string,
  keyOf: (row: SqliteRow) => string,
  anchor: RowAnchor | undefined,
): RowsBehind {
  const statement = database.prepare(
    `SELECT t.rowid AS rowId, ${select} AND t.rowid >= ? AND t.rowid <= ${Number.MAX_SAFE_INTEGER} ORDER BY t.rowid`,
  );
  const rowsFrom = (rowId: number) => [...ascending(statement.iterate(rowId))];
  let rows = rowsFrom(anchor?.rowId ?? Number.MIN_SAFE_INTEGER);
  if (anchor !== undefined) {
    const [first, ...rest] = rows;
    const isKnown = first?.rowId === anchor.rowId && keyOf(first) === anchor.key;
    rows = isKnown ? rest : rowsFrom(Number.MIN_SAFE_INTEGER);
  }
  const last = rows.at(-1);
  return { rows, anchor: last ? { rowId: Number(last.rowId), key: keyOf(last) } : anchor };
}

/** In a damaged table the way can lead back. */
function* ascending(rows: Iterable<SqliteRow>): Iterable<SqliteRow> {
  let lastRowId = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (Number(row.rowId) <= lastRowId) return;
    lastRowId = Number(row.rowId);
    yield row;
  }
}
