import { readBlob } from "../../parts/git/blob.ts";
import { type PreparedRow, writePrepared } from "../../parts/state/prepared.ts";
import type { HookRun } from "./hook-run.ts";
import { missingRows } from "./ledger-lines.ts";
import { ledgerPath, TELEMETRY_FOLDER } from "./ledger-path.ts";
import type { PrepareContext } from "./prepare.ts";
import { findReading } from "./start-reading.ts";

const LINES = /(?<=\n)/;

/**
 * Lets the rows that a commit takes out of the ledger, and does nothing else, wait for the next one: a revert that
 * was resolved to what HEAD has. To put them back at once would leave git nothing to commit.
 */
export async function keepForNext(
  { git, now }: HookRun,
  { worktree, folders, config, changes, pending }: PrepareContext,
): Promise<void> {
  const removed: PreparedRow[] = [];
  for (const { path, headBlob, indexBlob } of changes) {
    if (headBlob === undefined || !path.startsWith(`${TELEMETRY_FOLDER}/`)) continue;
    if (!path.endsWith(".csv")) continue;
    const [, ...lines] = (await readBlob(git, headBlob)).toString().split(LINES);
    const left = indexBlob === undefined ? Buffer.alloc(0) : await readBlob(git, indexBlob);
    const missing = await missingRows(left, lines);
    removed.push(...missing.map((line) => ({ line, callIds: [] })));
  }
  if (removed.length === 0) return;
  const reading = await findReading(worktree, folders, pending, now);
  const rows = [...(pending?.rows ?? []), ...removed];
  const ledger = ledgerPath(config.file, worktree.branch);
  const parent = worktree.head?.id;
  writePrepared(folders, { ledger, rows, files: [], parent, reading }, undefined);
}
