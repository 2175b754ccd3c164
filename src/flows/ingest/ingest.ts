import { type LoadCounts, type Store, UnreadFiles } from "../../parts/database/store.ts";
import type { PricingOptions } from "../../parts/pricing/pricing.ts";
import { compareFiles, isComplete } from "./compare-files.ts";
import { findFaults } from "./file-faults.ts";
import { addRuns, type IngestReport } from "./ingest-report.ts";
import type { LedgerFile } from "./ledger-file.ts";
import type { FileLoad } from "./load-file.ts";
import { type FilesRead, readFiles } from "./read-files.ts";
import type { TakingRules } from "./read-rows.ts";
import { renameHeld, withKnownNames } from "./repository-names.ts";
import type { ReaderThreadOptions } from "./row-reader.ts";

/** What ingestion asks of a database. */
export type IngestStore = Pick<
  Store,
  "listFileStates" | "load" | "prune" | "prunedBefore" | "rename" | "spellingOf"
> &
  Pick<TakingRules, "storableText">;

export interface IngestOptions {
  readonly store: IngestStore;
  /** In this order: of two rows with one identity the later one is stored. */
  readonly files: readonly LedgerFile[];
  /** Whether the files are all that the ledgers of their repositories hold. */
  readonly isWholeLedger?: boolean;
  /** Reads everything again and deletes the records that the whole ledgers do not hold. */
  readonly reconcile?: boolean;
  /** Whether that may delete more than a tenth of a repository's records. */
  readonly allowsLargeRemoval?: boolean;
  readonly pricing: PricingOptions;
  /** Days that the database keeps of these repositories; undefined: all. */
  readonly retentionDays: number | undefined;
  readonly now: Date;
  /** Returns the name that a repository has by now; undefined where unknown. */
  readonly currentNameOf?: (repository: string) => Promise<string | undefined>;
  /** Where another thread may read what is large. */
  readonly thread?: ReaderThreadOptions;
  readonly onProgress?: (progress: IngestProgress) => void;
}

export interface IngestProgress {
  readonly file: LedgerFile;
  /** Bytes of the file that were read. */
  readonly offset: number;
}

const DAY_MS = 86_400_000;
const NOTHING_READ: FilesRead = { loads: [], rejects: [], known: new Map() };

/**
 * Loads ledger files into a database, all of them or none. What the database has is not loaded
 * again: a file that did not change is not even read, and one that grew only from where it grew.
 * Where records are held for an earlier name of their repository, that is renamed.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const files = await withKnownNames(options.files, options.store);
  const first = await ingestOnce({ ...options, files });
  const report = { ...first, ...(await renameHeld(first.held, options)) };
  if (report.renamed.length === 0) return report;
  return addRuns(report, await ingestOnce({ ...options, files }));
}

async function ingestOnce(options: IngestOptions): Promise<IngestReport> {
  const { store, files, pricing, retentionDays, now, thread } = options;
  const { isWholeLedger = false, reconcile = false, allowsLargeRemoval = false } = options;
  const keptSince =
    retentionDays === undefined
      ? undefined
      : new Date(now.getTime() - retentionDays * DAY_MS).toISOString();
  let run = NOTHING_READ;
  const load = (everything: boolean): Promise<LoadCounts> =>
    store.load(async (each) => {
      // The database may ask for another try, which starts from nothing.
      run = await readFiles(each, {
        ...{ store, files, everything, pricing, keptSince, now, thread },
        onOffset: (file, offset) => options.onProgress?.({ file, offset }),
      });
      return compareFiles(run, { isWholeLedger, reconcile, allowsLargeRemoval });
    });
  const counts = await load(reconcile).catch((error: unknown) => {
    if (error instanceof UnreadFiles) return load(true);
    throw error;
  });

  const total = (count: (fileLoad: FileLoad) => number) =>
    run.loads.reduce((sum, { fileLoad }) => sum + count(fileLoad), 0);
  return {
    files: files.length,
    rowsRead: total(({ rowsRead }) => rowsRead),
    inserted: counts.inserted,
    updated: counts.updated,
    skipped: counts.skipped + total(({ remembered }) => remembered),
    expired: total(({ expired }) => expired),
    rejected: total(({ rejected }) => rejected),
    rejects: run.rejects,
    faults: findFaults(run.loads, counts.missing),
    pruned: keptSince === undefined ? 0 : await pruneAll(store, files, keptSince),
    missing: counts.missing,
    held: counts.held.map((each) => ({ ...each, holderIs: "unknown" as const })),
    renamed: [],
    removed: counts.removed,
    isComplete: run.loads.every(isComplete),
  };
}

async function pruneAll(
  store: IngestStore,
  files: readonly LedgerFile[],
  before: string,
): Promise<number> {
  let pruned = 0;
  for (const repository of new Set(files.map((file) => file.repository))) {
    pruned += await store.prune(before, repository);
  }
  return pruned;
}
