import type { FileState, Filled, Load, Store } from "./database/store.ts";
import { Failure } from "./failure.ts";
import type { LedgerFile } from "./ingest/ledger-file.ts";
import { type FileLoad, loadFile } from "./ingest/load-file.ts";
import { createRecordPrices } from "./ingest/record-prices.ts";
import type { Reject } from "./ledger/reject.ts";
import type { PricingOptions } from "./pricing/pricing.ts";

export interface IngestOptions {
  readonly store: Store;
  /** In this order: of two rows with one identity the later one is stored. */
  readonly files: readonly LedgerFile[];
  /** Whether the files are all that the ledgers of their repositories hold. */
  readonly isWholeLedger?: boolean;
  /** Reads everything again and deletes the records that the whole ledgers do not hold. */
  readonly reconcile?: boolean;
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
  /** Records whose file does not hold them any more. */
  readonly missing: number;
  /** Records that were deleted because the ledger does not hold them. */
  readonly removed: number;
  /** Whether the next run need not read these files again while they stay as they are. */
  readonly isComplete: boolean;
}

const MAX_REJECTS = 1_000;
const DAY_MS = 86_400_000;

/** What the database knows of a repository before a run. */
interface KnownRepository {
  /** By path. */
  readonly states: ReadonlyMap<string, FileState>;
  readonly prunedBefore: string | undefined;
}

interface LoadedFile {
  readonly file: LedgerFile;
  /** How far an earlier run read it. */
  readonly state: FileState | undefined;
  readonly fileLoad: FileLoad;
}

interface FilesRead {
  readonly loads: readonly LoadedFile[];
  readonly rejects: readonly FileReject[];
  readonly known: ReadonlyMap<string, KnownRepository>;
}

const NOTHING_READ: FilesRead = { loads: [], rejects: [], known: new Map() };

/**
 * Loads ledger files into a database, all of them or none. What the database has is not loaded
 * again: a file that did not change is not even read, and one that grew only from where it grew.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { store, files, retentionDays, now } = options;
  const keptSince =
    retentionDays === undefined
      ? undefined
      : new Date(now.getTime() - retentionDays * DAY_MS).toISOString();
  let run = NOTHING_READ;
  const counts = await store.load(async (load) => {
    // The database may ask for another try: then it starts from nothing.
    run = await readFiles(load, options, keptSince);
    return toFilled(run, options);
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
    pruned: keptSince === undefined ? 0 : await pruneAll(store, files, keptSince),
    missing: counts.missing,
    removed: counts.removed,
    isComplete: run.loads.every(isComplete),
  };
}

async function readFiles(
  load: Load,
  options: IngestOptions,
  keptSince: string | undefined,
): Promise<FilesRead> {
  const { store, files, now } = options;
  const prices = createRecordPrices(options.pricing, now);
  const rejects: FileReject[] = [];
  const loads: LoadedFile[] = [];
  const known = new Map<string, KnownRepository>();
  for (const file of files) {
    const { repository } = file;
    const { states, prunedBefore } =
      known.get(repository) ?? (await findKnown(store, repository, known));
    const state = states.get(file.name);
    const fileLoad = await loadFile(file, {
      load,
      state: options.reconcile ? undefined : state,
      prunedBefore: latest(prunedBefore, keptSince),
      prices,
      unstorable: (record) => store.unstorable(record),
      onReject: (reject) => {
        if (rejects.length < MAX_REJECTS) rejects.push({ file: file.name, ...reject });
      },
      onOffset: (offset) => options.onProgress?.({ file, offset }),
    });
    loads.push({ file, state, fileLoad });
  }
  return { loads, rejects, known };
}

async function findKnown(
  store: Store,
  repository: string,
  known: Map<string, KnownRepository>,
): Promise<KnownRepository> {
  const states = await store.listFileStates(repository);
  const found = {
    states: new Map(states.map((state) => [state.path, state])),
    prunedBefore: await store.prunedBefore(repository),
  };
  known.set(repository, found);
  return found;
}

/** Says what became of the files; whole ledgers tell, too, which files are gone. */
function toFilled({ loads, known, rejects }: FilesRead, options: IngestOptions): Filled {
  const names = loads.map(({ file }) => ({ repository: file.repository, path: file.name }));
  const isRead = new Set(names.map(({ repository, path }) => `${repository}\0${path}`));
  const goneFiles = [...known.values()]
    .flatMap(({ states }) => [...states.values()])
    .filter(({ repository, path }) => !isRead.has(`${repository}\0${path}`));
  const [reject] = rejects;
  if (options.reconcile && reject !== undefined) throw unreadableRow(reject);
  return {
    states: loads.flatMap(({ fileLoad }) => fileLoad.state ?? []),
    replacedFiles: names.filter((_, index) => isReplaced(loads[index])),
    goneFiles: options.isWholeLedger ? goneFiles : [],
    reconciled: options.reconcile ? [...known.keys()] : [],
  };
}

/** Whether a file that the database knew was read from its start: rows may be gone from it. */
function isReplaced(loaded: LoadedFile | undefined): boolean {
  return loaded?.state !== undefined && loaded.fileLoad.remembered === 0;
}

function isComplete({ fileLoad }: LoadedFile): boolean {
  return fileLoad.state !== undefined || fileLoad.remembered === fileLoad.rowsRead;
}

function unreadableRow({ file, line, expected, got }: FileReject): Failure {
  return new Failure(
    `Nothing was reconciled: a row that cannot be read would count as deleted, and ${file}:${line} is one (expected ${expected}, got ${got}). Mend the ledger with \`tokenledger validate --fix\` and run the command again.`,
  );
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
