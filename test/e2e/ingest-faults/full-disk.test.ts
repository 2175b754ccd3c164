/** @module-tag soak */

import { stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createIngestScene } from "../../support/ingest-process.ts";
import { getSharedServer } from "../../support/postgres/shared-server.ts";
import { createSmallDatabase } from "../../support/postgres/small-database.ts";
import { canMountDisk, mountSmallDisk } from "../../support/postgres/small-disk.ts";
import { ledgerRows } from "../../support/sample-ledger.ts";
import { findSecrets } from "../../support/secret-spellings.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const ROWS = 4_000;
const MORE_ROWS = 40_000;
/** An empty database of Postgres takes 8 MB, SQLite's with the rows below 2 MB. */
const SERVER_DISK_MEGABYTES = 16;
const SQLITE_DISK_MEGABYTES = 4;

const SOUND = { records: ROWS, falseSums: 0, files: [`.telemetry/usage.csv: ${ROWS}`] };

// Only root may mount a file system that is small enough to fill.
const canMount = await canMountDisk();

test.skipIf(!canMount)("SQLite's disk that fills up keeps what it held, and tells so", async () => {
  await using disk = await mountSmallDisk(SQLITE_DISK_MEGABYTES);
  await using scene = await createIngestScene(ledgerRows(ROWS));
  const url = `sqlite://${disk.path}/usage.db`;
  expect((await scene.ingest(url)).exitCode).toBe(0);
  await scene.append(ledgerRows(MORE_ROWS, ROWS));

  const run = await scene.ingest(url);

  expect(run).toEqual({
    exitCode: 1,
    stdout: "",
    stderr: `tokenledger: Cannot use the database ${disk.path}/usage.db: the disk is full. Make room and run the command again.\n`,
  });
  expect(await readStoredUsage(url)).toMatchObject(SOUND);
});

test.skipIf(process.platform === "win32")(
  "an SQLite file that may not grow further keeps what it held, and the next run completes",
  async () => {
    await using scene = await createIngestScene(ledgerRows(ROWS));
    const file = join(scene.folder, "usage.db");
    expect((await scene.ingest(`sqlite:${file}`)).exitCode).toBe(0);
    await scene.append(ledgerRows(MORE_ROWS, ROWS));
    const blocks = Math.ceil((await stat(file)).size / 512) + 100;

    const run = await scene.ingest(`sqlite:${file}`, { limits: `ulimit -f ${blocks}` });

    expect(run).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringMatching(/^tokenledger: Cannot use the database .*(?:disk|failed).*\n$/),
    });
    expect(await readStoredUsage(`sqlite:${file}`)).toMatchObject(SOUND);
    expect((await scene.ingest(`sqlite:${file}`)).stdout).toMatch(/inserted {4}40,000\n/);
    expect(await readStoredUsage(`sqlite:${file}`)).toMatchObject({
      records: ROWS + MORE_ROWS,
      falseSums: 0,
    });
  },
);

test.skipIf(!canMount)(
  "a server's disk that fills up keeps what it held, and tells so",
  async () => {
    await using scene = await createIngestScene(ledgerRows(ROWS));
    const server = await getSharedServer();
    await using database = await createSmallDatabase(SERVER_DISK_MEGABYTES);
    expect((await scene.ingest(database.url)).exitCode).toBe(0);
    await scene.append(ledgerRows(MORE_ROWS, ROWS));

    const run = await scene.ingest(database.url);

    expect(run).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringMatching(
        /: the server's disk is full\. Make room there\. Run the command again/,
      ),
    });
    expect(findSecrets(server.superuser.password, run.stderr)).toEqual([]);
    expect(await readStoredUsage(database.url)).toMatchObject(SOUND);

    await server.query(`ALTER DATABASE ${database.name} SET TABLESPACE pg_default`);
    expect((await scene.ingest(database.url)).stdout).toMatch(/inserted {4}40,000\n/);
    expect(await readStoredUsage(database.url)).toMatchObject({
      records: ROWS + MORE_ROWS,
      falseSums: 0,
    });
  },
);
