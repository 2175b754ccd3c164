import { join } from "node:path";
import { readConfig } from "../../parts/config/read-config.ts";
import { findBlob } from "../../parts/git/blob.ts";
import { createGit, type Git } from "../../parts/git/git.ts";
import {
  isLockedIndex,
  listIndexEntries,
  removeIndexEntry,
  stageBlobs,
} from "../../parts/git/index-entries.ts";
import { isSequencing } from "../../parts/git/operation.ts";
import { readWorktree, type Worktree } from "../../parts/git/worktree.ts";
import { withFileLock } from "../../parts/state/file-lock.ts";
import {
  type Prepared,
  type PreparedRow,
  readPrepared,
  removePrepared,
  writePrepared,
} from "../../parts/state/prepared.ts";
import { writeKnownLogs, writeReading } from "../../parts/state/reading.ts";
import { addToTable } from "../../parts/state/recorded-calls.ts";
import { lockPath, stateFolders } from "../../parts/state/state-folders.ts";
import { collectRecords } from "./collect-records.ts";
import { type HookRun, watchLogs } from "./hook-run.ts";
import { missingRows } from "./ledger-lines.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import { MAX_WAIT_MS } from "./pre-commit.ts";
import { recover } from "./recover.ts";
import { findReading } from "./start-reading.ts";
import { hasTelemetryFolder, readWorktreeFile } from "./worktree-file.ts";

/**
 * Takes the rows of an attempt that was given up out of this commit's index: `TOKENLEDGER=0` says that their
 * calls are never to be recorded. Whether they are, is settled when the commit was made.
 */
export async function unstagePrepared({ git }: HookRun): Promise<void> {
  const prepared = readPrepared(stateFolders(await readWorktree(git)));
  if (prepared !== undefined) await unstage(git, prepared);
}

/**
 * Settles the calls since the last commit without recording them: `TOKENLEDGER=0`. What waits because an
 * earlier commit was made without its pre-commit hook goes on waiting.
 */
export async function discardCalls(run: HookRun): Promise<void> {
  const worktree = await readWorktree(run.git);
  if (isSequencing(worktree.gitDir) || !hasTelemetryFolder(worktree.root)) return;
  const config = await readConfig(join(worktree.root, TELEMETRY_FOLDER));
  const folders = stateFolders(worktree);
  await withFileLock(
    lockPath(folders),
    run.process,
    async () => {
      const pending = await recover(run.git, worktree, folders, "after the commit");
      const before = await findReading(worktree, folders, pending, run.now);
      const work = { worktree, folders, config, changes: [] };
      const collected = await collectRecords(run, work, before);
      const kept = pending === undefined ? [] : await rowsInWorktree(worktree, pending);
      const givenUp = pending?.rows.filter((row) => !kept.includes(row)) ?? [];
      addToTable(folders, [...givenUp, ...collected.records]);
      const { lastHead = worktree.head?.id } = before;
      const reading = { ...collected.reading, lastHead };
      if (collected.knownLogs !== undefined) writeKnownLogs(folders, collected.knownLogs);
      if (pending !== undefined && kept.length > 0) {
        writePrepared(folders, { ...pending, rows: kept, files: [], reading }, undefined);
      } else {
        writeReading(folders, reading);
        removePrepared(folders);
      }
      if (givenUp.length > 0 && pending !== undefined) await unstageInOwnIndex(run.git, pending);
      watchLogs(folders, run, reading);
    },
    { timeoutMs: MAX_WAIT_MS },
  );
}

/** Returns the prepared rows that the ledger in the working tree has: those of an earlier commit. */
async function rowsInWorktree(
  { root }: Worktree,
  { ledger, rows }: Prepared,
): Promise<readonly PreparedRow[]> {
  const content = readWorktreeFile(root, ledger) ?? Buffer.alloc(0);
  const lines = rows.map(({ line }) => line);
  const missing = new Set(await missingRows(content, lines));
  return rows.filter(({ line }) => !missing.has(line));
}

/** The index of `git commit --only` was another than the worktree's own, which still has the rows. */
async function unstageInOwnIndex({ cwd, environment }: Git, prepared: Prepared): Promise<void> {
  const git = createGit(cwd, { ...environment, GIT_INDEX_FILE: undefined });
  await unstage(git, prepared).catch((error: unknown) => {
    // Another git holds it: the rows that it has are removed by whoever commits them, as any edit.
    if (!isLockedIndex(error)) throw error;
  });
}

/** Puts back HEAD's version of the files that still stand in an index as they were prepared. */
async function unstage(git: Git, { files }: Prepared): Promise<void> {
  const entries = await listIndexEntries(git, TELEMETRY_FOLDER);
  for (const { path, after } of files) {
    const entry = entries.get(path);
    if (entry?.blob !== after) continue;
    const blob = await findBlob(git, "HEAD", path);
    if (blob === undefined) await removeIndexEntry(git, path);
    else await stageBlobs(git, [{ path, blob, entry }]);
  }
}
