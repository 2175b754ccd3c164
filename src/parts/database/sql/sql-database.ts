import type { TimeRange } from "../../../usage/time-range.ts";

/** A row as every engine gives it, by column name; numbers too large to be exact are texts. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

export type SqlValue = string | number | null | readonly (string | null)[];

/** How an engine writes what SQL has no common syntax for. */
export interface Dialect {
  /** A sum that no count overflows; 0 of nothing. */
  readonly sum: (expression: string) => string;
  /** The UTC day of an instant, of the type of the `day` columns. */
  readonly dayOf: (instant: string) => string;
  /** Whether an instant lies within days from one to another, in a way that an index on the instant serves. */
  readonly isWithinDays: (instant: string, first: string, last: string) => string;
  /** A day as text, `2026-02-23`. */
  readonly dayText: (day: string) => string;
  /** An instant as text: RFC 3339, UTC. */
  readonly instantText: (instant: string) => string;
  /** What instants are compared with, for a bound in milliseconds (`2026-02-23T21:19:12.000Z`). */
  readonly bound: (instant: string) => string;
  /** A table of the columns `repository` and `day`. */
  readonly touchedDays: (days: readonly TouchedDay[]) => SqlTable;
  /** A table of values, by the types of its columns; its rows go along in a few values, however many they are. */
  readonly tableOf: (
    name: string,
    columns: Readonly<Record<string, ColumnType>>,
    rows: readonly (readonly (string | number | null)[])[],
  ) => SqlTable;
  /** What keeps two writers of one row apart until the transaction ends; nothing where one writes at a time. */
  readonly forUpdate: string;
}

export type ColumnType = "text" | "integer" | "instant" | "day";

/** A day on which a repository's records changed. */
export interface TouchedDay {
  readonly repository: string;
  /** UTC, `2026-02-23`. */
  readonly day: string;
}

/** What a query reads from, and the values that it holds. */
export interface SqlTable {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** What the SQL that engines share needs of an engine; the placeholder of a value is `?`. */
export interface SqlDatabase {
  readonly dialect: Dialect;
  select(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Runs one statement; how many rows it changed is not returned, because distributed servers get it wrong. */
  change(sql: string, ...values: readonly SqlValue[]): Promise<void>;
  /** Reads the rows of a query of any size in bounded memory. */
  iterate(sql: string, ...values: readonly SqlValue[]): AsyncIterable<Row>;
  /** Runs the body in a transaction: all of it stays, or none. It may run again from its start. */
  transaction<T>(body: () => Promise<T>): Promise<T>;
  /**
   * Runs statements, in a transaction, that join rows which are too new for the server's statistics; only where one that
   * expects few of them would compare each pair.
   */
  joinNewRows?<T>(body: () => Promise<T>): Promise<T>;
  /** Waits until what others have committed is seen; only where a server has nodes that may show it later. */
  awaitCommits?(): Promise<void>;
}

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
