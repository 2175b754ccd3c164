import { loadModule } from "libpg-query";
import { findRefusal } from "./citus-refusals.ts";
import { type PlainServer, startPlainServer } from "./plain-server.ts";
import { type CitusCall, citusCalls, createReportedCitus } from "./reported-citus.ts";
import type { TestDatabase } from "./server-access.ts";

/** A database that is set up as on Citus, behind a server that refuses what Citus refuses. */
export interface PretendedCitus extends AsyncDisposable {
  /** Leads through the server. */
  readonly url: string;
  /** Past it. */
  readonly database: TestDatabase;
  readonly server: PlainServer;
  calls(): Promise<readonly CitusCall[]>;
}

/**
 * Makes a database whose client meets what a client of Citus meets: the extension, its functions, and its refusals
 * of statements about tables that were spread. The rows stay in ordinary tables.
 */
export async function createPretendedCitus(): Promise<PretendedCitus> {
  await loadModule();
  const database = await createReportedCitus();
  const refusals = new Refusals();
  const server = await startPlainServer(database.url, {
    refuses: [],
    onStatement: (sql) => refusals.note(sql),
    faults: [{ pattern: refusals, code: "0A000", times: Number.POSITIVE_INFINITY }],
  });
  return {
    url: server.url,
    database,
    server,
    calls: () => citusCalls(database),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Follows how a client sets its tables up, and tells what is refused of them. */
class Refusals {
  readonly #spread = new Map<string, string>();
  readonly #references = new Set<string>();
  #last = "";

  note(sql: string): void {
    for (const [, call, table = "", column = ""] of sql.matchAll(CALL)) {
      this.#forget(table);
      if (call === "create_distributed_table") this.#spread.set(table, column);
      if (call === "create_reference_table") this.#references.add(table);
    }
    for (const [, table = ""] of sql.matchAll(/DROP TABLE (?:IF EXISTS )?(\w+)/gi))
      this.#forget(table);
  }

  test(sql: string): boolean {
    const refusal = findRefusal(sql, { spread: this.#spread, references: this.#references });
    if (refusal !== undefined) this.#last = `${refusal}: ${sql}`;
    return refusal !== undefined;
  }

  toString(): string {
    return this.#last;
  }

  #forget(table: string): void {
    this.#spread.delete(table);
    this.#references.delete(table);
  }
}

const CALL =
  /\b(create_distributed_table|create_reference_table|undistribute_table)\('(\w+)'(?:, '(\w+)')?/g;
