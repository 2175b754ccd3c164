import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { spellingsOf } from "../../../../src/parts/database/secrets.ts";
import { Failure } from "../../../../src/usage/failure.ts";
import { eachMostlyInSoak } from "../../../support/each-mostly-in-soak.ts";
import { findPgbouncer } from "../../../support/postgres/find-pgbouncer.ts";
import { findFreePort } from "../../../support/postgres/free-port.ts";
import { startPgbouncer } from "../../../support/postgres/pgbouncer.ts";
import type { TestDatabase } from "../../../support/postgres/server-access.ts";
import { type PostgresServer, startPostgres } from "../../../support/postgres/start-postgres.ts";
import { connectTo, type PostgresClient } from "../../../support/postgres-client.ts";

const PASSWORD = "s3cret/p@ss #1%20ü";
const ann = { user: "ann", password: PASSWORD };
const MAX_CONNECTIONS = 8;

const resources = new AsyncDisposableStack();
let server: PostgresServer;
let database: TestDatabase;

beforeAll(async () => {
  server = resources.use(
    await startPostgres({
      settings: {
        max_connections: String(MAX_CONNECTIONS),
        superuser_reserved_connections: "3",
        reserved_connections: "0",
        autovacuum: "off",
      },
      hba: [
        "local all all scram-sha-256",
        "host all outcast 127.0.0.1/32 reject",
        "host all clear 127.0.0.1/32 password",
        "host all old 127.0.0.1/32 md5",
        "host all ann,clear 127.0.0.1/32 scram-sha-256",
      ],
    }),
  );
  for (const role of ["ann", "clear", "old", "outcast"]) {
    await server.query(`CREATE ROLE ${role} LOGIN PASSWORD '${PASSWORD}'`);
  }
  database = resources.use(await server.createDatabase());
  await database.query("CREATE TABLE kept (n int PRIMARY KEY, note text UNIQUE)");
  await database.query("INSERT INTO kept VALUES (1), (2)");
  await database.query("CREATE TABLE ours (n int PRIMARY KEY, note text UNIQUE)");
  await database.query("GRANT ALL ON ours TO ann");
  await database.query("INSERT INTO ours VALUES (1), (2)");
});

afterAll(() => resources.disposeAsync());

function connect(url: string, environment = {}): Promise<PostgresClient> {
  return connectTo(url, { environment, homeFolder: "/nowhere", userName: "nobody" });
}

function annsUrl(name = database.name): string {
  return server.url(name, ann);
}

/** Expects a sentence about the database that holds no spelling of the password. */
async function expectFailure(doing: Promise<unknown>, words: string | RegExp): Promise<void> {
  const failure = await doing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(failure).toBeInstanceOf(Failure);
  const { message } = failure as Failure;
  expect(message).toMatch(/^Cannot use the database (?:localhost|127\.0\.0\.1|nowhere|\w+ at \/)/);
  expect(message).toMatch(words);
  for (const secret of spellingsOf(encodeURIComponent(PASSWORD))) {
    expect(message).not.toContain(secret);
  }
}

describe("a server that is not to be reached", () => {
  test("does not listen on the port", async () => {
    const url = `postgres://ann:x@127.0.0.1:${await findFreePort()}/db`;

    await expectFailure(connect(url), "no server listens there. Check the host and the port");
    await expectFailure(
      connect(url.replace("127.0.0.1", "localhost")),
      "no server listens there. Check the host and the port",
    );
  });

  test("does not listen on the socket", { tags: ["soak"] }, async () => {
    const url = "postgres://ann:x@/db?host=/nowhere";

    await expectFailure(
      connect(url),
      "db at /nowhere/.s.PGSQL.5432: no server listens on that socket",
    );
  });

  test("has no such name", { tags: ["soak"] }, async () => {
    await expectFailure(
      connect("postgres://ann:x@nowhere.invalid/db"),
      /there is no host of that name|the host's name cannot be looked up/,
    );
  });

  test("does not answer in time", { tags: ["soak"] }, async () => {
    await using silent = await listen(() => {});
    const url = `postgres://ann:x@127.0.0.1:${silent.port}/db?connect_timeout=1`;

    await expectFailure(connect(url), "it did not answer in time");
  });

  test("hangs up", { tags: ["soak"] }, async () => {
    await using rude = await listen((socket) => socket.destroy());

    await expectFailure(
      connect(`postgres://ann:x@127.0.0.1:${rude.port}/db`),
      "the connection was lost. Run the command again",
    );
  });

  test("speaks something else", { tags: ["soak"] }, async () => {
    await using web = await listen((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));

    await expectFailure(
      connect(`postgres://ann:x@127.0.0.1:${web.port}/db?sslmode=require`),
      "TLS could not be agreed on",
    );
  });
});

describe("a role that is not let in", () => {
  eachMostlyInSoak(["ann", "clear", "old"])("%s has another password", async (user) => {
    const url = server.url(database.name, { user, password: `${PASSWORD}!` });

    await expectFailure(connect(url), "the server does not take the password for this role");
  });

  test.each(["ann", "clear", "old"])("%s has no password", { tags: ["soak"] }, async (user) => {
    const url = `postgres://${user}@127.0.0.1:${server.port}/postgres`;

    await expectFailure(connect(url), "the server asks for a password, and there is none");
  });

  test("is one that the server rejects", { tags: ["soak"] }, async () => {
    const url = server.url(database.name, { user: "outcast", password: PASSWORD });

    await expectFailure(
      connect(url),
      'does not let this role in from here. pg_hba.conf rejects connection for host "127.0.0.1", user "outcast"',
    );
  });

  test("is not in the rules", { tags: ["soak"] }, async () => {
    const url = server.url(database.name, { user: "stranger", password: PASSWORD });

    await expectFailure(connect(url), "No pg_hba.conf entry");
  });

  test("asks for a database that is not there", async () => {
    await expectFailure(connect(annsUrl("nosuch")), "there is no database of that name");
  });

  test("finds every connection taken", { tags: ["soak"] }, async () => {
    const taken = new AsyncDisposableStack();
    const takeAll = async () => {
      for (let i = 0; i < MAX_CONNECTIONS; i++) taken.use(await connect(annsUrl()));
    };
    try {
      await expectFailure(takeAll(), "the server has no connection left");
    } finally {
      await taken.disposeAsync();
    }
    // The tests that follow need the connections.
    await expect.poll(() => database.cutConnections()).toBe(0);
  });
});

describe("a statement that fails", () => {
  test.each([
    ["a table that is not there", "SELECT * FROM nosuch", "Run `tokenledger migrate`"],
    [
      "a table of others",
      "SELECT * FROM kept",
      "Permission denied for table kept. Loading needs SELECT, INSERT and UPDATE",
    ],
    [
      "a table to make",
      "CREATE TABLE public.t ()",
      "Permission denied for schema public. Grant it the right, or ask someone who may create tables to run `tokenledger migrate`",
    ],
    [
      "a table to change",
      "ALTER TABLE ours ADD m int",
      "Must be owner of table ours. Grant it the right, or ask",
    ],
    ["a schema that is not there", "CREATE TABLE nosuch.t ()", "there is no schema for the tables"],
    [
      "a value that no index takes",
      "INSERT INTO ours SELECT 3, string_agg(md5(i::text), '') FROM generate_series(1, 500) i",
      "a value is too long for the database. Index row",
    ],
    [
      "one that is too slow",
      "SET statement_timeout = 20; SELECT pg_sleep(5)",
      "took longer than statement_timeout allows",
    ],
    [
      "one that somebody ended",
      "SELECT pg_cancel_backend(pg_backend_pid()), pg_sleep(5)",
      "somebody ended a statement at the server",
    ],
    [
      "a server that takes no writes",
      "BEGIN READ ONLY; INSERT INTO ours VALUES (9)",
      "the server takes no writes",
    ],
    ["an error of another kind", "SELECT 1 / 0", "the server says: Division by zero."],
    [
      "an error that quotes the password",
      `SELECT '${PASSWORD}'::int`,
      'the server says: Invalid input syntax for type integer: "***".',
    ],
  ])("on %s", { tags: ["soak"] }, async (_, sql, words) => {
    await using connection = await connect(annsUrl());

    await expectFailure(connection.ask(sql), words);
  });

  test("for a lock that another holds", async () => {
    await using holder = await connect(annsUrl());
    await using waiter = await connect(annsUrl());
    await holder.ask("BEGIN; UPDATE ours SET note = 'held' WHERE n = 1");

    await expectFailure(
      waiter.ask("SET lock_timeout = 20; UPDATE ours SET note = 'x' WHERE n = 1"),
      "another transaction holds what this one needs",
    );
  });

  test("for a deadlock", { tags: ["soak"] }, async () => {
    await using first = await connect(annsUrl());
    await using second = await connect(annsUrl());
    await first.ask("BEGIN; UPDATE ours SET note = 'a' WHERE n = 1");
    await second.ask("BEGIN; UPDATE ours SET note = 'b' WHERE n = 2");

    const both = Promise.all([
      first.ask("UPDATE ours SET note = 'c' WHERE n = 2"),
      second.ask("UPDATE ours SET note = 'd' WHERE n = 1"),
    ]);

    await expectFailure(
      both,
      "other transactions kept this one from ending. Run the command again",
    );
  });

  test("for a transaction that cannot be put in order", { tags: ["soak"] }, async () => {
    await using first = await connect(annsUrl());
    await using second = await connect(annsUrl());
    await first.ask("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT * FROM ours");
    await second.ask("UPDATE ours SET note = 'e' WHERE n = 1");

    await expectFailure(
      first.ask("UPDATE ours SET note = 'f' WHERE n = 1"),
      "other transactions kept this one from ending",
    );
  });

  test("for an encoding without the character", { tags: ["soak"] }, async () => {
    await server.query("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");
    await using connection = await connect(annsUrl("latin"));

    await expectFailure(
      connection.ask("SELECT ?::text", "帳簿"),
      /its encoding cannot hold a character\. .* "LATIN1"\. Name a database with the encoding UTF8/,
    );
  });
});

describe("a connection that ends", () => {
  test("as an administrator wants it", { tags: ["soak"] }, async () => {
    await using connection = await connect(annsUrl());
    const failing = expectFailure(
      connection.ask("SELECT pg_sleep(600)"),
      "an administrator ended the connection, or the server shuts down",
    );
    const asleep = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep'";
    await expect.poll(() => database.query(asleep)).toHaveLength(1);
    expect(await database.cutConnections()).toBeGreaterThan(0);

    await failing;
    expect(await connection.ask("SELECT 1 AS n")).toEqual([{ n: 1 }]);
  });

  test("with the server", async () => {
    await using shortLived = await startPostgres();
    await using connection = await connect(shortLived.url("postgres"));
    const failing = expectFailure(
      connection.ask("SELECT pg_sleep(600)"),
      /the connection was lost|ended the connection/,
    );
    await shortLived.kill();

    await failing;
    await expectFailure(connect(shortLived.url("postgres")), "no server listens there");
  });
});

// Where PgBouncer is not installed nothing refuses the parameter.
test.skipIf((await findPgbouncer()) === undefined)(
  "a pooler refuses a setting that the connection starts with",
  { tags: ["soak"] },
  async () => {
    await using pooler = await startPgbouncer(server, { roles: [ann] });
    const url = `${pooler.url(database.name, ann)}?options=-c%20work_mem%3D64MB`;

    await expectFailure(connect(url), "the pooler in front of the server refuses a setting");
  },
);

async function listen(
  answer: (socket: Socket) => void,
): Promise<AsyncDisposable & { readonly port: number }> {
  const sockets = new Set<Socket>();
  const listener: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", () => answer(socket));
  });
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  return {
    port: (listener.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      listener.close();
    },
  };
}
