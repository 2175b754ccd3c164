import { join } from "node:path";
import type { Config } from "../config/config.ts";
import type { Worktree } from "../git/worktree.ts";
import { formatRow, HEADER_LINE } from "../ledger/format-row.ts";
import { appendMissing } from "./append-missing.ts";
import { collectRecords } from "./collect-records.ts";
import type { HookRun } from "./hook-run.ts";
import { headerOf } from "./ledger-lines.ts";
import { ledgerPath } from "./ledger-path.ts";
import { type LogsRead, readLogsRead, writeLogsRead } from "./logs-read.ts";
import { writeReservation } from "./reservation.ts";
import { readIfThere } from "./staged-ledger.ts";
import { startReading } from "./start-reading.ts";
import type { StateFolders } from "./state-folders.ts";

/**
 * Collects after a commit whose pre-commit did not run: the rows go to the working tree and wait
 * for the next commit. Returns how far the logs were read.
 */
export async function reserveForNext(
  run: HookRun,
  context: {
    readonly worktree: Worktree;
    readonly folders: StateFolders;
    readonly config: Config;
  },
): Promise<LogsRead> {
  const { worktree, folders, config } = context;
  const before =
    readLogsRead(folders, worktree.root) ?? (await startReading(worktree, folders, run.now));
  const collected = await collectRecords(run, { ...context, changes: [] }, before);
  if (collected.records.length === 0) {
    writeLogsRead(folders, collected.logsRead);
    return collected.logsRead;
  }
  const ledger = ledgerPath(config.file, worktree.branch);
  const content = await readIfThere(join(worktree.root, ledger));
  const header = headerOf(content?.length ? content : Buffer.from(HEADER_LINE));
  const reservation = {
    ledger,
    lines: collected.records.map((record) => formatRow(record, header)),
    callIds: collected.callIds,
    totals: collected.totals,
    parent: worktree.head?.id,
    logsRead: collected.logsRead,
  };
  writeReservation(folders, reservation, undefined);
  await appendMissing(worktree, folders, reservation);
  return collected.logsRead;
}
