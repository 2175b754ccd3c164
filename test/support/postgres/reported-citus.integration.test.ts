/** @module-tag soak */

import { expect, test } from "vitest";
import { createReportedCitus } from "./reported-citus.ts";
import { getSharedServer } from "./shared-server.ts";

test("reports the extension, remembers what is distributed, and forgets what is dropped", async () => {
  await using citus = await createReportedCitus();
  const tables = () =>
    citus.query("SELECT table_name::text, citus_table_type, distribution_column FROM citus_tables");
  await citus.query(`
    CREATE TABLE calls (day date, session text, PRIMARY KEY (day, session));
    CREATE TABLE files (path text PRIMARY KEY);
    SELECT create_distributed_table('calls', 'session', colocate_with => 'none');
    SELECT create_reference_table('files');
  `);

  expect(await citus.query("SELECT extname FROM pg_extension WHERE extname = 'citus'")).toEqual([
    { extname: "citus" },
  ]);
  expect(await citus.calls()).toEqual([
    {
      function: "create_distributed_table",
      table: "calls",
      distributionColumn: "session",
      colocateWith: "none",
    },
    {
      function: "create_reference_table",
      table: "files",
      distributionColumn: null,
      colocateWith: null,
    },
  ]);
  expect(await tables()).toEqual([
    { table_name: "calls", citus_table_type: "distributed", distribution_column: "session" },
    { table_name: "files", citus_table_type: "reference", distribution_column: "<none>" },
  ]);

  await citus.query("DROP TABLE calls");

  expect(await tables()).toHaveLength(1);
});

test.each([
  ["create_distributed_table('calls', 'session')", 'cannot create constraint on "calls"'],
  ["create_distributed_table('calls', 'nothing')", 'column "nothing" of relation'],
  ["create_distributed_table('files', 'path')", 'table "files" is already distributed'],
])("refuses %s, as Citus does", async (call, message) => {
  await using citus = await createReportedCitus();
  await citus.query(`
    CREATE TABLE calls (id integer PRIMARY KEY, session text);
    CREATE TABLE files (path text PRIMARY KEY);
    SELECT create_reference_table('files');
  `);

  await expect(citus.query(`SELECT ${call}`)).rejects.toThrow(message);
});

test("another role than the superuser may set its tables up", async () => {
  await using citus = await createReportedCitus();
  const server = await getSharedServer();
  await citus.query(`
    CREATE ROLE ${citus.name};
    GRANT CREATE ON SCHEMA public TO ${citus.name};
  `);
  try {
    await citus.query(`
      SET ROLE ${citus.name};
      CREATE TABLE calls (session text PRIMARY KEY);
      SELECT create_distributed_table('calls', 'session');
    `);

    expect(await citus.calls()).toHaveLength(1);
  } finally {
    await citus.query(`DROP OWNED BY ${citus.name}`);
    await server.query(`DROP ROLE ${citus.name}`);
  }
});
