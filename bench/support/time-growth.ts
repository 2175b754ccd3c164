import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { ingest } from "../../src/flows/ingest/ingest.ts";
import { localLedgerFile } from "../../src/flows/ingest/ledger-file.ts";
import { openStore } from "../../src/parts/database/open-store.ts";
import { createTemporaryFolder } from "../../test/support/temporary-folder.ts";
import { median } from "./median.ts";
import { ledgerRow, writeSyntheticLedger } from "./synthetic-ledger.ts";

const ROUNDS = 9;

export interface GrowthTimes {
  readonly sizeBytes: number;
  readonly firstMs: number;
  /** Median of several runs, each after a row was appended. */
  readonly grownMs: number;
}

/** Ingests a ledger into an empty database, in this process, and again and again as it grows. */
export async function timeGrowth(url: string, rows: number): Promise<GrowthTimes> {
  await using folder = await createTemporaryFolder("tokenledger-bench-");
  const path = join(folder.path, "usage.csv");
  const sizeBytes = await writeSyntheticLedger(path, rows);
  const run = async () => {
    const start = performance.now();
    const inserted = await ingestFile(url, path);
    return { inserted, ms: performance.now() - start };
  };
  const first = await run();
  const grownMs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await appendFile(path, ledgerRow(1, Date.UTC(2026, 10, 2, 0, 0, round), `grown-${round}`));
    const { inserted, ms } = await run();
    if (inserted !== 1) throw new Error(`inserted ${inserted}`);
    grownMs.push(ms);
  }
  return { sizeBytes, firstMs: first.ms, grownMs: median(grownMs) };
}

async function ingestFile(url: string, path: string): Promise<number> {
  const now = () => new Date();
  await using store = await openStore(url, ".", { mode: "create", now });
  const file = localLedgerFile({ path, name: ".telemetry/usage.csv", repository: "acme/shop" });
  const pricing = { prices: [], aliases: {} };
  const { inserted } = await ingest({
    store,
    files: [file],
    pricing,
    retentionDays: undefined,
    now: now(),
  });
  return inserted;
}
