import type { Git } from "../git/git.ts";
import { findHeldBoundary, isAncestor } from "../git/reachability.ts";
import { type ReflogEntry, readReflog } from "../git/reflog.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { type RecordsByIdentity, recordsOnlyIn } from "./records-of-commit.ts";

// Moves of HEAD that can leave commits behind which nothing holds any more.
const ABANDONS = /^(?:reset|rebase|pull)\b/;

const MAX_LEFT = 16;

/**
 * Finds the records of calls that a `reset`, a dropped commit or a `revert` took out of the
 * branch since HEAD was `lastHead`, so that the next commit holds them again: the calls were paid
 * for. What another branch holds stays there, and what a person's commit deleted stays deleted.
 */
export async function findLostRecords(
  git: Git,
  worktree: { readonly gitDir: string; readonly head: string },
  lastHead: string,
): Promise<readonly UsageRecord[]> {
  if (lastHead === worktree.head) return [];
  const moves = movesSince(await readReflog(worktree.gitDir), lastHead);
  const left = moves.filter(({ message }) => ABANDONS.test(message)).map(({ before }) => before);
  const lost = new Map<string, UsageRecord>();
  for (const commit of new Set([lastHead, ...left.slice(-MAX_LEFT)])) {
    for (const [identity, record] of await abandonedRecords(git, commit, worktree.head)) {
      lost.set(identity, record);
    }
  }
  for (const [identity, record] of await revertedRecords(git, moves, lastHead, worktree.head)) {
    lost.set(identity, record);
  }
  return [...lost.values()];
}

/** Takes the earliest time that HEAD was there: a rebase can come by the same commit again. */
function movesSince(reflog: readonly ReflogEntry[], commit: string): readonly ReflogEntry[] {
  return reflog.slice(reflog.findIndex((entry) => entry.after === commit) + 1);
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

function intersection(one: RecordsByIdentity, other: RecordsByIdentity): RecordsByIdentity {
  return new Map([...one].filter(([identity]) => other.has(identity)));
}
