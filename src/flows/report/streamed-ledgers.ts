import { hash } from "node:crypto";
import { identityOf } from "../../usage/identity.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import {
  type ChangeOf,
  type FileRecord,
  type OwnedLedger,
  readBesideHistory,
  readFiles,
  type UsageSource,
} from "./usage-source.ts";

/** 72 bits: of a million records, two different ones are taken for one in 1 of 10^10 ledgers. */
const DIGEST_LENGTH = 9;

/**
 * Reads ledger files as `ledgerSource` does, twice: first for which rows have one identity, then for the
 * rows, of which none is kept. What it takes are some bytes for each row.
 */
export function streamedLedgerSource(
  files: readonly OwnedLedger[],
  findChanges?: () => Promise<ChangeOf>,
): UsageSource {
  return async (range, onProgress) => {
    const reading = { range, onProgress };
    const { found, changeOf, ...unread } = await readBesideHistory(
      files,
      reading,
      findRepeated,
      findChanges,
    );
    return { rows: distinctRows(readFiles(files, reading), found, changeOf), ...unread };
  };
}

/** Returns how often the identities are there that are there more than once. */
async function findRepeated(
  batches: AsyncIterable<readonly FileRecord[]>,
): Promise<Map<string, number>> {
  const seen = new Set<string>();
  const repeated = new Map<string, number>();
  for await (const batch of batches) {
    for (const { record } of batch) {
      const digest = digestOf(record);
      if (seen.has(digest)) repeated.set(digest, (repeated.get(digest) ?? 1) + 1);
      else seen.add(digest);
    }
  }
  return repeated;
}

/** Yields each record once: of those with one identity the last. */
async function* distinctRows(
  batches: AsyncIterable<readonly FileRecord[]>,
  repeated: Map<string, number>,
  changeOf: ChangeOf,
): AsyncGenerator<UsageRow> {
  const isLast = (record: UsageRecord) => {
    if (repeated.size === 0) return true;
    const digest = digestOf(record);
    const left = repeated.get(digest) ?? 1;
    repeated.set(digest, left - 1);
    return left <= 1;
  };
  for await (const batch of batches) {
    for (const { record, file } of batch) {
      if (!isLast(record)) continue;
      yield { record, repository: file.repository, change: changeOf(record, file.path) };
    }
  }
}

function digestOf(record: UsageRecord): string {
  return hash("sha1", identityOf(record), "binary").slice(0, DIGEST_LENGTH);
}
