import type { SqlDatabase, SqlValue, TouchedDay } from "./sql-database.ts";

/** A day of a repository, and how many of its records are meant. */
export interface CountedDay extends TouchedDay {
  readonly records: number;
}

/** Counts the records that a condition names by repository and day. */
export async function countByDay(
  database: SqlDatabase,
  condition: string,
  ...values: readonly SqlValue[]
): Promise<readonly CountedDay[]> {
  const { dialect } = database;
  const rows = await database.select(
    `SELECT repository, ${dialect.dayText(dialect.dayOf("timestamp"))} AS day, count(*) AS records
     FROM llm_calls WHERE ${condition} GROUP BY 1, 2`,
    ...values,
  );
  return rows.map(({ repository, day, records }) => ({
    repository: String(repository),
    day: String(day),
    records: Number(records),
  }));
}
