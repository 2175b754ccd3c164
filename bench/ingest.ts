/**
 * Ingests a 10 MB ledger into a new SQLite database, then again unchanged, then with one more
 * row, beside csv-parse's own time on the same file; prints medians and ratios of one run.
 */
import { createReadStream } from "node:fs";
import { appendFile, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { ingest } from "../src/flows/ingest/ingest.ts";
import type { IngestReport } from "../src/flows/ingest/ingest-report.ts";
import { localLedgerFile } from "../src/flows/ingest/ledger-file.ts";
import { openStore } from "../src/parts/database/open-store.ts";
import { numberedRow, writeSizedLedger } from "./support/sized-ledger.ts";

const ROUNDS = 9;
const LEDGER_BYTES = 10_485_760;

async function parseOnly(path: string): Promise<void> {
  // The fastest that csv-parse has: arrays, and no record kept.
  await pipeline(createReadStream(path), parse({ on_record: () => null }).resume());
}

async function ingestInto(folder: string, ledger: string): Promise<IngestReport> {
  const now = () => new Date();
  await using store = await openStore("sqlite:telemetry.db", folder, { mode: "create", now });
  return await ingest({
    store,
    files: [
      localLedgerFile({ path: ledger, name: ".telemetry/usage.csv", repository: "acme/shop" }),
    ],
    pricing: { prices: [], aliases: {} },
    retentionDays: undefined,
    now: now(),
  });
}

async function timed(body: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await body();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const folder = await mkdtemp(join(tmpdir(), "tokenledger-bench-"));
try {
  const ledger = join(folder, "usage.csv");
  const rows = await writeSizedLedger(ledger, LEDGER_BYTES);
  const { size } = await stat(ledger);
  const timesMs = { parse: [], first: [], unchanged: [], grown: [] } as Record<string, number[]>;
  for (let round = 0; round <= ROUNDS; round++) {
    const times = {
      parse: await timed(() => parseOnly(ledger)),
      first: await timed(() => ingestInto(folder, ledger)),
      unchanged: await timed(() => ingestInto(folder, ledger)),
      grown: await timed(async () => {
        await appendFile(ledger, numberedRow(rows + round));
        await ingestInto(folder, ledger);
      }),
    };
    await rm(join(folder, "telemetry.db"));
    // The first round only warms up.
    if (round === 0) continue;
    for (const [name, time] of Object.entries(times)) timesMs[name]?.push(time);
  }

  const first = median(timesMs.first ?? []);
  console.log(
    `${rows} rows, ${(size / 1e6).toFixed(1)} MB, median of ${ROUNDS}, node ${process.version}`,
  );
  for (const [name, times] of Object.entries(timesMs)) {
    const ms = median(times);
    console.log(
      `${name.padEnd(10)}${ms.toFixed(1).padStart(9)} ms${((ms / first) * 100).toFixed(1).padStart(7)} % of the first ingest`,
    );
  }
} finally {
  await rm(folder, { recursive: true });
}
