import type { Config } from "../config/config.ts";
import { Failure } from "../failure.ts";
import { hashBlob, writeBlob } from "../git/blob.ts";
import { isIgnored } from "../git/ignored.ts";
import { type IndexEntry, stageBlobs } from "../git/index-entries.ts";
import { commitIndexOf, isMerging } from "../git/operation.ts";
import type { StagedChange } from "../git/staged-changes.ts";
import type { Worktree } from "../git/worktree.ts";
import { formatRow, HEADER_LINE } from "../ledger/format-row.ts";
import { collectRecords } from "./collect-records.ts";
import type { HookRun } from "./hook-run.ts";
import { appendedText, headerOf, missingLines, withLines } from "./ledger-lines.ts";
import { ledgerPath } from "./ledger-path.ts";
import { type LogsRead, readLogsRead, writeLogsRead } from "./logs-read.ts";
import { markSeen } from "./markers.ts";
import type { LedgerContent } from "./mend-staged.ts";
import { type AppendPlan, type Reservation, writeReservation } from "./reservation.ts";
import type { RotatedLedger } from "./rotate-staged.ts";
import { readStagedLedger, type StagedLedger } from "./staged-ledger.ts";
import { startReading } from "./start-reading.ts";
import type { StateFolders } from "./state-folders.ts";

const SYMBOLIC_LINK = "120000";

/** A commit that may carry usage. */
export interface ReserveContext {
  readonly worktree: Worktree;
  readonly folders: StateFolders;
  readonly config: Config;
  readonly changes: readonly StagedChange[];
  readonly entries: ReadonlyMap<string, IndexEntry>;
  /** Rows that still wait for a commit. */
  readonly pending: Reservation | undefined;
}

/**
 * Puts the ledger, with the rows of the calls since the last commit, into this commit's index.
 * The reservation is written first: whatever happens then, the rows are not lost, nor doubled.
 */
export async function reserve(run: HookRun, context: ReserveContext): Promise<void> {
  const { worktree, folders, config, entries, pending } = context;
  const path = ledgerPath(config.file, worktree.branch);
  const entry = entries.get(path);
  if (!(await isCommitted(run, context, path))) return;

  const logsRead =
    pending?.logsRead ??
    readLogsRead(folders, worktree.root) ??
    (await startReading(worktree, folders, run.now));
  const [ledger, collected, lost] = await Promise.all([
    readStagedLedger(run.git, worktree.root, path, entry),
    collectRecords(run, context, logsRead),
    lostRecords(run, worktree, logsRead),
  ]);
  const mended = await mend(run, ledger, context, logsRead);
  const rotated = await rotate(run, mended, context, path);

  const header = headerOf(rotated.content);
  const rows = [...lost, ...collected.records].map((record) => formatRow(record, header));
  const lines = [...(pending?.lines ?? []), ...rows];
  const content = withLines(rotated.content, missingLines(rotated.content, lines));
  const isUnknown = ledger.staged === undefined && lines.length === 0;
  const isUnchanged = isUnknown || ledger.staged?.equals(content) === true;
  const blob = isUnchanged ? ledger.stagedBlob : hashBlob(content, anyObjectId(context));
  const next: LogsRead = { ...collected.logsRead, lastHead: worktree.head?.id, ledgerBlob: blob };

  if (lines.length === 0) {
    writeLogsRead(folders, next);
  } else {
    const callIds = [...(pending?.callIds ?? []), ...collected.callIds];
    const totals = { ...pending?.totals, ...collected.totals };
    const parent = worktree.head?.id;
    const reservation = { ledger: path, lines, callIds, totals, parent, logsRead: next };
    const text = rotated.worktree && appendedText(rotated.worktree, content);
    writeReservation(folders, reservation, planAppend(run, { path, blob, text }));
    // The pre-commit framework takes a file that differs from the index for a hook's mistake.
    if (run.environment.PRE_COMMIT === "1") {
      const { appendMissing } = await import("./append-missing.ts");
      await appendMissing(worktree, folders, reservation);
    }
  }
  if (!isUnchanged) {
    // Both gits start at once; the index is changed when the blob is written.
    const written = writeBlob(run.git, content);
    await stageBlobs(
      run.git,
      written.then((id) => [...rotated.backups, { path, blob: id }]),
    );
  }
  markSeen(folders, run, next);
}

/**
 * Whether the ledger is there to be committed: not where a person deletes or ignores it.
 *
 * @throws {Failure} when it is a link: its target's content would take its place.
 */
async function isCommitted(
  run: HookRun,
  { changes, entries }: ReserveContext,
  path: string,
): Promise<boolean> {
  const entry = entries.get(path);
  if (entry?.mode === SYMBOLIC_LINK) {
    throw new Failure(`Cannot record usage: ${path} is a symbolic link. Put a file in its place.`);
  }
  if (entry !== undefined) return true;
  const isDeleted = changes.some((change) => change.path === path && change.status === "D");
  return !isDeleted && !(await isIgnored(run.git, path));
}

/** Returns some object id of the repository: its length tells the hash algorithm. */
function anyObjectId({ worktree, changes }: ReserveContext): string {
  const [change] = changes;
  return worktree.head?.id ?? change?.indexBlob ?? change?.headBlob ?? "";
}

// What few commits need is loaded when they do: parsing CSV takes node ten milliseconds to learn.

async function lostRecords(run: HookRun, { gitDir, head }: Worktree, { lastHead }: LogsRead) {
  if (lastHead === undefined || head === undefined || lastHead === head.id) return [];
  const { findLostRecords } = await import("./put-back.ts");
  return findLostRecords(run.git, { gitDir, head: head.id }, lastHead);
}

async function mend(
  run: HookRun,
  ledger: StagedLedger,
  context: ReserveContext,
  { ledgerBlob }: LogsRead,
): Promise<LedgerContent> {
  const isAsLeft = ledger.staged === undefined || ledger.stagedBlob === ledgerBlob;
  const found = ledger.staged ?? ledger.worktree;
  const content = found?.length ? found : Buffer.from(HEADER_LINE);
  if (isAsLeft) return { content, worktree: ledger.worktree };
  const { mendStaged } = await import("./mend-staged.ts");
  return mendStaged(run.git, { ...ledger, staged: content }, context);
}

async function rotate(
  run: HookRun,
  ledger: LedgerContent,
  { worktree, folders, config, pending }: ReserveContext,
  path: string,
): Promise<RotatedLedger> {
  const isDue =
    ledger.content.length > config.rotateAtBytes &&
    mayRotate(run, worktree) &&
    !holdsSome(ledger.content, pending?.lines ?? []);
  if (!isDue) return { ...ledger, backups: [] };
  const { rotateStaged } = await import("./rotate-staged.ts");
  return rotateStaged(run.git, ledger, { worktree, folders, path });
}

/** Rows that wait and that a person staged would go to the backup, and to the new ledger too. */
function holdsSome(ledger: Buffer, lines: readonly string[]): boolean {
  return missingLines(ledger, lines).length < lines.length;
}

/** A temporary index or a merge has another idea of the ledger: rotation can wait. */
function mayRotate(run: HookRun, { gitDir }: Worktree): boolean {
  return commitIndexOf(run.environment.GIT_INDEX_FILE) === "own" && !isMerging(gitDir);
}

function planAppend(
  run: HookRun,
  { path, blob, text }: { path: string; blob: string | undefined; text: string | undefined },
): AppendPlan | undefined {
  if (blob === undefined || text === undefined) return undefined;
  if (commitIndexOf(run.environment.GIT_INDEX_FILE) !== "own") return undefined;
  return { ledger: path, ledgerBlob: blob, text };
}
