import { join } from "node:path";
import { findBlob, hashBlob, readBlob, writeBlob } from "../../parts/git/blob.ts";
import { createGit, type Git } from "../../parts/git/git.ts";
import {
  type IndexEntry,
  isLockedIndex,
  listIndexEntries,
  refreshIndexEntry,
  stageBlobs,
} from "../../parts/git/index-entries.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import { appendLines } from "../../parts/ledger/append-rows.ts";
import type { Prepared, PreparedRow } from "../../parts/state/prepared.ts";
import type { StateFolders } from "../../parts/state/state-folders.ts";
import { noteWorktreeLedger, readWorktreeLedger } from "../../parts/state/watch.ts";
import { bringUp, type CommittedLedger, type LedgerPast } from "./bring-up.ts";
import { appendedText, missingRows, withLines } from "./ledger-lines.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import { readWorktreeFile, writeWorktreeFile } from "./worktree-file.ts";

/**
 * Brings the ledger in the working tree up to HEAD, which holds the rows. What a person changed in
 * it stays; a file that git was told not to check out stays away.
 */
export async function updateWorktree(
  git: Git,
  { root }: Pick<Worktree, "root">,
  folders: StateFolders,
  prepared: Pick<Prepared, "ledger" | "files" | "reading">,
  held: readonly PreparedRow[],
): Promise<void> {
  const lines = held.map(({ line }) => line);
  for (const [path, before] of plannedFiles(prepared)) {
    const blob = await findBlob(git, "HEAD", path);
    if (blob === undefined) continue;
    const committed = { path, blob, content: await readBlob(git, blob) };
    const found = readWorktreeFile(root, path);
    const isLedger = path === prepared.ledger;
    const left = isLedger ? readWorktreeLedger(folders) : undefined;
    const isAsLeft = left !== undefined && found !== undefined && hashBlob(found, left) === left;
    if (found === undefined) {
      if (!(await isLeftOut(git, path))) await writeWorktreeFile(root, path, committed.content);
      continue;
    }
    const past = { lastBlob: prepared.reading.ledgerBlob, isAsLeft };
    const missing = isLedger ? lines : [];
    const content = await updateFile(git, root, { before, past, found, committed, missing });
    if (isLedger) noteAsLeft(folders, content, committed, isAsLeft);
  }
}

/** What a person changed in a file is not as we left it, and stays their edit. */
function noteAsLeft(
  folders: StateFolders,
  content: Buffer,
  { blob, content: committed }: CommittedLedger,
  wasAsLeft: boolean,
): void {
  if (wasAsLeft || content.equals(committed)) {
    noteWorktreeLedger(folders, hashBlob(content, blob));
  }
}

/** Returns the paths that a commit brings up to date, each with its blob from before. */
function plannedFiles({
  ledger,
  files,
}: Pick<Prepared, "ledger" | "files">): ReadonlyMap<string, string | undefined> {
  const planned = files.map(({ path, before }) => [path, before] as const);
  return new Map([[ledger, undefined], ...planned]);
}

async function updateFile(
  git: Git,
  root: string,
  file: {
    readonly before: string | undefined;
    readonly past: LedgerPast;
    readonly found: Buffer;
    readonly committed: CommittedLedger;
    readonly missing: readonly string[];
  },
): Promise<Buffer> {
  const { before, past, found, committed, missing } = file;
  const isAsCheckedOut = before !== undefined && hashBlob(found, before) === before;
  const wanted = isAsCheckedOut
    ? committed.content
    : await withCommitted(git, found, committed, past, missing);
  if (wanted.equals(found)) return found;
  const text = appendedText(found, wanted);
  if (text === undefined) await writeWorktreeFile(root, committed.path, wanted);
  else await appendLines(join(root, committed.path), text.split(/(?<=\n)/));
  return wanted;
}

/** Adds to a file that was changed since it was checked out what HEAD has and nobody took out. */
async function withCommitted(
  git: Git,
  found: Buffer,
  committed: CommittedLedger,
  past: LedgerPast,
  missing: readonly string[],
): Promise<Buffer> {
  // Line ends that git made on checkout stay: such a file is only added to.
  const upToDate = found.includes("\r\n") ? found : await bringUp(git, found, committed, past);
  return withLines(upToDate, await missingRows(upToDate, missing));
}

/** Whether git was told to leave a file out of the working tree: a sparse checkout. */
async function isLeftOut(git: Git, path: string): Promise<boolean> {
  return (await listIndexEntries(git, path)).get(path)?.flags.includes("skip-worktree") ?? false;
}

/**
 * Brings the ledger in the worktree's own index up to HEAD, where the commit was made from another
 * one (`git commit --only`, `GIT_INDEX_FILE`), and returns its blob there. While another git holds
 * the index, it stays as it is: the next pre-commit takes in what it lacks.
 */
export async function updateIndex(
  { cwd, environment }: Git,
  prepared: Pick<Prepared, "ledger" | "files" | "reading">,
): Promise<string | undefined> {
  const git = createGit(cwd, { ...environment, GIT_INDEX_FILE: undefined });
  const entries = await listIndexEntries(git, TELEMETRY_FOLDER);
  const past = { lastBlob: prepared.reading.ledgerBlob };
  let ledgerBlob = entries.get(prepared.ledger)?.blob;
  try {
    for (const [path, before] of plannedFiles(prepared)) {
      // What was there and is not is what a person takes out with their next commit.
      if (before !== undefined && !entries.has(path)) continue;
      const updated = await updateEntry(git, path, entries.get(path), past);
      if (path === prepared.ledger) ledgerBlob = updated ?? ledgerBlob;
    }
  } catch (error) {
    if (!isLockedIndex(error)) throw error;
  }
  return ledgerBlob;
}

/** Brings a file of an index up to HEAD, and returns its blob; undefined when HEAD does not have it. */
async function updateEntry(
  git: Git,
  path: string,
  entry: IndexEntry | undefined,
  past: LedgerPast,
): Promise<string | undefined> {
  const blob = await findBlob(git, "HEAD", path);
  if (blob === undefined) return undefined;
  let updated = blob;
  const flags = entry?.flags ?? [];
  if (entry?.blob !== blob) {
    const committed = { path, blob, content: await readBlob(git, blob) };
    const staged = entry === undefined ? undefined : await readBlob(git, entry.blob);
    const isAsLeft = entry?.blob === past.lastBlob;
    const content = staged?.length
      ? await bringUp(git, staged, committed, { ...past, isAsLeft })
      : committed.content;
    updated = await writeBlob(git, content);
    await stageBlobs(git, [{ path, blob: updated, entry }]);
  }
  // Git refuses to look at what it was told to leave out.
  if (!flags.includes("skip-worktree")) await refreshIndexEntry(git, path);
  return updated;
}
