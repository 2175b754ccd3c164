import { Client, type ClientConfig } from "pg";
import type { Row, SqlValue } from "../sql/sql-database.ts";
import type { ConnectionPlan } from "./connection-attempts.ts";
import { endsConnection, isLostConnection, isServerError, isTlsFailure } from "./driver-error.ts";
import { OngoingCopy } from "./ongoing-copy.ts";

/** One connection to a server, made when it is first needed and again after it was lost. */
export class PostgresConnection {
  readonly #plan: ConnectionPlan;
  #client: Client | undefined;
  #copy: OngoingCopy | undefined;
  #isInTransaction = false;
  #wasConnected = false;

  constructor(plan: ConnectionPlan) {
    this.#plan = plan;
  }

  /** Whether the server was reached once. */
  get wasConnected(): boolean {
    return this.#wasConnected;
  }

  /** Runs one statement and returns the rows of its result. */
  async query(sql: string, values: readonly SqlValue[] = []): Promise<readonly Row[]> {
    await this.endCopy();
    const client = await this.#connected();
    try {
      const { rows } = await client.query<Row>(numberPlaceholders(sql), [...values]);
      return rows;
    } catch (error) {
      // The end of the connection arrives after its reason: it serves no other statement.
      if (endsConnection(error)) this.#forget(client);
      throw error;
    }
  }

  /** Starts a transaction: until its end no other connection takes the place of a lost one. */
  async begin(statement: string): Promise<void> {
    await this.query(statement);
    this.#isInTransaction = true;
  }

  endTransaction(): void {
    this.#isInTransaction = false;
  }

  /**
   * Sends rows in the text format of COPY to a statement `COPY … FROM STDIN`, which goes on until another statement
   * comes: what the server says against them may be thrown there.
   */
  async copy(sql: string, rows: string): Promise<void> {
    if (this.#copy?.sql !== sql || this.#copy.isLong) {
      await this.endCopy();
      this.#copy = new OngoingCopy(await this.#connected(), sql);
    }
    try {
      await this.#copy.write(rows);
    } catch (error) {
      this.#copy = undefined;
      throw error;
    }
  }

  /** Waits until the server has taken all rows that were sent. */
  async endCopy(): Promise<void> {
    const copy = this.#copy;
    this.#copy = undefined;
    await copy?.end();
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // A server that is gone need not be told.
    await client?.end().catch(() => {});
  }

  async #connected(): Promise<Client> {
    if (this.#client === undefined) {
      // As the driver says it.
      if (this.#isInTransaction) throw new Error("Connection terminated unexpectedly");
      this.#client = await this.#connect();
    }
    return this.#client;
  }

  async #connect(): Promise<Client> {
    let failure: unknown;
    for (const config of this.#plan.attempts) {
      try {
        return await this.#connectWith(config);
      } catch (error) {
        failure = error;
        if (!justifiesNextAttempt(error)) break;
      }
    }
    throw failure;
  }

  async #connectWith(config: ClientConfig): Promise<Client> {
    const client = new Client(config);
    client.on("error", () => this.#forget(client));
    client.on("end", () => this.#forget(client));
    try {
      await client.connect();
      this.#wasConnected = true;
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
  }

  // The next statement connects anew.
  #forget(client: Client): void {
    if (this.#client === client) this.#client = undefined;
  }
}

/** Not let in: by rules that can differ for connections with and without TLS. */
const NOT_LET_IN = new Set(["28000", "08P01"]);

/**
 * Returns whether the next attempt may succeed where this one could not: with the other of TLS and
 * no TLS (`sslmode=allow` and `prefer`). A wrong password, which libpq tries again as well, stays
 * wrong, and counts against those who mistype it.
 */
export function justifiesNextAttempt(error: unknown): boolean {
  if (isServerError(error)) return NOT_LET_IN.has(error.code);
  // A handshake that one side breaks off looks like a lost connection.
  return isTlsFailure(error) || isLostConnection(error);
}

/** Returns SQL with Postgres' placeholders, `$1`, `$2` …, for `?`; the SQL has no other question marks. */
function numberPlaceholders(sql: string): string {
  let count = 0;
  return sql.replaceAll("?", () => {
    count += 1;
    return `$${count}`;
  });
}
