import type { UsageRecord } from "../../usage/usage-record.ts";
import type { Candidates } from "./candidates.ts";
import type { CommitReader, LedgerBlob } from "./commit-reader.ts";
import { findCandidates, valuesOf } from "./find-candidates.ts";
import { readRecords } from "./read-rows.ts";
import { keyOf } from "./record-key.ts";
import {
  type FilePair,
  findSideChanges,
  type GrowthLimit,
  NO_LIMIT,
  type SideFile,
} from "./side-changes.ts";
import { type ChangedRecord, listChanged, listRemoved } from "./tampered-records.ts";

/** The ledger files of three commits, by path. */
export interface Sides {
  /** The commit that head and base both come from: what head has to keep. */
  readonly mergeBase: readonly LedgerBlob[];
  /** When it was made: what was recorded since is in none of its files. */
  readonly mergeBaseAt: Date | undefined;
  /** What the pull request is merged into, which may have gone on since. */
  readonly base: readonly LedgerBlob[];
  readonly head: readonly LedgerBlob[];
}

/** What head does to the ledger. */
export interface LedgerDifference {
  /** Reads the records that base does not hold, each once. */
  readonly added: () => AsyncIterable<UsageRecord>;
  /** The first records of the merge base that head does not hold, and how many there are. */
  readonly removed: readonly UsageRecord[];
  readonly removedCount: number;
  /** The first records of the merge base, or of base since, that head holds with other values, and how many there are. */
  readonly changed: readonly ChangedRecord[];
  readonly changedCount: number;
  /** Records of which head corrects only what `tokenledger mark` does: success and notes. */
  readonly corrected: number;
  /** Rows that cannot be read, except those that the merge base has too. */
  readonly rejected: number;
  /** What of head is unreadable or too large, in sentences. */
  readonly unread: readonly string[];
  /** What else was not looked at, in sentences. */
  readonly leftOut: readonly string[];
}

/** What a pull request may add, so that it cannot make a job read for ever. */
const GROWTH: GrowthLimit = { bytes: 64_000_000, newFiles: 1_000 };

/**
 * Compares ledgers by the identities of their records, so that a rotation, a union merge or another
 * order of the rows is no difference. Files that both sides hold, by name and blob, are the same
 * however many they are; they are looked through for rows of the files that differ. Where they are
 * more than a pull request may add, only for rows which could be in them by their time. Everything is read row by row, and little of each row is held.
 */
export async function compareSides(
  reader: Pick<CommitReader, "contentsOf">,
  { mergeBase, mergeBaseAt, base, head }: Sides,
  growth = GROWTH,
): Promise<LedgerDifference> {
  const changes = await findSideChanges(reader, mergeBase, head, growth);
  const { after, before, ...found } = await findCandidates(reader, changes.pairs);
  const leftOut = new Set(found.unreadBefore);
  const note = (sentence: string) => leftOut.add(sentence);

  const { afterSince } = found;
  // Whoever makes a commit writes its date: it is believed only where reading would take too long.
  const isLarge = changes.kept.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > growth.bytes;
  const isNewer =
    isLarge && mergeBaseAt !== undefined && afterSince !== undefined && afterSince > mergeBaseAt;
  const kept = new Set(changes.kept);
  const known = isNewer ? mergeBase.filter((file) => !kept.has(file)) : mergeBase;
  const theirs = after.size === 0 ? [] : await findTheirs(reader, mergeBase, base);
  // What both sides come from says more than what the base branch got meanwhile: it is looked at first.
  await compareWith(reader, after, [...theirs, ...known], note);
  const made = afterFiles(changes.pairs);
  await findHeld(reader, before, [...made.map(whole), ...changes.kept.toReversed()]);

  const replaced = changes.pairs.flatMap((pair) => pair.before ?? []);
  return {
    added: () => readAdded(reader, after, made),
    removed: await listRemoved(reader, before, replaced),
    removedCount: before.count("alone"),
    changed: await listChanged(reader, after, made, [...theirs, ...mergeBase]),
    changedCount: after.count("changed"),
    corrected: after.count("corrected"),
    rejected: found.rejected,
    unread: [...changes.tooLarge.map(({ sentence }) => sentence), ...found.unreadAfter],
    leftOut: Array.from(leftOut, (sentence) => `${sentence} Rows that it holds may count as new.`),
  };
}

function afterFiles(pairs: readonly FilePair[]): readonly SideFile[] {
  return pairs.flatMap(({ after }) => after ?? []);
}

/** From the last file to the first: the later of two rows counts, and most are found soon. */
async function compareWith(
  reader: Pick<CommitReader, "contentsOf">,
  candidates: Candidates,
  files: readonly (LedgerBlob | SideFile)[],
  onProblem: (sentence: string) => void,
): Promise<void> {
  const found = new Set<string>();
  for (const file of files.toReversed()) {
    if (found.size === candidates.size) return;
    const foundHere = new Set<string>();
    for await (const records of readRecords(reader, [file], onProblem, candidates.sessions)) {
      for (const record of records) {
        const key = keyOf(record);
        if (!candidates.has(key) || found.has(key)) continue;
        candidates.compare(key, valuesOf(record));
        foundHere.add(key);
      }
    }
    for (const key of foundHere) found.add(key);
  }
}

/** What cannot be read of head is told elsewhere. */
async function findHeld(
  reader: Pick<CommitReader, "contentsOf">,
  candidates: Candidates,
  files: readonly LedgerBlob[],
): Promise<void> {
  let left = candidates.size;
  for (const file of files) {
    if (left === 0) return;
    for await (const records of readRecords(reader, [file], undefined, candidates.sessions)) {
      for (const record of records) if (candidates.markHeld(keyOf(record))) left -= 1;
    }
  }
}

/** A file that grew holds what it held before, too. */
function whole(file: SideFile): SideFile {
  return { ...file, fromOffset: 0 };
}

/** Finds the files, or what they grew by, in which the base branch got records meanwhile. */
async function findTheirs(
  reader: Pick<CommitReader, "contentsOf">,
  mergeBase: readonly LedgerBlob[],
  base: readonly LedgerBlob[],
): Promise<readonly SideFile[]> {
  return afterFiles((await findSideChanges(reader, mergeBase, base, NO_LIMIT)).pairs);
}

async function* readAdded(
  reader: Pick<CommitReader, "contentsOf">,
  candidates: Candidates,
  files: readonly SideFile[],
): AsyncGenerator<UsageRecord> {
  if (candidates.size === 0) return;
  let row = 0;
  for await (const records of readRecords(reader, files)) {
    for (const record of records) {
      row += 1;
      if (candidates.standingOf(keyOf(record), row) === "alone") yield record;
    }
  }
}
