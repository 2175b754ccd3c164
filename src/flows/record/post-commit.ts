import { join } from "node:path";
import { readConfig } from "../../parts/config/read-config.ts";
import { findBlob } from "../../parts/git/blob.ts";
import { isStagedAsInHead } from "../../parts/git/index-entries.ts";
import { isSequencing } from "../../parts/git/operation.ts";
import { readReflog } from "../../parts/git/reflog.ts";
import { readWorktree, type Worktree } from "../../parts/git/worktree.ts";
import { withFileLock } from "../../parts/state/file-lock.ts";
import { type Prepared, readPrepared } from "../../parts/state/prepared.ts";
import { type Reading, writeKnownLogs } from "../../parts/state/reading.ts";
import { lockPath, type StateFolders, stateFolders } from "../../parts/state/state-folders.ts";
import { collectRecords } from "./collect-records.ts";
import type { HookRun } from "./hook-run.ts";
import { watchLogs } from "./hook-run.ts";
import { ledgerPath, TELEMETRY_FOLDER } from "./ledger-path.ts";
import { MAX_WAIT_MS } from "./pre-commit.ts";
import { prepareInWorktree } from "./prepare-in-worktree.ts";
import { recover } from "./recover.ts";
import { findReading } from "./start-reading.ts";
import { updateIndex, updateWorktree } from "./update-after-commit.ts";
import { hasTelemetryFolder } from "./worktree-file.ts";

/**
 * Brings the ledger in the working tree up to the new commit, and settles its rows. When pre-commit
 * did not run for it, collects now: the rows go to the working tree and ride with the next commit.
 */
export async function runPostCommit(run: HookRun, ranPreCommit: boolean): Promise<void> {
  const worktree = await readWorktree(run.git);
  if (isSequencing(worktree.gitDir)) return;
  if (!ranPreCommit) {
    const lastMove = (await readReflog(worktree.gitDir)).at(-1);
    if (lastMove !== undefined && !lastMove.message.startsWith("commit")) return;
  }
  const folders = stateFolders(worktree);
  await withFileLock(
    lockPath(folders),
    run.process,
    async () => {
      const summary = readPrepared(folders)?.summary;
      const pending = await recover(run.git, worktree, folders, "after the commit");
      if (summary && pending === undefined) run.say(summary);
      const reading = await findReading(worktree, folders, pending, run.now);
      if (ranPreCommit) await bringIndexUp(run, worktree, reading);
      const hasFolder = !ranPreCommit && hasTelemetryFolder(worktree.root);
      const next = hasFolder
        ? await addForNext(run, { worktree, folders, pending, reading })
        : reading;
      watchLogs(folders, run, next);
    },
    { timeoutMs: MAX_WAIT_MS },
  );
}

/** Brings up an index that this commit's git read before another one changed it, and put in its place since. */
async function bringIndexUp(
  { git }: HookRun,
  { root, branch }: Worktree,
  reading: Reading,
): Promise<void> {
  if (await isStagedAsInHead(git, TELEMETRY_FOLDER)) return;
  const { file } = await readConfig(join(root, TELEMETRY_FOLDER));
  const ledger = ledgerPath(file, branch);
  const before = await findBlob(git, "HEAD", ledger);
  const files = before === undefined ? [] : [{ path: ledger, before, after: before }];
  await updateIndex(git, { ledger, files, reading });
}

/** Appends what no commit holds to the ledger in the working tree; returns how far the logs were read. */
async function addForNext(
  run: HookRun,
  context: {
    readonly worktree: Worktree;
    readonly folders: StateFolders;
    readonly pending: Prepared | undefined;
    readonly reading: Reading;
  },
): Promise<Reading> {
  const { worktree, folders, pending, reading } = context;
  const config = await readConfig(join(worktree.root, TELEMETRY_FOLDER));
  const work = { worktree, folders, config, changes: [] };
  const collected = await collectRecords(run, work, reading);
  if (collected.knownLogs !== undefined) writeKnownLogs(folders, collected.knownLogs);
  const ledger = ledgerPath(config.file, worktree.branch);
  // Rows that are added to a file which is behind HEAD would make an edit of it.
  await updateWorktree(run.git, worktree, folders, { ledger, files: [], reading }, []);
  const place = { worktree, folders, ledger };
  await prepareInWorktree(place, collected.records, pending, collected.reading);
  return collected.reading;
}
