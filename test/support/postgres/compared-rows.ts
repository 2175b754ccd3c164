import type { PostgresDatabase } from "../../../src/parts/database/postgres/postgres-database.ts";
import type { SqlDatabase, SqlValue } from "../../../src/parts/database/sql/sql-database.ts";

interface Plan {
  readonly Plans?: readonly Plan[];
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Join Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
}

/** Returns how many rows a plan's nodes have looked at, or compared with one another. */
function comparedRows(plan: Plan): number {
  const each =
    plan["Actual Rows"] +
    (plan["Rows Removed by Filter"] ?? 0) +
    (plan["Rows Removed by Join Filter"] ?? 0) +
    (plan["Rows Removed by Index Recheck"] ?? 0);
  const below = (plan.Plans ?? []).map(comparedRows);
  return below.reduce((sum, rows) => sum + rows, each * plan["Actual Loops"]);
}

/** The same database; statements that have some words tell how many rows they looked at, or compared with one another. */
export function comparing(
  database: PostgresDatabase,
  words: string,
  counts: number[],
): SqlDatabase {
  const explain = async (sql: string, values: readonly SqlValue[]) => {
    const [row] = await database.select(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, ...values);
    const plans = (row?.["QUERY PLAN"] ?? []) as unknown as readonly { readonly Plan: Plan }[];
    counts.push(...plans.map(({ Plan }) => comparedRows(Plan)));
  };
  return {
    dialect: database.dialect,
    iterate: (sql, ...values) => database.iterate(sql, ...values),
    transaction: (body) => database.transaction(body),
    joinNewRows: (body) => database.joinNewRows(body),
    async select(sql, ...values) {
      if (sql.includes(words)) await explain(sql, values);
      return database.select(sql, ...values);
    },
    // What is explained is done as well.
    change: (sql, ...values) =>
      sql.includes(words) ? explain(sql, values) : database.change(sql, ...values),
  };
}
