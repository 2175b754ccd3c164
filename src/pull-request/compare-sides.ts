import type { UsageRecord } from "../usage/usage-record.ts";
import type { CommitReader, LedgerBlob } from "./commit-reader.ts";
import { type ReadingBudget, readSide } from "./side-records.ts";

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
  /** What was not looked at, in sentences. */
  readonly leftOut: readonly string[];
}

export interface ChangedRecord {
  readonly before: UsageRecord;
  readonly after: UsageRecord;
}

const BUDGET: ReadingBudget = { maxBytes: 64_000_000, maxRows: 500_000 };
/** Backups that no side changed are only read to look for single rows. */
const BACKUP_BUDGET: ReadingBudget = { maxBytes: 32_000_000, maxRows: 500_000 };

/**
 * Compares ledgers by the identities of their records, so that a rotation, a union merge or
 * another order of the rows is no difference. Files that are the same on both sides are read only
 * when rows seem to have come from them, or gone to them.
 */
export async function compareSides(
  reader: Pick<CommitReader, "contentsOf">,
  { mergeBase, base, head }: Sides,
): Promise<LedgerDifference> {
  const before = await readSide(reader, without(mergeBase, head), BUDGET);
  const after = await readSide(reader, without(head, mergeBase), BUDGET);
  const theirs = await readSide(reader, without(without(base, head), mergeBase), BUDGET);

  const added = new Map<string, UsageRecord>();
  const changed: ChangedRecord[] = [];
  let corrected = 0;
  for (const [identity, record] of after.records) {
    const known = before.records.get(identity);
    if (known === undefined) {
      if (!theirs.records.has(identity)) added.set(identity, record);
    } else if (!haveEqualCounts(known, record)) {
      changed.push({ before: known, after: record });
    } else if (known.success !== record.success || known.notes !== record.notes) {
      corrected += 1;
    }
  }
  const removed = new Map(
    Array.from(before.records).filter(([identity]) => !after.records.has(identity)),
  );
  const leftOut = [before, after, theirs].flatMap((side) => side.leftOut);
  // Nothing can be said to be gone when not all of head was read.
  if (after.leftOut.length > 0) removed.clear();
  if (added.size + removed.size > 0) {
    const common = mergeBase.filter(({ blob }) => head.some((other) => other.blob === blob));
    const kept = await readSide(reader, common.toReversed(), BACKUP_BUDGET);
    for (const identity of kept.records.keys()) {
      added.delete(identity);
      removed.delete(identity);
    }
    leftOut.push(...kept.leftOut);
  }
  return {
    added,
    removed: [...removed.values()],
    changed,
    corrected,
    rejected: Math.max(0, after.rejected - before.rejected),
    leftOut,
  };
}

/** Returns the files whose content another side does not have. */
function without(
  ledgers: readonly LedgerBlob[],
  others: readonly LedgerBlob[],
): readonly LedgerBlob[] {
  const blobs = new Set(others.map(({ blob }) => blob));
  return ledgers.filter(({ blob }) => !blobs.has(blob));
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
