/** @module-tag soak */

import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { type PlainServerOptions, startPlainServer } from "./plain-server.ts";
import { createDatabase } from "./shared-server.ts";

async function prepare(options: PlainServerOptions = {}) {
  const database = await createDatabase();
  const server = await startPlainServer(database.url, options);
  onTestFinished(async () => {
    await server[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });
  await database.query("CREATE TABLE t (n integer)");
  const connect = async () => {
    const client = new Client(server.url);
    client.on("error", () => {});
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  };
  return { database, server, connect, client: await connect() };
}

test.each([
  "CREATE TEMP TABLE u (n integer)",
  "CREATE TEMPORARY TABLE u (n integer) ON COMMIT DROP",
  "INSERT INTO t VALUES (1) RETURNING (xmax = 0) AS inserted",
  "SELECT pg_advisory_xact_lock(1)",
  "LOCK TABLE t",
  "COPY t FROM STDIN",
])("refuses `%s` and goes on", async (sql) => {
  const { client } = await prepare();

  await expect(client.query(sql)).rejects.toMatchObject({ code: "0A000" });

  expect((await client.query("SELECT 1 AS n")).rows).toEqual([{ n: 1 }]);
});

// With values the driver sends Parse, Bind, Execute and Sync, without them one Query.
test.each([
  ["simple", []],
  ["extended", [1]],
])(
  "a refused statement of the %s protocol fails the transaction, until ROLLBACK",
  async (protocol, values) => {
    const { client, server, database } = await prepare({ refuses: [/one thing/] });
    const select = protocol === "simple" ? "SELECT 1 AS n" : "SELECT $1::integer AS n";
    await client.query("BEGIN");
    await client.query("INSERT INTO t VALUES (1)");

    await expect(client.query(`${select} -- one thing`, values)).rejects.toMatchObject({
      code: "0A000",
    });
    await expect(client.query(select, values)).rejects.toMatchObject({ code: "25P02" });
    await client.query("ROLLBACK");

    expect((await client.query(select, values)).rows).toEqual([{ n: 1 }]);
    expect(await database.query("SELECT n FROM t")).toEqual([]);
    expect(server.statements()).toEqual([
      ...["BEGIN", "INSERT INTO t VALUES (1)", select, "ROLLBACK", select],
    ]);
  },
);

test("fails as many statements as asked for, with their code", async () => {
  const { client, server } = await prepare({
    faults: [{ pattern: /INSERT/, code: "40001", times: 2 }],
  });
  const insert = () => client.query("INSERT INTO t VALUES ($1)", [1]);

  await expect(insert()).rejects.toMatchObject({ code: "40001" });
  await expect(insert()).rejects.toMatchObject({ code: "40001" });
  await insert();
  server.addFault({ pattern: /INSERT/, code: "40P01" });
  await expect(insert()).rejects.toMatchObject({ code: "40P01" });
  await insert();

  expect((await client.query("SELECT n FROM t")).rowCount).toBe(2);
});

test.each([
  ["before", 0],
  ["after", 1],
] as const)("loses the connection %s a commit took place", async (lose, count) => {
  const { client, connect } = await prepare({ faults: [{ pattern: /COMMIT/, lose }] });
  await client.query("BEGIN");
  await client.query("INSERT INTO t VALUES (1)");

  await expect(client.query("COMMIT")).rejects.toThrow("Connection terminated");

  const next = await connect();
  expect((await next.query("SELECT n FROM t")).rowCount).toBe(count);
});

test("a statement waits for what the test does before it, such as cutting all connections", async () => {
  let disturb = async () => {};
  const { client, database, server } = await prepare({
    onStatement: (sql) => (sql.includes("disturbed") ? disturb() : undefined),
  });
  disturb = async () => {
    await database.query("INSERT INTO t VALUES (1)");
    expect(server.cut()).toBe(1);
  };

  await expect(client.query("DELETE FROM t -- disturbed")).rejects.toThrow("terminated");

  expect(await database.query("SELECT n FROM t")).toEqual([{ n: 1 }]);
  expect(server.statements()).toEqual([]);
});

test("carries messages of every size, in pieces as the network cuts them", async () => {
  const { client } = await prepare();
  const text = "€".repeat(3_000_000);

  const { rows } = await client.query("SELECT $1::text AS text", [text]);

  expect(rows[0].text === text).toBe(true);
});
