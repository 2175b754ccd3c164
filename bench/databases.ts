/**
 * Ingests a large ledger into SQLite and Postgres, whole processes, beside the engines' own
 * loaders of the same file: `sqlite3 .import` into a table of the same unique key, and `psql \copy`
 * followed by the same upsert. Then a ledger of 10 MB grows by a row, and one of a repository that
 * the statistics do not know loses some. All ratios are of one run.
 *
 * Usage: npm run bench -- databases [cli]
 * BENCH_ROWS (1,000,000) says how many rows, BENCH_ROUNDS (3) how often.
 */
import { writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { gitEnvironment } from "../test/support/git-environment.ts";
import { createTemporaryFolder } from "../test/support/temporary-folder.ts";
import { startBenchServer } from "./support/bench-server.ts";
import { median } from "./support/median.ts";
import { postgresReferenceScript, sqliteReferenceScript } from "./support/reference-loads.ts";
import { writeSyntheticLedger } from "./support/synthetic-ledger.ts";
import { timeEdit } from "./support/time-edit.ts";
import { timeGrowth } from "./support/time-growth.ts";
import { type TimedRun, timedRun } from "./support/timed-run.ts";

const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const CLI = process.argv[2] ?? join(import.meta.dirname, "..", "dist", "cli", "index.js");
/** A ledger of about 10 MB. */
const GROWING_ROWS = 65_000;
const EDITED_ROWS = 17_000;

interface Measured {
  readonly reference: TimedRun;
  readonly first: TimedRun;
  readonly unchanged: TimedRun;
}

await using folder = await createTemporaryFolder("tokenledger-bench-");
const environment = gitEnvironment(folder.path);
const ledger = join(folder.path, "usage.csv");
const sizeBytes = await writeSyntheticLedger(ledger, ROWS);
console.log(
  `${ROWS.toLocaleString("en")} rows, ${(sizeBytes / 1e6).toFixed(0)} MB, median of ${ROUNDS}, node ${process.version}`,
);

await using server = await startBenchServer();
const rounds: { readonly sqlite: Measured; readonly postgres: Measured }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  rounds.push({ sqlite: await measureSqlite(), postgres: await measurePostgres() });
}
print(
  "SQLite : sqlite3 .import (at most 3 x)",
  rounds.map(({ sqlite }) => sqlite),
);
print(
  "Postgres : psql \\copy and the same upsert (at most 1.5 x)",
  rounds.map(({ postgres }) => postgres),
);

await using database = await server.createDatabase();
const urls = { SQLite: `sqlite://${join(folder.path, "growing.db")}`, Postgres: database.url };
for (const [engine, url] of Object.entries(urls)) {
  const { firstMs, grownMs, sizeBytes: grownBytes } = await timeGrowth(url, GROWING_ROWS);
  console.log(
    `\n${engine}, ${(grownBytes / 1e6).toFixed(1)} MB that grew by a row, in one process: ${grownMs.toFixed(1)} ms after ${firstMs.toFixed(0)} ms, ${((grownMs / firstMs) * 100).toFixed(1)} % (at most 5 %)`,
  );
  // As the server does by itself, before the next repository comes.
  if (engine === "Postgres") await database.query("ANALYZE");
  const edit = await timeEdit(url, EDITED_ROWS);
  console.log(
    `${engine}, ${EDITED_ROWS.toLocaleString("en")} rows of a new repository, of which some go: ${(edit.editedMs / edit.firstMs).toFixed(2)} x of the first load, ${(edit.reconciledMs / edit.firstMs).toFixed(2)} x with --reconcile (at most 2 x)`,
  );
}

async function measureSqlite(): Promise<Measured> {
  const [reference, file] = ["reference.db", "telemetry.db"].map((name) => join(folder.path, name));
  const script = writeScript(sqliteReferenceScript(ledger));
  const measured = {
    reference: timedRun("sqlite3", [`${reference}`, `.read ${script}`], environment),
    first: ingest(`sqlite://${file}`),
    unchanged: ingest(`sqlite://${file}`),
  };
  await Promise.all([rm(`${reference}`), rm(`${file}`)]);
  return measured;
}

async function measurePostgres(): Promise<Measured> {
  await using fresh = await server.createDatabase();
  const script = writeScript(postgresReferenceScript(ledger));
  const first = ingest(fresh.url);
  const unchanged = ingest(fresh.url);
  await server.query("CHECKPOINT");
  const args = ["--quiet", "--set=ON_ERROR_STOP=1", "--no-psqlrc", `--file=${script}`, fresh.url];
  const reference = timedRun("psql", args, environment);
  await server.query("CHECKPOINT");
  return { reference, first, unchanged };
}

function ingest(url: string): TimedRun {
  const args = ["ingest", "--database", url, "--repository", "acme/shop", ledger];
  return timedRun(process.execPath, [CLI, ...args], environment);
}

function writeScript(sql: string): string {
  const path = join(folder.path, "reference.sql");
  writeFileSync(path, sql);
  return path;
}

function print(title: string, measured: readonly Measured[]): void {
  const [referenceMs, firstMs, unchangedMs] = (["reference", "first", "unchanged"] as const).map(
    (part) => median(measured.map((each) => each[part].durationMs)),
  );
  if (!referenceMs || !firstMs || !unchangedMs) throw new Error("no rounds");
  const peakBytes = Math.max(...measured.map(({ first }) => first.peakMemoryBytes));
  const line = (name: string, ms: number) =>
    `  ${name.padEnd(18)}${(ms / 1_000).toFixed(2).padStart(8)} s${Math.round(ROWS / (ms / 1_000))
      .toLocaleString("en")
      .padStart(12)} rows/s`;
  console.log(`
${title}
${line("reference", referenceMs)}
${line("first load", firstMs)}   ${(firstMs / referenceMs).toFixed(2)} x, peak ${(peakBytes / 1e6).toFixed(0)} MB (at most 200)
${line("unchanged", unchangedMs)}`);
}
