import { randomBytes } from "node:crypto";
import { Client, type QueryResultRow } from "pg";
import { formatDatabaseUrl, type Role, type ServerAddress } from "./server-address.ts";

/** What a test does with a running server, as its superuser and past what the test puts before it. */
export interface ServerAccess extends ServerAddress {
  /** URL of a database over TCP; of the superuser where no role is named. */
  url(database: string, role?: Role): string;
  /** Runs one statement, through the Unix socket. */
  query<Row extends QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
    database?: string,
  ): Promise<readonly Row[]>;
  /** Ends the sessions in a database, as an administrator would; returns how many there were. */
  cutConnections(database: string): Promise<number>;
  /** Makes an empty database; dropped, whoever is connected, when it goes out of scope. */
  createDatabase(): Promise<TestDatabase>;
}

export interface TestDatabase extends AsyncDisposable {
  readonly name: string;
  /** The superuser's URL of it. */
  readonly url: string;
  query<Row extends QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>;
  cutConnections(): Promise<number>;
}

export function accessServer(address: ServerAddress): ServerAccess {
  const { superuser, socketFolder, port } = address;

  const access: ServerAccess = {
    ...address,
    url: (database, role) => formatDatabaseUrl(address, database, role),
    async query<Row extends QueryResultRow>(
      sql: string,
      values: readonly unknown[] = [],
      database = "postgres",
    ) {
      const client = new Client({ ...superuser, host: socketFolder, port, database, ssl: false });
      // A lost connection rejects the query; without a listener it would end the process as well.
      client.on("error", () => {});
      await client.connect();
      try {
        return (await client.query<Row>(sql, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    async cutConnections(database) {
      const ended = await access.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
        [database],
      );
      return ended.length;
    },
    async createDatabase() {
      const name = `test_${randomBytes(6).toString("hex")}`;
      await access.query(`CREATE DATABASE ${name}`);
      return {
        name,
        url: access.url(name),
        query: (sql, values) => access.query(sql, values, name),
        cutConnections: () => access.cutConnections(name),
        async [Symbol.asyncDispose]() {
          await access.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        },
      };
    },
  };
  return access;
}
