import type { Store } from "./database/store.ts";
import type { LedgerFile } from "./ingest/ledger-file.ts";
import { type FileLoad, loadFile } from "./ingest/load-file.ts";
import { createRecordPrices } from "./ingest/record-prices.ts";
import type { Reject } from "./ledger/reject.ts";
import type { PricingOptions } from "./pricing/pricing.ts";

export interface IngestOptions {
  readonly store: Store;
  /** In this order: of two rows with one identity the later one is stored. */
  readonly files: readonly LedgerFile[];
  readonly pricing: PricingOptions;
  /** Days that the database keeps of these repositories; undefined: all. */
  readonly retentionDays: number | undefined;
  readonly now: Date;
  readonly onProgress?: (progress: IngestProgress) => void;
}

export interface IngestProgress {
  readonly file: LedgerFile;
  /** Bytes of the file that were read. */
  readonly offset: number;
}

/** A row that could not be taken, and the file that holds it. */
export interface FileReject extends Reject {
  /** The file's name. */
  readonly file: string;
}

/** What a run did: every row that was read is counted in exactly one of the counts after it. */
export interface IngestReport {
  readonly files: number;
  readonly rowsRead: number;
  readonly inserted: number;
  readonly updated: number;
  /** Identical to what the database holds, or overruled by a later row with the same identity. */
  readonly skipped: number;
  /** From before what the database keeps. */
  readonly expired: number;
  readonly rejected: number;
  /** The first 1,000 rejects. */
  readonly rejects: readonly FileReject[];
  /** Records that the retention deleted from the database. */
  readonly pruned: number;
}

const MAX_REJECTS = 1_000;
const DAY_MS = 86_400_000;

/**
 * Loads ledger files into a database, all of them or none. What the database has is not loaded
 * again: a file that did not change is not even read, and one that grew only from where it grew.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { store, files, retentionDays, now } = options;
  const load = await store.startLoad();
  const prices = createRecordPrices(options.pricing, now);
  const keptSince =
    retentionDays === undefined
      ? undefined
      : new Date(now.getTime() - retentionDays * DAY_MS).toISOString();
  const rejects: FileReject[] = [];
  const loads: FileLoad[] = [];
  for (const file of files) {
    const prunedBefore = await store.prunedBefore(file.repository);
    const fileLoad = await loadFile(file, {
      load,
      state: await store.findFileState(file.repository, file.name),
      prunedBefore: latest(prunedBefore, keptSince),
      prices,
      onReject: (reject) => {
        if (rejects.length < MAX_REJECTS) rejects.push({ file: file.name, ...reject });
      },
      onOffset: (offset) => options.onProgress?.({ file, offset }),
    });
    loads.push(fileLoad);
  }

  const states = loads.map(({ state }) => state).filter((state) => state !== undefined);
  const { inserted, updated, skipped } = await load.commit(states);
  const total = (count: (fileLoad: FileLoad) => number) =>
    loads.reduce((sum, fileLoad) => sum + count(fileLoad), 0);
  return {
    files: files.length,
    rowsRead: total(({ rowsRead }) => rowsRead),
    inserted,
    updated,
    skipped: skipped + total(({ remembered }) => remembered),
    expired: total(({ expired }) => expired),
    rejected: total(({ rejected }) => rejected),
    rejects,
    pruned: keptSince === undefined ? 0 : await pruneAll(store, files, keptSince),
  };
}

async function pruneAll(
  store: Store,
  files: readonly LedgerFile[],
  before: string,
): Promise<number> {
  let pruned = 0;
  for (const repository of new Set(files.map((file) => file.repository))) {
    pruned += await store.prune(before, repository);
  }
  return pruned;
}

function latest(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}
