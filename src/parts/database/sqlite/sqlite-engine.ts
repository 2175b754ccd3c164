import { lookingUpsert, mergeStaged } from "../sql/merge-staged.ts";
import type { SqlEngine } from "../sql/sql-store.ts";
import type { Filled, Load, LoadCounts } from "../store.ts";
import type { SqliteConnection } from "./connection.ts";
import { SqliteDatabase } from "./sqlite-database.ts";
import { SqliteLoad } from "./sqlite-load.ts";

/** What SQLite adds to the SQL that engines share. */
export class SqliteEngine implements SqlEngine {
  readonly database: SqliteDatabase;
  readonly storableText = { holdsNul: true, maxKeyBytes: Number.POSITIVE_INFINITY };
  readonly #connection: SqliteConnection;
  readonly #now: () => Date;

  constructor(connection: SqliteConnection, now: () => Date) {
    this.#connection = connection;
    this.#now = now;
    this.database = new SqliteDatabase(connection);
  }

  async load(fill: (load: Load) => Promise<Filled>): Promise<LoadCounts> {
    const load = new SqliteLoad(this.#connection);
    const filled = await fill(load);
    const staged = await load.stage();
    const counts = await this.database.transaction(() =>
      mergeStaged(this.database, staged, lookingUpsert(this.database, staged), filled, this.#now()),
    );
    load.end();
    return counts;
  }

  async close(): Promise<void> {
    this.#connection[Symbol.dispose]();
  }
}
