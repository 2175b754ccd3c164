import { findBlob, readBlob } from "../../parts/git/blob.ts";
import type { Git } from "../../parts/git/git.ts";
import { readReflog } from "../../parts/git/reflog.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import { appendToLog } from "../../parts/state/log.ts";
import {
  type Prepared,
  type PreparedRow,
  readPrepared,
  removePrepared,
  writePrepared,
} from "../../parts/state/prepared.ts";
import { checkpoint } from "../../parts/state/recorded-calls.ts";
import type { StateFolders } from "../../parts/state/state-folders.ts";
import { isOldState, upgradeState } from "../../parts/state/upgrade.ts";
import { missingRows } from "./ledger-lines.ts";

/**
 * Looks what became of prepared rows. Those that a commit holds go to the log and are
 * checkpointed, and the working tree gets what it lacks of HEAD's ledger; what still waits is
 * returned. Called under the lock, by each hook, so that one which was killed at any moment is
 * finished by the next.
 */
export async function recover(
  git: Git,
  worktree: Worktree,
  folders: StateFolders,
  when: "before the commit" | "after the commit" | "in a trial",
): Promise<Prepared | undefined> {
  if (isOldState(folders)) upgradeState(folders, worktree.root);
  checkpoint(folders);
  const prepared = readPrepared(folders);
  if (prepared === undefined) {
    removePrepared(folders);
    return undefined;
  }
  const holder = await findHolder(git, worktree, prepared);
  if (holder === undefined) {
    if (prepared.rows.length > 0) return prepared;
    removePrepared(folders);
    return undefined;
  }
  const { commit, held, branchTip } = holder;
  const dropped = await findDropped(git, branchTip, prepared, holder.waiting);
  const waiting = [...holder.waiting, ...dropped];
  let { reading } = prepared;
  if (branchTip === worktree.head?.id && when !== "in a trial") {
    const { updateIndex, updateWorktree } = await import("./update-after-commit.ts");
    await updateWorktree(git, worktree, folders, prepared, held);
    if (when === "after the commit") {
      const ledgerBlob = await updateIndex(git, prepared);
      // Of any other nobody has looked whether it is in order.
      if (isPlanned(prepared, ledgerBlob)) reading = { ...reading, ledgerBlob };
    }
  }
  appendToLog(folders, commit, { ...prepared, rows: held, reading });
  if (waiting.length === 0) removePrepared(folders);
  else writePrepared(folders, { ...prepared, rows: waiting, reading }, undefined);
  checkpoint(folders);
  return readPrepared(folders);
}

/**
 * Finds the rows that a commit was to hold and does not: another git wrote an older index over the one
 * that had them, before it was made, or one on top of it. They wait for the next one.
 */
async function findDropped(
  git: Git,
  commit: string,
  { ledger, files }: Prepared,
  rows: readonly PreparedRow[],
): Promise<readonly PreparedRow[]> {
  const planned = files.find(({ path }) => path === ledger)?.after;
  const blob = await findBlob(git, commit, ledger);
  if (planned === undefined || blob === undefined || blob === planned) return [];
  // A hook that was killed before it wrote the ledger put it into no index.
  const written = await readBlob(git, planned).catch(() => Buffer.alloc(0));
  const content = await readBlob(git, blob);
  const lines = written
    .toString()
    .split(/(?<=\n)/)
    .slice(1);
  const known = new Set(rows.map(({ line }) => line));
  const missing = await missingRows(
    content,
    lines.filter((line) => !known.has(line)),
  );
  return missing.map((line) => ({ line, callIds: [] }));
}

interface Holder {
  readonly commit: string;
  /** HEAD, where only commits came on top of it; else the commit itself. */
  readonly branchTip: string;
  readonly held: readonly PreparedRow[];
  readonly waiting: readonly PreparedRow[];
}

/**
 * Returns the commit that holds prepared rows: HEAD, or, when HEAD moved on before post-commit
 * could look, a commit made on top of the one that they were prepared on.
 */
async function findHolder(
  git: Git,
  { head, gitDir }: Worktree,
  prepared: Prepared,
): Promise<Holder | undefined> {
  if (head === undefined) return undefined;
  const inHead = await holdingOf(git, head.id, prepared);
  if (inHead !== undefined) return inHead;
  const parent = prepared.parent ?? "0".repeat(head.id.length);
  const moves = await readReflog(gitDir);
  for (const [index, { before, after, message }] of [...moves.entries()].toReversed()) {
    if (before !== parent || after === head.id || !isCommit(message)) continue;
    const holder = await holdingOf(git, after, prepared);
    if (holder === undefined) continue;
    const isBelowHead = moves.slice(index).every((move) => isCommit(move.message));
    return { ...holder, branchTip: isBelowHead ? head.id : after };
  }
  return undefined;
}

function isCommit(message: string): boolean {
  return message.startsWith("commit");
}

/** Whether pre-commit left a ledger so. */
function isPlanned(
  { ledger, files }: Pick<Prepared, "ledger" | "files">,
  blob: string | undefined,
): boolean {
  return files.some(({ path, after }) => path === ledger && after === blob);
}

/** Returns which rows a commit's ledger has; undefined when it is none of them. */
async function holdingOf(
  git: Git,
  commit: string,
  { ledger, rows, files }: Prepared,
): Promise<Holder | undefined> {
  // Where no row waits, any file that was to be brought up to date tells the commit.
  const place = rows.length > 0 ? ledger : (files[0]?.path ?? ledger);
  const blob = await findBlob(git, commit, place);
  if (blob === undefined) return undefined;
  if (isPlanned({ ledger: place, files }, blob))
    return { commit, branchTip: commit, held: rows, waiting: [] };
  const lines = rows.map(({ line }) => line);
  const missing = new Set(await missingRows(await readBlob(git, blob), lines));
  const held = rows.filter(({ line }) => !missing.has(line));
  if (held.length === 0) return undefined;
  return { commit, branchTip: commit, held, waiting: rows.filter(({ line }) => missing.has(line)) };
}
