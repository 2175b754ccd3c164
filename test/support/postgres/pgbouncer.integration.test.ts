/** @module-tag soak */

import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { findPgbouncer } from "./find-pgbouncer.ts";
import { startPgbouncer } from "./pgbouncer.ts";
import { createDatabase, getSharedServer } from "./shared-server.ts";

const isMissing = (await findPgbouncer()) === undefined;

async function connect(url: string, options: object = {}): Promise<Client & AsyncDisposable> {
  const client = new Client({ connectionString: url, ...options });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

describe.skipIf(isMissing)("PgBouncer (skipped where it is not installed)", () => {
  test("gives every transaction whichever connection is free", async () => {
    const server = await getSharedServer();
    await using database = await createDatabase();
    await using pooler = await startPgbouncer(server, { poolSize: 1 });
    await using one = await connect(pooler.url(database.name));
    await using other = await connect(pooler.url(database.name));
    const sql = "SELECT pg_backend_pid() AS process";

    await one.query("CREATE TEMPORARY TABLE mine (n integer)");
    const seenByOther = await other.query("SELECT to_regclass('mine') IS NOT NULL AS is_there");

    expect(seenByOther.rows).toEqual([{ is_there: true }]);
    expect((await one.query(sql)).rows).toEqual((await other.query(sql)).rows);
  });

  test("lets the roles in that it was told of, by their passwords", async () => {
    const server = await getSharedServer();
    await using database = await createDatabase();
    const role = { user: database.name, password: 'with "quotes" and ü%' };
    await using pooler = await startPgbouncer(server, { roles: [role] });
    await server.query(`CREATE ROLE ${role.user} LOGIN PASSWORD '${role.password}'`);
    try {
      await using client = await connect(pooler.url(database.name, role));

      const { rows } = await client.query("SELECT current_user::text AS name");

      expect(rows).toEqual([{ name: role.user }]);
      await expect(
        connect(pooler.url(database.name, { ...role, password: "wrong" })),
      ).rejects.toMatchObject({ code: "08P01" });
    } finally {
      await database.cutConnections();
      await server.query(`DROP ROLE ${role.user}`);
    }
  });

  test("refuses parameters of a session, as poolers do", async () => {
    await using database = await createDatabase();
    await using pooler = await startPgbouncer(await getSharedServer());

    const connection = connect(pooler.url(database.name), { options: "-c work_mem=1MB" });

    await expect(connection).rejects.toThrow("unsupported startup parameter: options");
  });
});
