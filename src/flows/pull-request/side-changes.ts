import { hasOddQuotes } from "../../parts/ledger/rows-holding.ts";
import type { CommitReader, LedgerBlob } from "./commit-reader.ts";
import { commonStart, lineStart } from "./common-bytes.ts";

/** A ledger file, or what of it is not as it was. */
export interface SideFile extends LedgerBlob {
  /** Where the rows begin that are wanted, in bytes; 0: all of them. */
  readonly fromOffset: number;
}

/** A file that one side has and the other lacks or has differently, and what became of it. */
export interface FilePair {
  /** As it was, from where that ended; undefined for a new file, and for one that only grew. */
  readonly before: SideFile | undefined;
  /** As it is, from there on; undefined for a file that is gone. */
  readonly after: SideFile | undefined;
}

/** How one side's ledger came from another's. */
export interface SideChanges {
  /** By path. */
  readonly pairs: readonly FilePair[];
  /** Files that both sides have, by blob: under one name or another. */
  readonly kept: readonly LedgerBlob[];
  /** Files that are not compared, nor is what was in their place. */
  readonly tooLarge: readonly TooLarge[];
}

export interface TooLarge {
  readonly path: string;
  /** Why the file is too large. */
  readonly sentence: string;
}

/** What a side may add to the other. */
export interface GrowthLimit {
  readonly bytes: number;
  readonly newFiles: number;
}

export const NO_LIMIT: GrowthLimit = {
  bytes: Number.POSITIVE_INFINITY,
  newFiles: Number.POSITIVE_INFINITY,
};

/** Finds which files differ between two sides; what is new and too large is left out, with what was in its place. */
export async function findSideChanges(
  reader: Pick<CommitReader, "contentsOf">,
  before: readonly LedgerBlob[],
  after: readonly LedgerBlob[],
  limit: GrowthLimit,
): Promise<SideChanges> {
  const oldBlobs = new Set(before.map(({ blob }) => blob));
  const newBlobs = new Set(after.map(({ blob }) => blob));
  const replaced = new Map(
    before.filter(({ blob }) => !newBlobs.has(blob)).map((file) => [file.path, file]),
  );
  const pairs: FilePair[] = [];
  const tooLarge: TooLarge[] = [];
  let [newFiles, growthBytes] = [0, 0];
  for (const file of after.filter(({ blob }) => !oldBlobs.has(blob))) {
    const old = replaced.get(file.path);
    replaced.delete(file.path);
    const growth = Math.max(0, file.sizeBytes - (old?.sizeBytes ?? 0));
    if (old === undefined) newFiles += 1;
    const sentence = problemOf(file, growthBytes + growth, newFiles, limit);
    if (sentence !== undefined) {
      tooLarge.push({ path: file.path, sentence });
      continue;
    }
    growthBytes += growth;
    const fromOffset = old === undefined ? 0 : await commonBytes(reader, old, file);
    const isWithin = old === undefined || (fromOffset > 0 && fromOffset === old.sizeBytes);
    pairs.push({
      before: isWithin ? undefined : { ...old, fromOffset },
      after: { ...file, fromOffset },
    });
  }
  for (const old of replaced.values()) {
    pairs.push({ before: { ...old, fromOffset: 0 }, after: undefined });
  }
  const kept = before.filter(({ blob }) => newBlobs.has(blob));
  return { pairs, kept, tooLarge };
}

function problemOf(
  { path, sizeBytes }: LedgerBlob,
  growthBytes: number,
  newFiles: number,
  limit: GrowthLimit,
): string | undefined {
  if (growthBytes > limit.bytes) {
    return `${path} was not read: with its ${megabytes(sizeBytes)} the ledger grows by more than ${megabytes(limit.bytes)}.`;
  }
  return newFiles > limit.newFiles
    ? `${path} was not read: more than ${limit.newFiles.toLocaleString("en")} ledger files are new.`
    : undefined;
}

/** Returns how many bytes two files begin with in common: whole rows, as far as lines tell. */
async function commonBytes(
  reader: Pick<CommitReader, "contentsOf">,
  old: LedgerBlob,
  file: LedgerBlob,
): Promise<number> {
  if (old.kind !== undefined || file.kind !== undefined) return 0;
  const after = (await reader.contentsOf([file.blob])).get(file.blob);
  if (after === undefined) return 0;
  // Asked for behind the other one, which often begins with it, so that it need not be read.
  const before = (await reader.contentsOf([old.blob])).get(old.blob);
  if (before === undefined) return 0;
  const bytes = lineStart(after, commonStart(before, after));
  return hasOddQuotes(after.subarray(0, bytes)) ? 0 : bytes;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
