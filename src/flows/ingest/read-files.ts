import type { FileState, Load, Store } from "../../parts/database/store.ts";
import type { PricingOptions } from "../../parts/pricing/pricing.ts";
import { type FileReject, MAX_REJECTS } from "./ingest-report.ts";
import type { LedgerFile } from "./ledger-file.ts";
import { type FileLoad, loadFile } from "./load-file.ts";
import type { TakingRules } from "./read-rows.ts";
import { createRecordPrices } from "./record-prices.ts";
import { type ReaderThreadOptions, RowReader } from "./row-reader.ts";

/** A file, and what became of its rows. */
export interface LoadedFile {
  readonly file: LedgerFile;
  /** How far an earlier run read it. */
  readonly state: FileState | undefined;
  readonly fileLoad: FileLoad;
}

/** What reading the files of a run brought. */
export interface FilesRead {
  readonly loads: readonly LoadedFile[];
  /** The first 1,000. */
  readonly rejects: readonly FileReject[];
  /** What the database knew of the files' repositories before the run, by name. */
  readonly known: ReadonlyMap<string, KnownRepository>;
}

/** What the database knows of a repository. */
export interface KnownRepository {
  /** By path. */
  readonly states: ReadonlyMap<string, FileState>;
  readonly prunedBefore: string | undefined;
}

export interface ReadFilesOptions {
  readonly store: Pick<Store, "listFileStates" | "prunedBefore"> &
    Pick<TakingRules, "storableText">;
  readonly files: readonly LedgerFile[];
  /** Whether files are read from their start even when the database knows them. */
  readonly everything: boolean;
  readonly pricing: PricingOptions;
  /** Instant before which records are left out; undefined: all are wanted. */
  readonly keptSince: string | undefined;
  readonly now: Date;
  readonly thread?: ReaderThreadOptions | undefined;
  readonly onOffset: (file: LedgerFile, offset: number) => void;
}

/** Reads ledger files, as much of them as the database does not know, and adds their rows to a load. */
export async function readFiles(load: Load, options: ReadFilesOptions): Promise<FilesRead> {
  const { store, files } = options;
  const prices = createRecordPrices(options.pricing, options.now);
  await using reader = new RowReader(prices, options.thread);
  const rejects: FileReject[] = [];
  const loads: LoadedFile[] = [];
  const known = new Map<string, KnownRepository>();
  for (const file of files) {
    const repository = known.get(file.repository) ?? (await findKnown(store, file.repository));
    known.set(file.repository, repository);
    const state = repository.states.get(file.name);
    const fileLoad = await loadFile(file, {
      load,
      state,
      everything: options.everything,
      prunedBefore: latest(repository.prunedBefore, options.keptSince),
      prices,
      reader,
      storableText: store.storableText,
      onReject: (reject) => {
        if (rejects.length < MAX_REJECTS) rejects.push({ file: file.name, ...reject });
      },
      onOffset: (offset) => options.onOffset(file, offset),
    });
    loads.push({ file, state, fileLoad });
  }
  return { loads, rejects, known };
}

async function findKnown(
  store: ReadFilesOptions["store"],
  repository: string,
): Promise<KnownRepository> {
  const states = await store.listFileStates(repository);
  return {
    states: new Map(states.map((state) => [state.path, state])),
    prunedBefore: await store.prunedBefore(repository),
  };
}

function latest(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}
