/** @module-tag soak */

import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createIngestScene, type IngestScene } from "../../support/ingest-process.ts";
import { connectTo, waitForLock } from "../../support/postgres/holding-client.ts";
import { type PlainServer, startPlainServer } from "../../support/postgres/plain-server.ts";
import type { TestDatabase } from "../../support/postgres/server-access.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres/start-postgres.ts";
import { POSTGRES_EXTRAS } from "../../support/postgres/statement-faults.ts";
import { ledgerRows } from "../../support/sample-ledger.ts";
import { findSecrets } from "../../support/secret-spellings.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const ROWS = 3_000;
/** Longer than the first attempts to connect again wait. */
const AWAY_MS = 800;

const resources = new AsyncDisposableStack();
let server: PostgresServer;
let scene: IngestScene;

beforeAll(async () => {
  // As servers are set up: what they confirmed outlives a crash.
  server = resources.use(await startPostgres({ settings: { synchronous_commit: "on" } }));
  scene = resources.use(await createIngestScene(ledgerRows(ROWS)));
});

afterAll(() => resources.disposeAsync());

/** What happens to the server, once, just before it gets a statement. */
interface Disturbance {
  readonly before: RegExp;
  readonly refuses: readonly RegExp[];
  happen(proxy: PlainServer, database: TestDatabase): Promise<unknown>;
}

async function ingestDisturbed({ before, refuses, happen }: Disturbance) {
  await using database = await server.createDatabase();
  const happened: string[] = [];
  await using proxy = await startPlainServer(database.url, {
    refuses,
    async onStatement(sql) {
      if (happened.length > 0 || !before.test(sql)) return;
      happened.push(sql);
      await happen(proxy, database);
    },
  });
  const run = await scene.ingest(proxy.url);
  expect(happened).toHaveLength(1);
  expect(findSecrets(server.superuser.password, run.stdout, run.stderr)).toEqual([]);
  return { run, stored: await readStoredUsage(database.url) };
}

const COMPLETE = {
  records: ROWS,
  falseSums: 0,
  files: [`.telemetry/usage.csv: ${ROWS}`],
  leftovers: 0,
};
const SUCCESS = { exitCode: 0, stderr: "", stdout: expect.stringMatching(/inserted {5}3,000\n/) };

const COPY_PATH: readonly RegExp[] = [];

test.each([
  ["COPY", COPY_PATH, /^COPY/],
  ["COPY", COPY_PATH, /^INSERT INTO daily_usage_all /],
  ["plain inserts", POSTGRES_EXTRAS, /INSERT INTO llm_calls/],
])(
  "by %s: connections that an administrator ends are made again",
  { tags: ["soak"] },
  async (_, refuses, before) => {
    const { run, stored } = await ingestDisturbed({
      before,
      refuses,
      happen: (_proxy, database) => database.cutConnections(),
    });

    expect(run).toEqual(SUCCESS);
    expect(stored).toEqual(COMPLETE);
  },
);

test.each([
  ["COPY", COPY_PATH, /^COPY llm_calls/],
  ["COPY", COPY_PATH, /^COMMIT/],
  ["plain inserts", POSTGRES_EXTRAS, /INSERT INTO staged_calls/],
  ["plain inserts", POSTGRES_EXTRAS, /^INSERT INTO daily_usage_all /],
])(
  "by %s: connections that the network drops are made again",
  { tags: ["soak"] },
  async (_, refuses, before) => {
    const { run, stored } = await ingestDisturbed({
      before,
      refuses,
      happen: async (proxy) => proxy.cut(),
    });

    expect(run).toEqual(SUCCESS);
    expect(stored).toEqual(COMPLETE);
  },
);

test("a server that crashes in the middle and recovers gets everything, once", {
  tags: ["soak"],
}, async () => {
  const { run, stored } = await ingestDisturbed({
    before: /^COPY llm_calls/,
    refuses: COPY_PATH,
    async happen() {
      await server.kill();
      await server.start();
    },
  });

  expect(run).toEqual(SUCCESS);
  expect(stored).toEqual(COMPLETE);
});

test("a server that is away for a while in the middle gets everything, once", async () => {
  await using database = await server.createDatabase();
  await scene.run(["migrate"], { TELEMETRY_DATABASE_URL: database.url });
  await using client = await connectTo(database.url);
  await client.query("BEGIN");
  await client.query("SELECT name FROM ingestion_locks FOR UPDATE");
  const run = scene.start(database.url);
  await waitForLock(database);

  await server.stop();
  await sleep(AWAY_MS);
  await server.start();

  expect(await run.ended).toEqual(SUCCESS);
  expect(await readStoredUsage(database.url)).toEqual(COMPLETE);
});

test("rows whose COMMIT took place unheard are not inserted a second time", {
  tags: ["soak"],
}, async () => {
  await using database = await server.createDatabase();
  await scene.run(["migrate"], { TELEMETRY_DATABASE_URL: database.url });
  await using proxy = await startPlainServer(database.url, {
    refuses: COPY_PATH,
    faults: [{ pattern: /^COMMIT/, lose: "after" }],
  });

  const { exitCode, stdout } = await scene.ingest(proxy.url);

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/inserted {9}0\n.*\n.*skipped {6}3,000\n/);
  expect(await readStoredUsage(database.url)).toEqual(COMPLETE);
});
