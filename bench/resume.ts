/**
 * Ingests a history of 100 backups of 10 MB, or as many as are asked for, into SQLite: all of it,
 * again unchanged, with 1,000 new rows, and unchanged where git is not there to ask. Each is a
 * whole process of the bundle in dist/ (or the one given); prints times, ratios and peak memory.
 *
 *     npm run bench -- resume [backups] [bundle]
 */
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { HEADER_LINE } from "../src/parts/ledger/format-row.ts";
import { numberedRow, writeSizedLedger } from "./support/sized-ledger.ts";
import { type TimedRun, timedRun } from "./support/timed-run.ts";

const BACKUP_BYTES = 10_485_760;
const NEW_ROWS = 1_000;
const ROUNDS = 5;
const backups = Number(process.argv[2] ?? 100);
const bundle = resolve(process.argv[3] ?? join("dist", "cli", "index.js"));

const folder = mkdtempSync(join(tmpdir(), "tokenledger-bench-"));
const repository = join(folder, "shop");
const telemetry = join(repository, ".telemetry");
const ledger = join(telemetry, "usage.csv");
const environment = {
  PATH: process.env.PATH,
  HOME: folder,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};

function git(...args: readonly string[]): void {
  execFileSync("git", ["-C", repository, ...args], { env: environment, stdio: "inherit" });
}

function ingest(): TimedRun {
  const database = `sqlite:${join(folder, "telemetry.db")}`;
  const names = ["--repository", "acme/shop", "--database", database];
  return timedRun(process.execPath, [bundle, "ingest", ...names, telemetry], environment);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

let full = Number.NaN;

function print(name: string, runs: readonly TimedRun[]): void {
  const milliseconds = median(runs.map(({ durationMs }) => durationMs));
  const megabytes = Math.max(...runs.map(({ peakMemoryBytes }) => peakMemoryBytes)) / 1e6;
  const percent = ((milliseconds / full) * 100).toFixed(2);
  console.log(
    `${name.padEnd(22)}${milliseconds.toFixed(0).padStart(8)} ms${percent.padStart(8)} %${megabytes.toFixed(0).padStart(6)} MB of memory`,
  );
}

/** Repeats a run; the first round only warms up. */
function rounds(run: () => TimedRun): readonly TimedRun[] {
  return Array.from({ length: ROUNDS + 1 }, run).slice(1);
}

try {
  mkdirSync(telemetry, { recursive: true });
  let rows = 0;
  for (let backup = 0; backup < backups; backup += 1) {
    const id = String(backup).padStart(8, "0");
    const path = join(telemetry, `usage-20250101T000000Z-${id}.csv`);
    rows += await writeSizedLedger(path, BACKUP_BYTES, rows);
  }
  appendFileSync(ledger, HEADER_LINE + numberedRow(rows));
  rows += 1;
  git("init", "--quiet");
  git("-c", "core.looseCompression=0", "add", "-A");
  console.log(`${rows} rows in ${backups} backups and the ledger, node ${process.version}`);

  const first = ingest();
  full = first.durationMs;
  print("all of it", [first]);
  print("unchanged", rounds(ingest));
  print(
    `${NEW_ROWS} new rows`,
    rounds(() => {
      const newRows = Array.from({ length: NEW_ROWS }, (_, index) => numberedRow(rows + index));
      appendFileSync(ledger, newRows.join(""));
      rows += NEW_ROWS;
      return ingest();
    }),
  );
  rmSync(join(repository, ".git"), { recursive: true });
  print("unchanged, without git", rounds(ingest));
} finally {
  rmSync(folder, { recursive: true });
}
