import { setTimeout } from "node:timers/promises";
import type { Row, SqlDatabase, SqlValue } from "../sql/sql-database.ts";
import { awaitCommits } from "./citus-commits.ts";
import { POSTGRES_DIALECT } from "./dialect.ts";
import { isTransient } from "./driver-error.ts";
import type { PostgresConnection } from "./postgres-connection.ts";
import { type FailurePlace, toPostgresFailure } from "./postgres-failure.ts";
import { hasCitus } from "./server-abilities.ts";

const FETCHED_ROWS = 1_000;

/** Where the server can be told, until the transaction ends. */
const SET_NESTED_LOOPS = `SELECT set_config(name, ?, true) FROM pg_catalog.pg_settings
  WHERE name = 'enable_nestloop'`;

/** A Postgres server as the shared SQL wants it: errors are sentences, and passing ones are retried. */
export class PostgresDatabase implements SqlDatabase {
  readonly dialect = POSTGRES_DIALECT;
  readonly connection: PostgresConnection;
  readonly #place: FailurePlace;
  #isInTransaction = false;
  #hasCitus: boolean | undefined;
  /** Everything then happens within one transaction that is never committed, and steps of it are savepoints. */
  #isDryRun = false;

  constructor(connection: PostgresConnection, place: FailurePlace) {
    this.connection = connection;
    this.#place = place;
  }

  /** Makes everything from now on happen within one transaction that is never committed. */
  async startDryRun(): Promise<void> {
    await this.retried(() => this.connection.begin("BEGIN"));
    this.#isDryRun = true;
  }

  select(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]> {
    return this.retried(() => this.connection.query(sql, values));
  }

  async change(sql: string, ...values: readonly SqlValue[]): Promise<void> {
    await this.select(sql, ...values);
  }

  async *iterate(sql: string, ...values: readonly SqlValue[]): AsyncIterable<Row> {
    await this.retried(() => this.begin());
    try {
      await this.select(`DECLARE fetched NO SCROLL CURSOR FOR ${sql}`, ...values);
      for (;;) {
        const rows = await this.select(`FETCH ${FETCHED_ROWS} FROM fetched`);
        yield* rows;
        if (rows.length < FETCHED_ROWS) break;
      }
    } catch (error) {
      throw toPostgresFailure(error, this.#place);
    } finally {
      await this.rollback();
    }
  }

  transaction<T>(body: () => Promise<T>): Promise<T> {
    return this.retried(async () => {
      await this.begin();
      try {
        const result = await body();
        await this.commit();
        return result;
      } catch (error) {
        await this.rollback();
        throw error;
      }
    });
  }

  async joinNewRows<T>(body: () => Promise<T>): Promise<T> {
    await this.select(SET_NESTED_LOOPS, "off");
    const result = await body();
    await this.select(SET_NESTED_LOOPS, "on");
    return result;
  }

  async awaitCommits(): Promise<void> {
    this.#hasCitus ??= await hasCitus(this);
    if (this.#hasCitus) await awaitCommits(this);
  }

  /** Runs the body again while what goes wrong is passing; within a transaction the whole of it runs again. */
  async retried<T>(body: () => Promise<T>): Promise<T> {
    if (this.#isInTransaction) return body();
    try {
      if (this.#isDryRun) return await body();
      return await withRetries(body, () => this.connection.wasConnected);
    } catch (error) {
      throw toPostgresFailure(error, this.#place);
    }
  }

  async begin(): Promise<void> {
    await this.connection.begin(this.#isDryRun ? "SAVEPOINT step" : "BEGIN");
    this.#isInTransaction = true;
  }

  async commit(): Promise<void> {
    await this.#end(this.#isDryRun ? "RELEASE step" : "COMMIT");
  }

  async rollback(): Promise<void> {
    await this.connection.endCopy().catch(() => {});
    // A connection that is lost has rolled back.
    await this.#end(this.#isDryRun ? "ROLLBACK TO step" : "ROLLBACK").catch(() => {});
  }

  async #end(statement: string): Promise<void> {
    this.#isInTransaction = false;
    try {
      await this.connection.query(statement);
    } finally {
      if (!this.#isDryRun) this.connection.endTransaction();
    }
  }
}

const MAX_ATTEMPTS = 8;
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 4_000;

/**
 * Runs a body again, up to eight times in all, while what goes wrong is passing: conflicts with
 * other writers, and a server that went away. `wasConnected` tells whether it was ever reached.
 */
async function withRetries<T>(body: () => Promise<T>, wasConnected: () => boolean): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await body();
    } catch (error) {
      const isPassing = isTransient(error, { wasConnected: attempt > 1 || wasConnected() });
      if (attempt === MAX_ATTEMPTS || !isPassing) throw error;
      await setTimeout(delayMs(attempt));
    }
  }
}

// At random, so that writers that met do not meet again.
function delayMs(attempt: number): number {
  const longest = Math.min(FIRST_DELAY_MS * 2 ** attempt, MAX_DELAY_MS);
  return longest / 2 + (Math.random() * longest) / 2;
}
