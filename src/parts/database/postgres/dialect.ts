import type { Dialect } from "../sql/sql-database.ts";

const TYPES = { text: "text", integer: "bigint", instant: "timestamptz", day: "date" } as const;

/** Postgres, and what speaks its SQL: instants are `timestamptz`, days are `date`. */
export const POSTGRES_DIALECT: Dialect = {
  // The sum of `bigint` is `numeric`, which has no bound.
  sum: (expression) => `coalesce(sum(${expression}), 0)`,
  dayOf: (instant) => `(${instant} AT TIME ZONE 'UTC')::date`,
  isWithinDays: (instant, first, last) =>
    `${instant} >= ${first}::date::timestamp AT TIME ZONE 'UTC' AND ${instant} < (${last}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
  dayText: (day) => `to_char(${day}, 'YYYY-MM-DD')`,
  instantText: (instant) =>
    `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  bound: (instant) => instant,
  touchedDays: (days) => ({
    sql: "unnest(?::text[], ?::date[]) AS touched(repository, day)",
    values: [days.map(({ repository }) => repository), days.map(({ day }) => day)],
  }),
  tableOf: (name, columns, rows) => ({
    sql: `unnest(${Object.values(columns)
      .map((type) => `?::${TYPES[type]}[]`)
      .join(", ")}) AS ${name}(${Object.keys(columns).join(", ")})`,
    values: Object.keys(columns).map((_, index) =>
      rows.map((row) => (row[index] === null ? null : String(row[index]))),
    ),
  }),
  forUpdate: "FOR UPDATE",
};
