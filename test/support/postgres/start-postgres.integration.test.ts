/** @module-tag soak */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { expect, test } from "vitest";
import { createDatabase, getSharedServer } from "./shared-server.ts";
import { startPostgres } from "./start-postgres.ts";

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("a database of the shared server is empty, one's own, and gone afterwards", async () => {
  const server = await getSharedServer();
  const find = (name: string) =>
    server.query("SELECT datname FROM pg_database WHERE datname = $1", [name]);
  const { name, ...first } = await createDatabase();
  {
    await using _first = first;
    await using second = await createDatabase();
    await ask(first.url, "CREATE TABLE t ()");

    expect(await ask(second.url, "SELECT to_regclass('t') AS found")).toEqual([{ found: null }]);
    expect(await find(name)).toHaveLength(1);
  }
  expect(await find(name)).toEqual([]);
});

test("a server has the settings, the roles and the rules of access that a test gives it", async () => {
  await using server = await startPostgres({
    settings: { statement_timeout: "1234", search_path: "it''s, public" },
    hba: ["host all reader 127.0.0.1/32 trust", "host all all 127.0.0.1/32 reject"],
  });
  await server.query("CREATE ROLE reader LOGIN");
  const reader = { user: "reader", password: "" };

  const rows = await ask(server.url("postgres", reader), "SHOW statement_timeout");

  expect(rows).toEqual([{ statement_timeout: "1234ms" }]);
  await expect(ask(server.url("postgres"), "SELECT 1")).rejects.toMatchObject({ code: "28000" });
});

test("what is committed is there after a restart and after a crash", async () => {
  await using server = await startPostgres({ settings: { fsync: "on" } });
  await using database = await server.createDatabase();
  await database.query("CREATE TABLE t AS SELECT 1 AS n");

  await server.restart();
  await database.query("INSERT INTO t VALUES (2)");
  await server.query("CHECKPOINT");
  await server.kill();
  await expect(database.query("SELECT 1")).rejects.toThrow();
  await server.start();

  expect(await database.query("SELECT n FROM t ORDER BY n")).toEqual([{ n: 1 }, { n: 2 }]);
  expect(await server.log()).toContain("database system was interrupted");
});

test("cuts the connections of one database", async () => {
  await using database = await createDatabase();
  const client = new Client(database.url);
  const codes: unknown[] = [];
  client.on("error", (error) => codes.push("code" in error && error.code));
  const ended = new Promise<void>((resolve) => client.on("end", () => resolve()));
  await client.connect();

  expect(await database.cutConnections()).toBe(1);
  await ended;
  expect(codes).toContain("57P01");
});

test("nothing is left of a server whose process was killed", async () => {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(new URL("start-postgres.ts", import.meta.url))});
    const { socketFolder, port } = await startPostgres();
    console.log(JSON.stringify({ socketFolder, port }));
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const { socketFolder, port } = JSON.parse(line.toString()) as {
    socketFolder: string;
    port: number;
  };
  expect(existsSync(`${socketFolder}/.s.PGSQL.${port}`)).toBe(true);

  child.kill("SIGKILL");

  while (existsSync(socketFolder)) {
    await wait(20);
  }
  await expect(ask(`postgres://a:b@127.0.0.1:${port}/c`, "")).rejects.toThrow("ECONNREFUSED");
});
