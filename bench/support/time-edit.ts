import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ingest } from "../../src/flows/ingest/ingest.ts";
import { localLedgerFile } from "../../src/flows/ingest/ledger-file.ts";
import { openStore } from "../../src/parts/database/open-store.ts";
import { createTemporaryFolder } from "../../test/support/temporary-folder.ts";
import { writeSyntheticLedger } from "./synthetic-ledger.ts";

const GONE_ROWS = 100;

export interface EditTimes {
  readonly firstMs: number;
  /** After some rows were taken out. */
  readonly editedMs: number;
  readonly reconciledMs: number;
}

/** Ingests, in this process, the ledger of a repository that a database does not know yet, and then the same without some rows. */
export async function timeEdit(url: string, rows: number): Promise<EditTimes> {
  await using folder = await createTemporaryFolder("tokenledger-bench-");
  const path = join(folder.path, "usage.csv");
  await writeSyntheticLedger(path, rows);
  // Other sessions than those of other benches.
  const lines = (await readFile(path, "utf8")).replaceAll("-4", "-5").split("\n");
  await writeFile(path, lines.join("\n"));
  const firstMs = await timeIngest(url, path, false);
  lines.splice(1, GONE_ROWS);
  await writeFile(path, lines.join("\n"));
  const editedMs = await timeIngest(url, path, false);
  return { firstMs, editedMs, reconciledMs: await timeIngest(url, path, true) };
}

async function timeIngest(url: string, path: string, reconcile: boolean): Promise<number> {
  const now = () => new Date();
  await using store = await openStore(url, ".", { mode: "create", now });
  const file = localLedgerFile({ path, name: ".telemetry/usage.csv", repository: "acme/edited" });
  const start = performance.now();
  await ingest({
    ...{ store, files: [file], isWholeLedger: true, reconcile },
    ...{ pricing: { prices: [], aliases: {} }, retentionDays: undefined, now: now() },
  });
  return performance.now() - start;
}
