/**
 * Asks large databases what `tokenledger query` and `tokenledger stats` ask, in this process and as
 * processes of their own, and measures what keeping the roll-ups costs: 1,000 new records, a
 * rebuild, bytes on disk.
 *
 * Usage: npm run bench -- queries [cli]
 * BENCH_ROWS (10,000,000) says how many calls each database holds, BENCH_ENGINES (sqlite,postgres)
 * which ones.
 */
import { join } from "node:path";
import { migrateDatabase } from "../src/parts/database/migrate-database.ts";
import { openStore } from "../src/parts/database/open-store.ts";
import type { Store } from "../src/parts/database/store.ts";
import { gitEnvironment } from "../test/support/git-environment.ts";
import { rebuildDailySums, sourcedRecord } from "../test/support/store.ts";
import { createTemporaryFolder } from "../test/support/temporary-folder.ts";
import {
  createLargePostgres,
  createLargeSqlite,
  type LargeDatabase,
} from "./support/large-database.ts";
import { median } from "./support/median.ts";
import { timedRun } from "./support/timed-run.ts";

const CALLS = Number(process.env.BENCH_ROWS ?? 10_000_000);
const ENGINES = (process.env.BENCH_ENGINES ?? "sqlite,postgres").split(",");
const CLI = process.argv[2] ?? join(import.meta.dirname, "..", "dist", "cli", "index.js");
const ROUNDS = 9;
const PROCESS_ROUNDS = 3;
const REPOSITORIES = 60;
const NEW_RECORDS = 1_000;
// A day's end in UTC, so that "until" now cuts no day and the edges below do.
const NOW = new Date("2026-11-01T00:00:00Z");

interface Query {
  readonly ask: (store: Store) => Promise<unknown>;
  /** The same to the command. */
  readonly args: readonly string[];
}

const [SINCE, UNTIL] = ["2025-02-03T10:11:12.000Z", "2026-08-09T13:14:15.000Z"];
const QUERIES: readonly Query[] = [
  query("tokens-by-model", (store) => store.tokensByModel(undefined, undefined)),
  query(
    "tokens-by-model",
    (store) => store.tokensByModel(SINCE, UNTIL),
    "--since",
    SINCE,
    "--until",
    UNTIL,
  ),
  query("cost-by-phase", (store) => store.costByPhase(undefined)),
  query("cost-by-phase", (store) => store.costByPhase("7"), "--phase", "7"),
  query("cost-by-prompt-name", (store) => store.costByPromptName(undefined)),
  query("cost-by-prompt-name", (store) => store.costByPromptName("plan"), "--prompt-name", "plan"),
  query("success-rate-by-phase", (store) => store.successRateByPhase(undefined)),
  query("success-rate-by-phase", (store) => store.successRateByPhase("7"), "--phase", "7"),
  query("daily-cost-trend", (store) => store.dailyCostTrend(30)),
  query("daily-cost-trend", (store) => store.dailyCostTrend(365), "--days", "365"),
  query("error-summary", (store) => store.errorSummary(undefined)),
  query("error-summary", (store) => store.errorSummary(SINCE), "--since", SINCE),
  { ask: (store) => store.totals({}), args: ["stats"] },
];

await using folder = await createTemporaryFolder("tokenledger-bench-");
const environment = gitEnvironment(folder.path);
const engines: Readonly<Record<string, () => Promise<LargeDatabase>>> = {
  sqlite: createLargeSqlite,
  postgres: createLargePostgres,
};
for (const name of ENGINES) {
  // One after the other: each takes some gigabytes.
  const create = engines[name];
  if (create === undefined) throw new Error(`no engine ${name}`);
  await using database = await create();
  await measure(database);
}

async function measure(database: LargeDatabase): Promise<void> {
  const { engine, url } = database;
  const now = () => NOW;
  await migrateDatabase(url, folder.path, { now, environment: {}, dryRun: false, rebuild: false });
  const filledMs = await timed(() =>
    database.fill({ calls: CALLS, repositories: REPOSITORIES, endS: NOW.getTime() / 1_000 }),
  );
  await using store = await openStore(url, folder.path, { mode: "write", now });
  const rebuiltMs = await timed(() => rebuildDailySums(url));
  console.log(
    `${engine}, ${CALLS.toLocaleString("en")} calls, made in ${(filledMs / 1_000).toFixed(0)} s; median of ${ROUNDS}, node ${process.version}`,
  );
  console.log(`${"".padEnd(88)}${"query".padStart(10)}${"process".padStart(10)}`);
  for (const { ask, args } of QUERIES) {
    const askedMs = await medianOf(ROUNDS, () => ask(store));
    const runsMs = Array.from(
      { length: PROCESS_ROUNDS },
      () => timedRun(process.execPath, [CLI, ...args, "--database", url], environment).durationMs,
    );
    console.log(`${args.join(" ").padEnd(88)}${ms(askedMs)}${ms(median(runsMs))}`);
  }
  const added = await medianOf(3, (round) => addRecords(store, round));
  console.log(`${`${NEW_RECORDS} new records of five days`.padEnd(88)}${ms(added)}`);
  console.log(`${"migrate --rebuild".padEnd(88)}${ms(rebuiltMs)}`);
  await printSizes(database);
}

function query(name: string, ask: Query["ask"], ...options: readonly string[]): Query {
  return { ask, args: ["query", name, ...options] };
}

/** Loads records into the last days of one repository, between those that are there. */
async function addRecords(store: Store, round: number): Promise<void> {
  const stepMs = (5 * 86_400_000) / NEW_RECORDS;
  const records = Array.from({ length: NEW_RECORDS }, (_, index) =>
    sourcedRecord(
      {
        timestamp: new Date(NOW.getTime() - (index + 1) * stepMs + round + 1).toISOString(),
        sessionId: `new-${round}-${index}`,
      },
      { repository: "acme/repository-20" },
    ),
  );
  const { inserted } = await store.load(async (load) => {
    await load.add(records);
    return { states: [] };
  });
  if (inserted !== NEW_RECORDS) throw new Error(`inserted ${inserted}`);
}

async function printSizes(database: LargeDatabase): Promise<void> {
  for (const [name, bytes] of [...(await database.sizes())].toSorted(([, a], [, b]) => b - a)) {
    if (bytes < 1e6) continue;
    console.log(
      `${name.padEnd(48)}${(bytes / 1e6).toFixed(1).padStart(10)} MB${(bytes / CALLS).toFixed(1).padStart(8)} B per call`,
    );
  }
}

async function medianOf(
  rounds: number,
  body: (round: number) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  // The first only warms up.
  for (let round = rounds > 1 ? -1 : 0; round < rounds; round += 1) {
    const time = await timed(() => body(round));
    if (round >= 0) times.push(time);
  }
  return median(times);
}

async function timed(body: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await body();
  return performance.now() - start;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`.padStart(10);
}
