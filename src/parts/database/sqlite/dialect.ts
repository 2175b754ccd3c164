import type { Dialect, SqlTable } from "../sql/sql-database.ts";

/** What SQLite takes of them in one statement, unless it was built otherwise. */
const MAX_VARIABLES = 32_766;

/** SQLite: instants and days are texts, and one connection writes at a time. */
export const SQLITE_DIALECT: Dialect = {
  // TOTAL adds in floating point: exact for integers up to 2^53, which is all that a JavaScript
  // number holds anyway, and without SUM's error when hostile counts overflow 64 bits.
  sum: (expression) => `total(${expression})`,
  dayOf: (instant) => `substr(${instant}, 1, 10)`,
  // `U` follows the `T` of every instant of the day.
  isWithinDays: (instant, first, last) => `${instant} >= ${first} AND ${instant} < ${last} || 'U'`,
  dayText: (day) => day,
  instantText: (instant) => instant,
  // Without its `Z` it sorts before all that begins with its millisecond, `….000Z` and `….000500Z`.
  bound: (instant) => instant.replace(/Z$/, ""),
  touchedDays: (days) => ({
    sql: "(SELECT value ->> 0 AS repository, value ->> 1 AS day FROM json_each(?)) AS touched",
    values: [JSON.stringify(days.map(({ repository, day }) => [repository, day]))],
  }),
  tableOf: (name, columns, rows) => {
    const names = Object.keys(columns);
    if (rows.length > 0 && rows.length * names.length <= MAX_VARIABLES)
      return valuesOf(name, names, rows);
    const values = names.map((column, index) => `value ->> ${index} AS ${column}`);
    return {
      sql: `(SELECT ${values.join(", ")} FROM json_each(?)) AS ${name}`,
      values: [JSON.stringify(rows)],
    };
  },
  forUpdate: "",
};

/** Values that are bound one by one take a third of the time of those that are read from JSON. */
function valuesOf(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): SqlTable {
  const row = `(${columns.map(() => "?").join(", ")})`;
  const named = columns.map((column, index) => `column${index + 1} AS ${column}`);
  return {
    sql: `(SELECT ${named.join(", ")} FROM (VALUES ${Array(rows.length).fill(row).join(", ")})) AS ${name}`,
    values: rows.flat(),
  };
}
