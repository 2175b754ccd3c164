import type { Git } from "../../parts/git/git.ts";
import { isMerging, readMergeHeads } from "../../parts/git/operation.ts";
import { isAbandoning, movesSince, readReflog } from "../../parts/git/reflog.ts";
import type { Prepared } from "../../parts/state/prepared.ts";
import type { Reading } from "../../parts/state/reading.ts";
import { identityOf } from "../../usage/identity.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { type CommitLedger, identitiesInNewBackups } from "./commit-ledger.ts";
import { missingLines, withLines } from "./ledger-lines.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import type { PrepareContext } from "./prepare.ts";

/** Finds the records that a reset, a revert, a merge's resolution or an older index took out of the ledger. */
export async function findMissingRecords(
  git: Git,
  context: PrepareContext,
  { path, content, worktree }: CommitLedger,
  { lastHead }: Reading,
): Promise<readonly UsageRecord[]> {
  const { head, gitDir } = context.worktree;
  const { entries, pending } = context;
  if (head === undefined) return [];
  const isMoved = lastHead !== undefined && (await hasMoved(gitDir, lastHead, head.id));
  if (!isMoved && !isMerging(gitDir)) return [];
  const { findLostRecords, findUnmergedRecords } = await import("./lost-records.ts");
  const from = { gitDir, head: head.id };
  const edited = hasOwnLines(worktree, content, pending) ? worktree : undefined;
  const ledgers = [...entries.values()].filter(
    (entry) => entry.path.startsWith(`${TELEMETRY_FOLDER}/`) && entry.path.endsWith(".csv"),
  );
  const blobs = new Set(ledgers.map(({ blob }) => blob));
  const lost = isMoved ? await findLostRecords(git, from, blobs, lastHead, edited) : [];
  const parents = [head.id, ...readMergeHeads(gitDir)];
  const unmerged = isMerging(gitDir) ? await findUnmergedRecords(git, parents, blobs) : [];
  const missing = [...lost, ...unmerged];
  if (missing.length === 0) return missing;
  const inBackups = await identitiesInNewBackups(git, context, path);
  return missing.filter((record) => !inBackups.has(identityOf(record)));
}

/** Whether commits since `lastHead` may have lost their rows, be HEAD there again or not. */
async function hasMoved(gitDir: string, lastHead: string, head: string): Promise<boolean> {
  return lastHead !== head || movesSince(await readReflog(gitDir), lastHead).some(isAbandoning);
}

/** Whether the file in the working tree has lines that the commit's ledger and what waits for it lack. */
function hasOwnLines(
  file: Buffer | undefined,
  content: Buffer,
  pending: Prepared | undefined,
): boolean {
  if (file === undefined || file.equals(content)) return false;
  const lines = pending?.rows.map(({ line }) => line) ?? [];
  return missingLines(withLines(content, lines), file.toString().split("\n")).length > 0;
}
