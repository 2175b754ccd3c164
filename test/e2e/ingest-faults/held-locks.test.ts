/** @module-tag soak */

import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createIngestScene } from "../../support/ingest-process.ts";
import { createRole } from "../../support/postgres/create-role.ts";
import { connectTo } from "../../support/postgres/holding-client.ts";
import { createDatabase } from "../../support/postgres/shared-server.ts";
import { ledgerRows } from "../../support/sample-ledger.ts";
import { findSecrets } from "../../support/secret-spellings.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const ROWS = 800;
const INSERTED = { exitCode: 0, stderr: "", stdout: expect.stringMatching(/inserted {7}800\n/) };
const COMPLETE = { records: ROWS, falseSums: 0, files: [`.telemetry/usage.csv: ${ROWS}`] };

describe.concurrent("SQLite", () => {
  test("a file that another process holds for too long is told, and the next run completes", async () => {
    await using scene = await createIngestScene(ledgerRows(ROWS));
    const url = `sqlite:${scene.folder}/usage.db`;
    const other = new DatabaseSync(`${scene.folder}/usage.db`);
    other.exec("BEGIN EXCLUSIVE");

    const run = await scene.ingest(url);
    other.close();

    expect(run).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: `tokenledger: Cannot use the database ${scene.folder}/usage.db: another process is using it. Try again when that has finished.\n`,
    });
    expect(await scene.ingest(url)).toEqual(INSERTED);
    expect(await readStoredUsage(url)).toMatchObject(COMPLETE);
  });

  test("a file that another process holds for a moment is waited for", async () => {
    await using scene = await createIngestScene(ledgerRows(ROWS));
    const url = `sqlite:${scene.folder}/usage.db`;
    using other = new DatabaseSync(`${scene.folder}/usage.db`);
    other.exec("BEGIN EXCLUSIVE");

    const run = scene.start(url);
    await sleep(1_500);
    other.exec("ROLLBACK");

    expect(await run.ended).toEqual(INSERTED);
    expect(await readStoredUsage(url)).toMatchObject(COMPLETE);
  });
});

describe.concurrent("Postgres", () => {
  test.each([
    [
      "statement_timeout",
      "the server ended a statement that took longer than statement_timeout allows. Raise it for this role",
    ],
    [
      "lock_timeout",
      "another transaction holds what this one needs for longer than lock_timeout allows. Run the command again when that has ended.",
    ],
  ])("a lock that outlasts %s is told, and the next run completes", async (setting, advice) => {
    await using scene = await createIngestScene(ledgerRows(ROWS));
    await using database = await createDatabase();
    await using role = await createRole(
      database,
      "GRANT ALL ON SCHEMA public TO ROLE_NAME",
      `ALTER ROLE ROLE_NAME SET ${setting} = '1500ms'`,
    );
    expect((await scene.run(["migrate"], { TELEMETRY_DATABASE_URL: role.url })).exitCode).toBe(0);
    await using other = await connectTo(database.url);
    await other.query("BEGIN");
    await other.query("SELECT name FROM ingestion_locks FOR UPDATE");

    const run = await scene.ingest(role.url);
    await other.query("ROLLBACK");

    expect(run).toEqual({ exitCode: 1, stdout: "", stderr: expect.stringContaining(advice) });
    expect(findSecrets(role.password, run.stderr)).toEqual([]);
    expect(await readStoredUsage(database.url)).toMatchObject({ records: 0, files: [] });
    expect(await scene.ingest(role.url)).toEqual(INSERTED);
    expect(await readStoredUsage(database.url)).toMatchObject(COMPLETE);
  });
});
