import type { UsageRecord } from "../usage/usage-record.ts";
import type { CommitReader, LedgerBlob } from "./commit-reader.ts";
import { findRecords, type ReadingBudget, readSide, type SideFile } from "./side-records.ts";

/** The ledger files of three commits. */
export interface Sides {
  /** The commit that head and base both come from: what head has to keep. */
  readonly mergeBase: readonly LedgerBlob[];
  /** What the pull request is merged into, which may have gone on since. */
  readonly base: readonly LedgerBlob[];
  readonly head: readonly LedgerBlob[];
}

/** What head does to the ledger. */
export interface LedgerDifference {
  /** Records that base does not hold, by what lasts of their identity. */
  readonly added: ReadonlyMap<string, UsageRecord>;
  /** Records of the merge base that head does not hold. */
  readonly removed: readonly UsageRecord[];
  /** Records of the merge base that head holds with other values. */
  readonly changed: readonly ChangedRecord[];
  /** Records of which head corrects only what `tokenledger mark` does: success and notes. */
  readonly corrected: number;
  /** Rows that cannot be read, but for those that the merge base has too. */
  readonly rejected: number;
  /** Files of head, new or changed, that are no ledgers, in sentences. */
  readonly unreadable: readonly string[];
  /** What was not looked at, in sentences. */
  readonly leftOut: readonly string[];
}

export interface ChangedRecord {
  readonly before: UsageRecord;
  readonly after: UsageRecord;
}

const LINE_FEED = 0x0a;

/** About as many rows as a ledger has when it moves to a backup; held, they take some 200 MB. */
const BUDGET: ReadingBudget = { maxBytes: 64_000_000, maxRows: 60_000 };
/** What both sides have is only looked through for the rows that one of them has besides. */
const KEPT_BUDGET = { maxBytes: 64_000_000 };

/**
 * Compares ledgers by the identities of their records, so that a rotation, a union merge or
 * another order of the rows is no difference. Of a file that grew only what it grew by is read;
 * what both sides have is looked through for rows that seem to have come from it, or gone to it.
 */
export async function compareSides(
  reader: Pick<CommitReader, "contentsOf">,
  { mergeBase, base, head }: Sides,
): Promise<LedgerDifference> {
  const headChange = await findChanges(reader, mergeBase, head);
  const baseChange = await findChanges(reader, mergeBase, base);
  const before = await readSide(reader, headChange.replaced, BUDGET);
  const after = await readSide(reader, headChange.made, BUDGET);
  const theirs = await readSide(reader, baseChange.made, BUDGET);
  const isGone = (identity: string) => before.records.has(identity) && !after.records.has(identity);
  const isNew = (identity: string) => after.records.has(identity) && !before.records.has(identity);
  const kept = await findRecords(
    reader,
    before.records.size + after.records.size === 0 ? [] : headChange.kept,
    KEPT_BUDGET,
    (identity) => isGone(identity) || isNew(identity),
  );

  const added = new Map<string, UsageRecord>();
  const changed: ChangedRecord[] = [];
  let corrected = 0;
  for (const [identity, record] of after.records) {
    const known = before.records.get(identity) ?? kept.records.get(identity);
    if (known === undefined) {
      if (!theirs.records.has(identity)) added.set(identity, record);
    } else if (!haveEqualCounts(known, record)) {
      changed.push({ before: known, after: record });
    } else if (known.success !== record.success || known.notes !== record.notes) {
      corrected += 1;
    }
  }
  const removed = Array.from(before.records)
    .filter(([identity]) => isGone(identity) && !kept.records.has(identity))
    .map(([, record]) => record);
  return {
    added,
    // Nothing can be said to be gone when not all of head was read.
    removed: after.leftOut.length + kept.leftOut.length > 0 ? [] : removed,
    changed,
    corrected,
    rejected: Math.max(0, after.rejected - before.rejected),
    unreadable: after.unreadable,
    leftOut: [
      ...after.leftOut,
      ...[...before.leftOut, ...theirs.leftOut, ...kept.leftOut].map(mayCountTwice),
      ...[...before.unreadable, ...theirs.unreadable].map(inTheBase).map(mayCountTwice),
    ],
  };
}

/** How one side's ledger came from another. */
interface FileChanges {
  /** What the one has and the other has not, or not so: files, or what they grew by. */
  readonly made: readonly SideFile[];
  /** What the other has and the one has not any more. */
  readonly replaced: readonly SideFile[];
  /** What both have: files that are the same, and those that grew, as they were. */
  readonly kept: readonly LedgerBlob[];
}

async function findChanges(
  reader: Pick<CommitReader, "contentsOf">,
  before: readonly LedgerBlob[],
  after: readonly LedgerBlob[],
): Promise<FileChanges> {
  const oldBlobs = new Set(before.map(({ blob }) => blob));
  const newBlobs = new Set(after.map(({ blob }) => blob));
  const kept = before.filter(({ blob }) => newBlobs.has(blob)).toReversed();
  const made: SideFile[] = [];
  for (const file of after.filter(({ blob }) => !oldBlobs.has(blob))) {
    const old = before.find(({ path, blob }) => path === file.path && !newBlobs.has(blob));
    const hasGrown = old !== undefined && (await isBeginning(reader, old, file));
    if (hasGrown) kept.unshift(old);
    made.push({ ...file, fromOffset: hasGrown ? old.sizeBytes : 0 });
  }
  const isKept = new Set(kept.map(({ blob }) => blob));
  const replaced = before
    .filter(({ blob }) => !isKept.has(blob))
    .map((file) => ({ ...file, fromOffset: 0 }));
  return { made, replaced, kept };
}

/** Whether a file's content is the beginning of another's, whole lines of it. */
async function isBeginning(
  reader: Pick<CommitReader, "contentsOf">,
  short: LedgerBlob,
  long: LedgerBlob,
): Promise<boolean> {
  if (short.kind !== undefined || long.kind !== undefined) return false;
  if (short.sizeBytes === 0 || short.sizeBytes > long.sizeBytes) return false;
  if (long.sizeBytes > BUDGET.maxBytes) return false;
  const contents = await reader.contentsOf([short.blob, long.blob]);
  const [start, whole] = [contents.get(short.blob), contents.get(long.blob)];
  if (start === undefined || whole === undefined || start.at(-1) !== LINE_FEED) return false;
  return whole.subarray(0, start.length).equals(start);
}

function inTheBase(sentence: string): string {
  return `In the base, ${sentence}`;
}

function mayCountTwice(sentence: string): string {
  return `${sentence} Rows that it holds may count as new.`;
}

/** Whether two records are the same but for what people correct later. */
function haveEqualCounts(one: UsageRecord, other: UsageRecord): boolean {
  return (
    one.inputTokens === other.inputTokens &&
    one.outputTokens === other.outputTokens &&
    one.cacheReadTokens === other.cacheReadTokens &&
    one.cacheWriteTokens === other.cacheWriteTokens &&
    one.durationMs === other.durationMs &&
    one.costNanoUsd === other.costNanoUsd &&
    one.agent === other.agent &&
    one.branch === other.branch
  );
}
