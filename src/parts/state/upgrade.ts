import { createHash } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writePrepared } from "./prepared.ts";
import { type Reading, readReading, writeReading } from "./reading.ts";
import { addToTable } from "./recorded-calls.ts";
import type { SessionTotals } from "./session-totals.ts";
import { listStateFolder, readStateFile } from "./state-file.ts";
import { recordedCallsPath, type StateFolders } from "./state-folders.ts";

// Version 0.3.0 called rows that wait a reservation, and those that a commit holds landed.
interface Reservation {
  readonly ledger: string;
  readonly lines: readonly string[];
  readonly callIds: readonly string[];
  readonly totals?: SessionTotals;
  readonly parent?: string;
  readonly logsRead: LogsRead;
}

type LogsRead = Pick<Reading, "root" | "since" | "positions" | "lastHead" | "ledgerBlob"> & {
  readonly readAtMs: number;
};

const CACHES = ["append-plan", "logs-read", "log-folders", "recent-logs", "ledger.lock"];

/** Takes over what version 0.3.0 remembered in a clone. Called under the lock. */
export function upgradeState(folders: StateFolders, root: string): void {
  const { own, common } = folders;
  if (existsSync(join(common, "settled-calls")) && !existsSync(recordedCallsPath(folders))) {
    renameSync(join(common, "settled-calls"), recordedCallsPath(folders));
  }
  for (const name of listStateFolder(join(common, "landed"))) {
    const path = join(common, "landed", name);
    const landed = readReservation(path);
    if (landed !== undefined) addToTable(folders, [rowOf(landed, "")]);
    if (landed?.logsRead.root === root) writeReading(folders, readingOf(landed.logsRead));
  }
  rmSync(join(common, "landed"), { recursive: true, force: true });
  const logsRead = readStateFile<LogsRead>(oldReadingPath(common, root), isLogsRead);
  if (logsRead !== undefined && readReading(folders) === undefined) {
    writeReading(folders, readingOf(logsRead));
  }
  const reserved = readReservation(join(own, "reservation.json"));
  if (reserved !== undefined) {
    const [last = "", ...others] = reserved.lines.toReversed();
    const rows = [...others.map((line) => ({ line, callIds: [] })), rowOf(reserved, last)];
    const { ledger, parent, logsRead } = reserved;
    writePrepared(
      folders,
      { ledger, parent, rows, files: [], reading: readingOf(logsRead) },
      undefined,
    );
  }
  for (const name of ["reservation.json", ...CACHES]) {
    rmSync(join(own, name), { recursive: true, force: true });
  }
  rmSync(oldReadingPath(common, root), { recursive: true, force: true });
  if (listStateFolder(join(common, "worktrees")).length === 0) {
    rmSync(join(common, "worktrees"), { recursive: true, force: true });
  }
}

/** Whether a clone's state is that of version 0.3.0, wholly or in part. */
export function isOldState({ own, common }: StateFolders): boolean {
  return (
    existsSync(join(common, "settled-calls")) ||
    existsSync(join(common, "landed")) ||
    existsSync(join(own, "reservation.json")) ||
    existsSync(join(own, "logs-read"))
  );
}

function readReservation(path: string): Reservation | undefined {
  return readStateFile<Reservation>(
    path,
    ({ ledger, lines, callIds, logsRead }) =>
      typeof ledger === "string" &&
      Array.isArray(lines) &&
      Array.isArray(callIds) &&
      logsRead !== undefined &&
      isLogsRead(logsRead),
  );
}

function isLogsRead({ root, since, positions }: Partial<LogsRead>): boolean {
  return typeof root === "string" && typeof since === "string" && typeof positions === "object";
}

function rowOf({ callIds, totals }: Reservation, line: string) {
  return { line, callIds, totals };
}

function readingOf(logsRead: LogsRead): Reading {
  const { root, since, readAtMs, positions, lastHead, ledgerBlob } = logsRead;
  return {
    root,
    formerRoots: [],
    since,
    lookedAtMs: 0,
    newestLogMs: readAtMs,
    positions,
    lastHead,
    ledgerBlob,
  };
}

function oldReadingPath(common: string, root: string): string {
  const key = createHash("sha256").update(root).digest("hex").slice(0, 16);
  return join(common, "worktrees", `${key}.json`);
}
