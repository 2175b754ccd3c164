import { findHeldBoundary, findMergeBase, isAncestor } from "../../parts/git/ancestry.ts";
import { readBlob } from "../../parts/git/blob.ts";
import type { Git } from "../../parts/git/git.ts";
import { isAbandoning, movesSince, type ReflogEntry, readReflog } from "../../parts/git/reflog.ts";
import { listBlobs } from "../../parts/git/tree.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import { identityOf } from "../../usage/identity.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { holdsRecord } from "./ledger-lines.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import { findRevertedRecords } from "./reverted-rows.ts";

export type RecordsByIdentity = ReadonlyMap<string, UsageRecord>;

// Our own commits bring nobody's reverts, except the one that ends a revert of several steps.
const COMMITS = /^commit(?: \((?:initial|amend)\))?: (?!Revert ")/;

const MAX_LEFT = 16;

/**
 * Finds the records of calls that a `reset`, a dropped commit, a `revert`, here or elsewhere, or an
 * older index took out of the branch since HEAD was `lastHead`, so that the next commit holds them
 * again: the calls were paid for. What another branch holds stays there, and what a person's commit
 * deleted stays deleted.
 * `edited` is the ledger in the working tree where it has rows that neither HEAD nor the index has.
 */
export async function findLostRecords(
  git: Git,
  worktree: { readonly gitDir: string; readonly head: string },
  indexBlobs: ReadonlySet<string>,
  lastHead: string,
  edited: Buffer | undefined,
): Promise<readonly UsageRecord[]> {
  const moves = movesSince(await readReflog(worktree.gitDir), lastHead);
  const left = moves.filter(isAbandoning).map(({ before }) => before);
  const lost = new Map<string, UsageRecord>();
  for (const commit of new Set([lastHead, ...left.slice(-MAX_LEFT)])) {
    for (const [identity, record] of await abandonedRecords(git, commit, worktree.head)) {
      lost.set(identity, record);
    }
  }
  for (const [identity, record] of await revertedRecords(git, moves, lastHead, worktree.head)) {
    lost.set(identity, record);
  }
  for (const [identity, record] of await overwrittenRecords(git, moves, edited)) {
    lost.set(identity, record);
  }
  if (moves.length === 0 || !moves.every(({ message }) => COMMITS.test(message))) {
    const ledgers = async () =>
      new Set([...indexBlobs, ...(await ledgerBlobs(git, worktree.head))]);
    const search = { since: lastHead, tips: [worktree.head], ledgers };
    for (const record of await findRevertedRecords(git, search)) {
      lost.set(identityOf(record), record);
    }
  }
  return [...lost.values()];
}

/**
 * Finds the records that a merge's result, in the index, does not have: those that its sides brought
 * since they parted, where whoever resolved a conflict took one side's file, and those that a commit
 * which it brings in reverted.
 */
export async function findUnmergedRecords(
  git: Git,
  parents: readonly string[],
  indexBlobs: ReadonlySet<string>,
): Promise<readonly UsageRecord[]> {
  const [head = "", ...others] = parents;
  const lost = new Map(await broughtRecords(git, head, others, indexBlobs));
  const search = { since: head, tips: others, ledgers: async () => indexBlobs };
  for (const record of await findRevertedRecords(git, search)) {
    lost.set(identityOf(record), record);
  }
  return [...lost.values()];
}

/** Returns the records that the sides of a merge brought and that an index does not have. */
async function broughtRecords(
  git: Git,
  head: string,
  others: readonly string[],
  indexBlobs: ReadonlySet<string>,
): Promise<RecordsByIdentity> {
  const brought = new Map<string, UsageRecord>();
  const known = new Set<string>();
  for (const other of others) {
    const base = await findMergeBase(git, head, other);
    for (const blob of base === undefined ? [] : await ledgerBlobs(git, base)) known.add(blob);
    for (const side of [head, other]) {
      for (const [identity, record] of await recordsOnlyIn(git, side, base)) {
        brought.set(identity, record);
      }
    }
  }
  if (brought.size === 0) return brought;
  const merged = await readRecords(git, difference(indexBlobs, known));
  return new Map([...brought].filter(([identity]) => !merged.has(identity)));
}

/**
 * Returns the records that the ledger files of one commit hold and those of another do not; with
 * no other commit, all.
 */
export async function recordsOnlyIn(
  git: Git,
  one: string,
  other: string | undefined,
): Promise<RecordsByIdentity> {
  const [oneBlobs, otherBlobs] = await Promise.all([
    ledgerBlobs(git, one),
    other === undefined ? new Set<string>() : ledgerBlobs(git, other),
  ]);
  // A rotated file is the same blob under another name.
  const records = await readRecords(git, difference(oneBlobs, otherBlobs));
  if (records.size === 0) return records;
  const others = await readRecords(git, difference(otherBlobs, oneBlobs));
  return new Map([...records].filter(([identity]) => !others.has(identity)));
}

/** Returns the records that were in a commit which nothing holds any more, and that HEAD lacks. */
async function abandonedRecords(
  git: Git,
  commit: string,
  head: string,
): Promise<RecordsByIdentity> {
  const missing = await recordsOnlyIn(git, commit, head);
  const boundary = missing.size === 0 ? undefined : await findHeldBoundary(git, commit);
  if (boundary === undefined) return new Map();
  const notHeld = await Promise.all(boundary.map((held) => recordsOnlyIn(git, commit, held)));
  return notHeld.reduce(intersection, missing);
}

/** Returns the records that `git revert` took out since `lastHead`, and that HEAD lacks. */
async function revertedRecords(
  git: Git,
  moves: readonly ReflogEntry[],
  lastHead: string,
  head: string,
): Promise<RecordsByIdentity> {
  const reverts = moves.filter(({ message }) => message.startsWith("revert"));
  if (reverts.length === 0 || !(await isAncestor(git, lastHead, head))) return new Map();
  const reverted = await Promise.all(
    reverts.map(({ before, after }) => recordsOnlyIn(git, before, after)),
  );
  const missing = await recordsOnlyIn(git, lastHead, head);
  return intersection(missing, new Map(reverted.flatMap((records) => [...records])));
}

/**
 * Returns the records that commits took out although the file in the working tree has them: nobody
 * did. Git reads the index before it locks it, and can write it over what another git put there.
 */
async function overwrittenRecords(
  git: Git,
  moves: readonly ReflogEntry[],
  edited: Buffer | undefined,
): Promise<RecordsByIdentity> {
  if (edited === undefined) return new Map();
  const commits = moves.filter(({ message }) => message.startsWith("commit")).slice(-MAX_LEFT);
  const taken = await Promise.all(
    commits.map(({ before, after }) => recordsOnlyIn(git, before, after)),
  );
  const records = taken.flatMap((ofCommit) => [...ofCommit]);
  return new Map(records.filter(([, record]) => holdsRecord(edited, record)));
}

function intersection(one: RecordsByIdentity, other: RecordsByIdentity): RecordsByIdentity {
  return new Map([...one].filter(([identity]) => other.has(identity)));
}

async function ledgerBlobs(git: Git, commit: string): Promise<ReadonlySet<string>> {
  const blobs = await listBlobs(git, commit, TELEMETRY_FOLDER);
  return new Set([...blobs].filter(([path]) => path.endsWith(".csv")).map(([, blob]) => blob));
}

async function readRecords(git: Git, blobs: readonly string[]): Promise<RecordsByIdentity> {
  const records = new Map<string, UsageRecord>();
  for (const blob of blobs) {
    const { rows } = parseLedger((await readBlob(git, blob)).toString());
    for (const { record } of rows) records.set(identityOf(record), record);
  }
  return records;
}

function difference(one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] {
  return [...one].filter((blob) => !other.has(blob));
}
