import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashBlob } from "../../parts/git/blob.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import { appendLines } from "../../parts/ledger/append-rows.ts";
import { formatRow, HEADER_LINE } from "../../parts/ledger/format-row.ts";
import { type Prepared, writePrepared } from "../../parts/state/prepared.ts";
import { type Reading, writeReading } from "../../parts/state/reading.ts";
import type { StateFolders } from "../../parts/state/state-folders.ts";
import { noteWorktreeLedger, readWorktreeLedger } from "../../parts/state/watch.ts";
import type { CollectedRecord } from "./collect-records.ts";
import { headerOf, missingRows, withOwnTime } from "./ledger-lines.ts";
import { readWorktreeFile } from "./worktree-file.ts";

/** Where rows are prepared outside of a commit. */
export interface PreparePlace {
  readonly worktree: Pick<Worktree, "root" | "head">;
  readonly folders: StateFolders;
  /** Relative to the worktree, with forward slashes. */
  readonly ledger: string;
}

/**
 * Prepares records for the worktree's next commit and appends them to its ledger, with the rows
 * that wait already. They are prepared first: a kill in between loses nothing, and nobody records
 * their calls again. Called under the lock.
 */
export async function prepareInWorktree(
  { worktree, folders, ledger }: PreparePlace,
  records: readonly CollectedRecord[],
  pending: Prepared | undefined,
  reading: Reading,
): Promise<void> {
  const found = readWorktreeFile(worktree.root, ledger);
  const content = found?.length ? found : Buffer.from(HEADER_LINE);
  const header = headerOf(content);
  const rows = [
    ...(pending?.rows ?? []),
    ...records.map(({ record, ...recorded }) => ({
      ...recorded,
      line: formatRow(withOwnTime(record, content), header),
    })),
  ];
  if (rows.length === 0) {
    writeReading(folders, reading);
    return;
  }
  const parent = worktree.head?.id;
  writePrepared(folders, { ledger, rows, files: [], parent, reading }, undefined);
  const lines = rows.map(({ line }) => line);
  const missing = await missingRows(found ?? Buffer.alloc(0), lines);
  if (missing.length === 0) return;
  const path = join(worktree.root, ledger);
  const left = readWorktreeLedger(folders);
  await appendLines(path, missing);
  // What somebody else changed in it before stays their edit.
  if (left !== undefined && found !== undefined && hashBlob(found, left) === left) {
    noteWorktreeLedger(folders, hashBlob(await readFile(path), left));
  }
}
