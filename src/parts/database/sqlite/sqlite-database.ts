import type { SQLInputValue } from "node:sqlite";
import type { Row, SqlDatabase, SqlValue } from "../sql/sql-database.ts";
import type { SqliteConnection } from "./connection.ts";
import { SQLITE_DIALECT } from "./dialect.ts";

/** An SQLite connection as the shared SQL wants it. */
export class SqliteDatabase implements SqlDatabase {
  readonly dialect = SQLITE_DIALECT;
  readonly #connection: SqliteConnection;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }

  async select(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]> {
    return this.#connection.select(sql, ...inputs(values));
  }

  async change(sql: string, ...values: readonly SqlValue[]): Promise<void> {
    this.#connection.change(sql, ...inputs(values));
  }

  async *iterate(sql: string, ...values: readonly SqlValue[]): AsyncIterable<Row> {
    yield* this.#connection.iterate(sql, ...inputs(values));
  }

  transaction<T>(body: () => Promise<T>): Promise<T> {
    return this.#connection.transaction(body);
  }
}

function inputs(values: readonly SqlValue[]): SQLInputValue[] {
  return values.map((value) =>
    typeof value === "object" && value !== null ? JSON.stringify(value) : value,
  );
}
