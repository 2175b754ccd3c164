import { expect, test } from "vitest";
import { connectionAttempts } from "../../../../src/parts/database/postgres/connection-attempts.ts";
import { isTransient } from "../../../../src/parts/database/postgres/driver-error.ts";
import { PostgresConnection } from "../../../../src/parts/database/postgres/postgres-connection.ts";
import { PostgresDatabase } from "../../../../src/parts/database/postgres/postgres-database.ts";
import { createDatabase } from "../../../support/postgres/shared-server.ts";

const COPY = "COPY numbers FROM STDIN";

/** A connection to a database with a table of numbers, each of which it takes once. */
async function createNumbers() {
  const database = await createDatabase();
  const source = { environment: {}, homeFolder: "/nowhere", userName: "nobody" };
  const plan = await connectionAttempts(database.url, source);
  const connection = new PostgresConnection(plan);
  await connection.query("CREATE TABLE numbers (number bigint PRIMARY KEY)");
  const count = async () => {
    const [row] = await connection.query("SELECT count(*)::int AS found FROM numbers");
    return row?.found;
  };
  return {
    ...{ connection, count, plan },
    async [Symbol.asyncDispose]() {
      await connection.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

function numbers(first: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `${first + index}\n`).join("");
}

test("rows that were copied are there for the next statement, and more can follow", async () => {
  await using scene = await createNumbers();
  const { connection, count } = scene;

  for (let first = 0; first < 5_000; first += 1_000)
    await connection.copy(COPY, numbers(first, 1_000));
  expect(await count()).toBe(5_000);
  await connection.copy(COPY, numbers(5_000, 10));
  await connection.copy("COPY numbers (number) FROM STDIN", numbers(6_000, 10));

  expect(await count()).toBe(5_020);
});

test("a long copy goes on as another", async () => {
  await using scene = await createNumbers();
  const { connection, count } = scene;

  for (let first = 0; first < 2_000_000; first += 100_000) {
    await connection.copy(COPY, numbers(10_000_000 + first, 100_000));
  }

  expect(await count()).toBe(2_000_000);
});

test("what the server says against rows is thrown by the next statement at the latest, and once", async () => {
  await using scene = await createNumbers();
  const { connection, count } = scene;

  const copied = (async () => {
    await connection.copy(COPY, numbers(0, 10) + numbers(0, 1));
    await connection.query("SELECT 1");
  })();

  await expect(copied).rejects.toMatchObject({ code: "23505" });
  expect(await count()).toBe(0);
});

test("rows of many copies after one that the server refused are refused as well", async () => {
  await using scene = await createNumbers();
  const { connection, count } = scene;

  const copied = (async () => {
    for (let first = 0; first < 1_000; first += 1) {
      await connection.copy(COPY, `${numbers(first * 10_000, 10_000)}${first === 0 ? "0\n" : ""}`);
    }
    await connection.endCopy();
  })();

  await expect(copied).rejects.toMatchObject({ code: "23505" });
  expect(await count()).toBe(0);
});

test("a transaction whose copy failed is rolled back, and the connection serves the next", async () => {
  await using scene = await createNumbers();
  const { connection, count, plan } = scene;
  const database = new PostgresDatabase(connection, plan);

  const load = (last: string) =>
    database.transaction(async () => {
      await connection.copy(COPY, numbers(0, 10));
      await connection.copy(COPY, last);
    });

  await expect(load("0\n")).rejects.toMatchObject({ cause: { code: "23505" } });
  expect(await count()).toBe(0);
  await load("10\n");
  expect(await count()).toBe(11);
});

test("a server that ends the connection in the middle of a copy is an error, and no more", async () => {
  await using scene = await createNumbers();
  await using other = await createNumbers();
  const { connection } = scene;
  const [row] = await connection.query("SELECT pg_backend_pid()::text AS id");
  await connection.copy(COPY, numbers(0, 10));

  await other.connection.query(`SELECT pg_terminate_backend(${row?.id})`);
  const copied = (async () => {
    for (;;) await connection.copy(COPY, numbers(10, 1_000));
  })();

  await expect(copied).rejects.toSatisfy((error) => isTransient(error, { wasConnected: true }));
});
