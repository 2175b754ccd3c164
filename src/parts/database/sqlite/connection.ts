import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { Row } from "../sql/sql-database.ts";
import { toSqliteFailure } from "./sqlite-failure.ts";

/** An open SQLite database, whose errors are sentences. */
export class SqliteConnection implements Disposable {
  /** How messages name the database. */
  readonly name: string;
  readonly #database: DatabaseSync;
  #isDryRun = false;
  #latest: { readonly sql: string; readonly statement: StatementSync } | undefined;

  constructor(database: DatabaseSync, name: string) {
    this.#database = database;
    this.name = name;
  }

  /** Makes everything from now on happen within one transaction that is never committed. */
  startDryRun(): void {
    this.execute("BEGIN IMMEDIATE");
    this.#isDryRun = true;
  }

  /** Runs statements that return nothing. */
  execute(sql: string): void {
    this.#translated(() => this.#database.exec(sql));
  }

  prepare(sql: string): StatementSync {
    return this.#translated(() => this.#database.prepare(sql));
  }

  /** Runs one statement and returns how many rows it changed. */
  change(sql: string, ...values: SQLInputValue[]): number {
    return this.#translated(() => Number(this.#prepareOnce(sql).run(...values).changes));
  }

  select(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#translated(() => this.#database.prepare(sql).all(...values) as Row[]);
  }

  *iterate(sql: string, ...values: SQLInputValue[]): Iterable<Row> {
    const rows = this.#translated(() => this.#database.prepare(sql).iterate(...values));
    for (;;) {
      const next = this.#translated(() => rows.next());
      if (next.done === true) return;
      yield next.value as Row;
    }
  }

  /**
   * Runs the body in a transaction: all of it stays, or none. `IMMEDIATE` takes the write lock
   * before the body's first look, so that what it sees is still so when it writes.
   */
  async transaction<T>(
    body: () => Promise<T>,
    kind: "DEFERRED" | "IMMEDIATE" = "IMMEDIATE",
  ): Promise<T> {
    const [begin, commit, rollback] = this.#isDryRun
      ? ["SAVEPOINT step", "RELEASE step", "ROLLBACK TO step"]
      : [`BEGIN ${kind}`, "COMMIT", "ROLLBACK"];
    this.execute(begin);
    try {
      const result = await body();
      this.execute(commit);
      return result;
    } catch (error) {
      this.#giveUp(rollback);
      throw toSqliteFailure(error, this.name);
    }
  }

  [Symbol.dispose](): void {
    // Closing gives up the transaction of a dry run.
    this.#database.close();
  }

  /** A statement that writes many rows is often followed by the same with others. */
  #prepareOnce(sql: string): StatementSync {
    if (this.#latest?.sql !== sql) this.#latest = { sql, statement: this.#database.prepare(sql) };
    return this.#latest.statement;
  }

  #giveUp(rollback: string): void {
    try {
      this.#database.exec(rollback);
    } catch {
      // "no transaction is active": a full disk, among others, has rolled back by itself.
    }
  }

  #translated<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      throw toSqliteFailure(error, this.name);
    }
  }
}
