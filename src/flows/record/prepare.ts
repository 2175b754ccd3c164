import { existsSync } from "node:fs";
import { join } from "node:path";
import { hashBlob, writeBlob } from "../../parts/git/blob.ts";
import type { StagedChange } from "../../parts/git/commit-snapshot.ts";
import { type StagedBlob, stageBlobs } from "../../parts/git/index-entries.ts";
import { isMerging } from "../../parts/git/operation.ts";
import { isBackupOf } from "../../parts/ledger/backup-name.ts";
import { formatRow } from "../../parts/ledger/format-row.ts";
import type { Prepared, PreparedRow, ShellPlan } from "../../parts/state/prepared.ts";
import { writePrepared } from "../../parts/state/prepared.ts";
import { type Reading, writeKnownLogs, writeReading } from "../../parts/state/reading.ts";
import type { StateFolders } from "../../parts/state/state-folders.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { type CollectedRecord, collectRecords } from "./collect-records.ts";
import { type CommitContents, type CommitLedger, readCommitLedger } from "./commit-ledger.ts";
import type { HookRun } from "./hook-run.ts";
import { wantsSummary, watchLogs } from "./hook-run.ts";
import {
  appendedText,
  createHoldsRecord,
  headerOf,
  missingLines,
  missingRows,
  withLines,
  withOwnTime,
} from "./ledger-lines.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import { findMissingRecords } from "./missing-records.ts";
import { findReading } from "./start-reading.ts";

/** A commit that may carry usage. */
export interface PrepareContext extends Omit<CommitContents, "lastBlob"> {
  readonly folders: StateFolders;
  /** What still waits for a commit. */
  readonly pending: Prepared | undefined;
}

/**
 * Puts the ledger, with the rows of the calls since the last commit, into this commit's index. The
 * rows are written to the prepared file first: whatever happens then, none is lost, nor doubled.
 */
export async function prepare(run: HookRun, context: PrepareContext): Promise<void> {
  const { worktree, folders, pending } = context;
  const reading = await findReading(worktree, folders, pending, run.now);
  const lastBlob = reading.ledgerBlob;
  const ledger = await readCommitLedger(run.git, { ...context, lastBlob });
  if (ledger === undefined) return;
  const [collected, found] = await Promise.all([
    collectRecords(run, context, reading),
    findMissingRecords(run.git, context, ledger, reading),
  ]);
  const inOrder = await putInOrder(run, context, ledger, reading);
  const waiting = pending?.rows ?? [];
  const added = await addRows(inOrder.content, waiting, found, collected.records);
  const { rows } = added;
  const content =
    waiting.length + found.length === 0
      ? added.content
      : await withoutRowsOfBackups(run, context, ledger.path, added.content);
  const isUnchanged =
    ledger.staged?.equals(content) === true || (ledger.isNew && rows.length === 0);
  const blob = isUnchanged ? ledger.entry?.blob : hashBlob(content, anyObjectId(context));
  const next: Reading = {
    ...collected.reading,
    lastHead: worktree.head?.id,
    // Another index says nothing of what the worktree's own holds.
    ledgerBlob: context.index === "own" ? blob : lastBlob,
  };
  const changed = [
    ...inOrder.files,
    ...ledger.others,
    ...(await mendOthers(run, context, ledger, reading)),
    ...(isUnchanged ? [] : [{ path: ledger.path, content }]),
  ];
  if (collected.knownLogs !== undefined) writeKnownLogs(folders, collected.knownLogs);
  const backups = backupsInIndexAlone(context, ledger.path);
  if (rows.length === 0) writeReading(folders, next);
  if (rows.length > 0 || changed.length > 0 || backups.length > 0) {
    const prepared = {
      ledger: ledger.path,
      rows,
      files: [
        ...backups,
        ...changed.map((file) => ({
          path: file.path,
          before: context.entries.get(file.path)?.blob,
          after: hashBlob(file.content, anyObjectId(context)),
        })),
      ],
      parent: worktree.head?.id,
      reading: next,
      summary: await summaryOf(run, context, content, rows),
    };
    const plan =
      backups.length > 0 ? undefined : planForShell(context, ledger, changed, content, blob);
    writePrepared(folders, prepared, plan);
    // Both gits start at once; the index is changed when the blobs are written.
    await stageBlobs(run.git, writeBlobs(run, context, changed));
  }
  watchLogs(folders, run, next);
}

/** Takes out what came back, or waited, and stands in a backup: nobody looks again at a ledger that we left so. */
async function withoutRowsOfBackups(
  { git }: HookRun,
  { folders, entries }: PrepareContext,
  path: string,
  content: Buffer,
): Promise<Buffer> {
  if (![...entries.keys()].some((each) => isBackupOf(each, path))) return content;
  const { mendStaged } = await import("./staged-ledger.ts");
  return mendStaged(git, folders, { path, content, entries });
}

/**
 * Finds the backups that an attempt which was given up left in the index. The working tree gets them with this
 * commit: without them there, a person's `git add -A` would take them out.
 */
function backupsInIndexAlone(
  { worktree: { root }, changes }: PrepareContext,
  ledger: string,
): Prepared["files"] {
  return changes.flatMap((change) => {
    const { path, indexBlob } = change;
    return isNewBackup(change, ledger) && indexBlob !== undefined && !existsSync(join(root, path))
      ? { path, before: undefined, after: indexBlob }
      : [];
  });
}

function isNewBackup({ path, headBlob, indexBlob }: StagedChange, ledger: string): boolean {
  return headBlob === undefined && indexBlob !== undefined && isBackupOf(path, ledger);
}

/** Returns the line that is printed once the commit is made; undefined when none is wanted. */
async function summaryOf(
  run: HookRun,
  { config, worktree }: PrepareContext,
  content: Buffer,
  rows: readonly PreparedRow[],
): Promise<string | undefined> {
  if (rows.length === 0 || !wantsSummary(run, config)) return undefined;
  const { summarizeCommit } = await import("./commit-summary.ts");
  const lines = rows.map(({ line }) => line);
  return summarizeCommit(content, lines, worktree.branch, config.billing);
}

/** Brings the ledger in this commit's index up to HEAD's, and does nothing else: without the lock nothing is recorded. */
export async function keepCommittedRows(
  run: HookRun,
  contents: Omit<CommitContents, "lastBlob">,
): Promise<void> {
  const isBehind = contents.changes.some(({ path }) => path.startsWith(`${TELEMETRY_FOLDER}/`));
  if (!isBehind) return;
  const ledger = await readCommitLedger(run.git, { ...contents, lastBlob: undefined });
  if (ledger === undefined || ledger.isNew) return;
  const { path, content, staged, others } = ledger;
  const files = [...others, ...(content === staged ? [] : [{ path, content }])];
  if (files.length > 0) await stageBlobs(run.git, writeBlobs(run, contents, files));
}

interface ChangedFile {
  readonly path: string;
  readonly content: Buffer;
}

async function writeBlobs(
  { git }: HookRun,
  { entries }: Pick<CommitContents, "entries">,
  files: readonly ChangedFile[],
): Promise<readonly StagedBlob[]> {
  return Promise.all(
    files.map(async ({ path, content }) => ({
      path,
      blob: await writeBlob(git, content),
      entry: entries.get(path),
    })),
  );
}

/** Returns some object id of the repository: its length tells the hash algorithm. */
function anyObjectId({ worktree, changes }: PrepareContext): string {
  const [change] = changes;
  return worktree.head?.id ?? change?.indexBlob ?? change?.headBlob ?? "";
}

/**
 * Adds to a ledger the rows that wait, those of records that it lacks, and the new ones. These are
 * not looked for in it: that would take a CSV parser, which few commits have to load.
 */
async function addRows(
  ledger: Buffer,
  pending: readonly PreparedRow[],
  missing: readonly UsageRecord[],
  collected: readonly CollectedRecord[],
): Promise<{ readonly rows: readonly PreparedRow[]; readonly content: Buffer }> {
  const header = headerOf(ledger);
  const lines = pending.map(({ line }) => line);
  const waiting = withLines(ledger, await missingRows(ledger, lines));
  const isHeld = missing.length === 0 ? () => true : createHoldsRecord(waiting);
  const lost = missing.filter((record) => !isHeld(record));
  const added = [
    ...lost.map((record) => ({ line: formatRow(record, header), callIds: [] })),
    ...collected.map(({ record, ...recorded }) => ({
      ...recorded,
      line: formatRow(withOwnTime(record, waiting), header),
    })),
  ];
  const addedLines = added.map(({ line }) => line);
  return { rows: [...pending, ...added], content: withLines(waiting, addedLines) };
}

/** Mends what a merge left in the ledger, and rotates it past its limit. */
async function putInOrder(
  { git }: HookRun,
  { worktree, folders, config, changes, entries, index, pending }: PrepareContext,
  { path, entry, staged, content, worktree: inWorktree }: CommitLedger,
  { ledgerBlob }: Reading,
): Promise<{ readonly content: Buffer; readonly files: readonly ChangedFile[] }> {
  const isAsLeft =
    content === staged &&
    entry?.blob === ledgerBlob &&
    !changes.some((change) => isNewBackup(change, path));
  const isLarge = content.length > config.rotateAtBytes;
  if (staged === undefined || (isAsLeft && !isLarge)) return { content, files: [] };
  const { mendStaged, rotateStaged } = await import("./staged-ledger.ts");
  const mended = isAsLeft ? content : await mendStaged(git, folders, { path, content, entries });
  // A temporary index or a merge has another idea of the ledger, rows that nobody staged yet must not
  // be left behind, and those that wait would go to the backup and to the new ledger too.
  const waiting = pending?.rows.map(({ line }) => line) ?? [];
  const mayRotate =
    mended.length > config.rotateAtBytes &&
    index === "own" &&
    !isMerging(worktree.gitDir) &&
    inWorktree?.equals(staged) === true &&
    missingLines(mended, waiting).length === waiting.length;
  if (!mayRotate) return { content: mended, files: [] };
  const rotated = await rotateStaged(git, { path, content: mended, entries });
  return { content: rotated.content, files: rotated.backup === undefined ? [] : [rotated.backup] };
}

/** Mends the ledgers of other branches where a merge or a rebase changed them since the last commit. */
async function mendOthers(
  { git }: HookRun,
  { worktree: { gitDir, head }, folders, entries }: PrepareContext,
  { path, others }: CommitLedger,
  { lastHead }: Reading,
): Promise<readonly ChangedFile[]> {
  if (lastHead === undefined || (lastHead === head?.id && !isMerging(gitDir))) return [];
  const { mendChangedLedgers } = await import("./staged-ledger.ts");
  const done = [path, ...others.map((other) => other.path)];
  return mendChangedLedgers(git, folders, { entries, since: lastHead, except: new Set(done) });
}

function planForShell(
  { index }: PrepareContext,
  ledger: CommitLedger,
  changed: readonly ChangedFile[],
  content: Buffer,
  blob: string | undefined,
): ShellPlan | undefined {
  const isLedgerAlone = changed.every(({ path }) => path === ledger.path);
  if (index !== "own" || !isLedgerAlone || blob === undefined) return undefined;
  const { worktree } = ledger;
  const text = worktree && appendedText(worktree, content);
  return text === undefined ? undefined : { blob, sizeBytes: worktree?.length ?? 0, text };
}
