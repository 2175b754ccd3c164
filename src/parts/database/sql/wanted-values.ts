import type { WantedValues } from "../store.ts";
import type { Filter, SqlDatabase } from "./sql-database.ts";

/** More values than this are as many as there are: then every row is read. */
const MAX_VALUES = 500;

/**
 * Narrows a filter to the rows that have wanted values. Which values there are is asked first: whether one is
 * wanted is for the caller to say, and no engine compares texts just as it does.
 */
export async function narrow(
  database: SqlDatabase,
  filter: Filter,
  wanted: WantedValues,
): Promise<Filter> {
  let narrowed = filter;
  for (const [column, isWanted] of Object.entries(wanted)) {
    const found = await findValues(database, filter, column, isWanted);
    if (found !== undefined) narrowed = withValues(narrowed, column, found);
  }
  return narrowed;
}

/** Returns the wanted values of a column; undefined where they are too many. */
async function findValues(
  database: SqlDatabase,
  { where, values }: Filter,
  column: string,
  isWanted: (value: string) => boolean,
): Promise<readonly string[] | undefined> {
  const found: string[] = [];
  const sql = `SELECT DISTINCT ${column} AS value FROM llm_calls ${where}`;
  for await (const { value } of database.iterate(sql, ...values)) {
    if (!isWanted(String(value))) continue;
    if (found.length === MAX_VALUES) return undefined;
    found.push(String(value));
  }
  return found;
}

function withValues({ where, values }: Filter, column: string, found: readonly string[]): Filter {
  const condition =
    found.length === 0 ? "1 = 0" : `llm_calls.${column} IN (${found.map(() => "?").join(", ")})`;
  return {
    where: `${where === "" ? "WHERE" : `${where} AND`} ${condition}`,
    values: [...values, ...found],
  };
}
