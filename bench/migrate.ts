/**
 * Brings large databases of the schema whose key begins with the repository up to date: one of
 * ten rows is there twice, under another name of its repository. The rate counts all rows. With
 * SQLite the time of the processor is told too, which others on the machine do not change.
 *
 * Usage: node bench/migrate.ts
 * BENCH_ROWS (2,000,000) says how many rows each database holds, BENCH_ENGINES (sqlite,postgres)
 * which ones.
 */
import { migrateDatabase } from "../src/parts/database/migrate-database.ts";
import { openDatabase } from "../src/parts/database/open-store.ts";
import { createEarlierSchema } from "../test/support/earlier-schema.ts";
import {
  createLargePostgres,
  createLargeSqlite,
  type LargeDatabase,
} from "./support/large-database.ts";

const ROWS = Number(process.env.BENCH_ROWS ?? 2_000_000);
const ENGINES = (process.env.BENCH_ENGINES ?? "sqlite,postgres").split(",");
const REPOSITORIES = 60;
/** Of ten rows one is there twice. */
const DISTINCT = Math.round(ROWS / 1.1);
const NOW = new Date("2026-11-01T00:00:00Z");

const create: Readonly<Record<string, () => Promise<LargeDatabase>>> = {
  sqlite: createLargeSqlite,
  postgres: createLargePostgres,
};
for (const name of ENGINES) {
  const database = await create[name]?.();
  if (database === undefined) throw new Error(`no engine ${name}`);
  await using large = database;
  await measure(large);
}

async function measure({ engine, url, fill }: LargeDatabase): Promise<void> {
  await createEarlierSchema(url);
  await fill({ calls: DISTINCT, repositories: REPOSITORIES, endS: NOW.getTime() / 1_000 });
  await rename(url);
  const options = { now: () => NOW, environment: {}, dryRun: false, rebuild: false };
  const start = performance.now();
  const startCpu = process.cpuUsage();
  await migrateDatabase(url, ".", {
    ...options,
    onMerge: ({ before, after }) => {
      const seconds = (performance.now() - start) / 1_000;
      console.log(
        `${engine}: merged ${before.records.toLocaleString("en")} rows to ${after.records.toLocaleString("en")} in ${seconds.toFixed(1)} s`,
      );
    },
  });
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(startCpu);
  console.log(
    `${engine}: this process took ${((user + system) / 1e6).toFixed(1)} s of the processor, ${((user + system) / ROWS).toFixed(1)} µs a row`,
  );
  console.log(
    `${engine}: migrated, with its daily sums, in ${seconds.toFixed(1)} s: ${Math.round(ROWS / seconds).toLocaleString("en")} rows/s, 10 million in ${((1e7 / ROWS) * (seconds / 60)).toFixed(1)} minutes at that rate`,
  );
}

/** Stores the rows of every tenth repository a second time, as ingestion after a renaming did. */
async function rename(url: string): Promise<void> {
  const { engine } = await openDatabase(url, ".", { mode: "write", now: () => NOW });
  const { database } = engine;
  const columns = `timestamp, session_id, prompt_name, model, input_tokens, output_tokens,
    cache_read_tokens, cache_write_tokens, success, duration_ms, cost_nano_usd, phase, notes,
    error_message, agent, branch, source_file, ingested_at`;
  await database.change(
    `INSERT INTO llm_calls (repository, ${columns})
     SELECT repository || '-renamed', ${columns} FROM llm_calls WHERE repository LIKE '%0'`,
  );
  await database.change("INSERT INTO repositories SELECT DISTINCT repository, NULL FROM llm_calls");
  await engine.close();
}
