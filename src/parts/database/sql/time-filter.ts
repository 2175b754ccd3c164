import type { TimeRange } from "../store.ts";
import type { Dialect, SqlValue } from "./sql-database.ts";

/** A WHERE clause, empty when everything is wanted, and its values. */
export interface Filter {
  readonly where: string;
  readonly values: readonly SqlValue[];
}

/** Returns what keeps the records of a time range. */
export function within({ bound }: Dialect, { since, until }: TimeRange): Filter {
  const conditions = [
    { sql: "timestamp >= ?", value: since },
    { sql: "timestamp < ?", value: until },
  ].filter(({ value }) => value !== undefined);
  return {
    where: conditions.length === 0 ? "" : `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`,
    values: conditions.map(({ value = "" }) => bound(value)),
  };
}
