import { listBlobs, readBlob } from "../git/blob.ts";
import type { Git } from "../git/git.ts";
import { findHeldBoundary, isAncestor } from "../git/reachability.ts";
import { type ReflogEntry, readReflog } from "../git/reflog.ts";
import { parseLedger } from "../ledger/parse-ledger.ts";
import { identityOf } from "../usage/identity.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";

type RecordsByIdentity = ReadonlyMap<string, UsageRecord>;

/**
 * Finds the records of calls that a `reset`, a dropped commit or a `revert` took out of the
 * branch since `lastCommit`, so that the next commit holds them again: the calls were paid for.
 * What another branch holds stays there, and what a person's commit deleted stays deleted.
 */
export async function findLostRecords(
  git: Git,
  worktree: { readonly gitDir: string; readonly head: string },
  lastCommit: string,
): Promise<readonly UsageRecord[]> {
  if (lastCommit === worktree.head) return [];
  const missing = await recordsOnlyIn(git, lastCommit, worktree.head);
  if (missing.size === 0) return [];

  const boundary = await findHeldBoundary(git, lastCommit);
  if (boundary !== undefined) {
    const abandoned = await Promise.all(
      boundary.map((commit) => recordsOnlyIn(git, lastCommit, commit)),
    );
    return [...abandoned.reduce(intersection, missing).values()];
  }
  if (!(await isAncestor(git, lastCommit, worktree.head))) return [];
  const reverts = revertsSince(await readReflog(worktree.gitDir), lastCommit);
  const reverted = await Promise.all(
    reverts.map(({ before, after }) => recordsOnlyIn(git, before, after)),
  );
  const lost = new Map(reverted.flatMap((records) => [...records]));
  return [...intersection(missing, lost).values()];
}

function revertsSince(reflog: readonly ReflogEntry[], commit: string): readonly ReflogEntry[] {
  const start = reflog.findLastIndex((entry) => entry.after === commit);
  return reflog.slice(start + 1).filter((entry) => entry.message.startsWith("revert"));
}

/** Returns the records that the ledger files of one commit hold and those of another do not. */
async function recordsOnlyIn(git: Git, one: string, other: string): Promise<RecordsByIdentity> {
  const [oneBlobs, otherBlobs] = await Promise.all([
    ledgerBlobs(git, one),
    ledgerBlobs(git, other),
  ]);
  // A rotated file is the same blob under another name.
  const records = await readRecords(git, difference(oneBlobs, otherBlobs));
  if (records.size === 0) return records;
  const others = await readRecords(git, difference(otherBlobs, oneBlobs));
  return new Map([...records].filter(([identity]) => !others.has(identity)));
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

function intersection(one: RecordsByIdentity, other: RecordsByIdentity): RecordsByIdentity {
  return new Map([...one].filter(([identity]) => other.has(identity)));
}
