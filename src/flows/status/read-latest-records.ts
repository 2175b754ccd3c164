import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { findLedgerFiles } from "../../parts/ledger/discover.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import { identityOf } from "../../usage/identity.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { linesWith } from "./pick-lines.ts";

/** A ledger and two or three backups. */
const MAX_BYTES = 40_000_000;

/** Reads the records of some days from the ledger in a working tree, each once. */
export async function readLatestRecords(
  root: string,
  days: readonly string[],
): Promise<readonly UsageRecord[]> {
  const files = await latestOf(await findLedgerFiles(join(root, TELEMETRY_FOLDER)));
  const texts = await Promise.all(files.map((path) => readFile(path)));
  const records = new Map<string, UsageRecord>();
  for (const text of texts) {
    for (const { record } of parseLedger(linesWith(text, days)).rows) {
      records.set(identityOf(record), record);
    }
  }
  return [...records.values()];
}

/** Returns the files that were written last, as many as a prompt has time for. */
async function latestOf(files: readonly string[]): Promise<readonly string[]> {
  const stats = await Promise.all(files.map(async (path) => ({ path, ...(await stat(path)) })));
  let bytes = 0;
  return stats
    .sort((a, b) => b.mtimeMs - a.mtimeMs)
    .filter(({ size }) => {
      bytes += size;
      return bytes <= MAX_BYTES;
    })
    .map(({ path }) => path);
}
