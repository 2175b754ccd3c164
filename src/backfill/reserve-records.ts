import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Failure } from "../failure.ts";
import type { Git } from "../git/git.ts";
import { formatRow, HEADER_LINE } from "../ledger/format-row.ts";
import { appendMissing } from "../record/append-missing.ts";
import { foldLanded } from "../record/fold-landed.ts";
import { headerOf } from "../record/ledger-lines.ts";
import { readLogsRead } from "../record/logs-read.ts";
import { findRecorded, withoutRecorded } from "../record/recorded-calls.ts";
import { writeReservation } from "../record/reservation.ts";
import { totalsOf } from "../record/session-totals.ts";
import { settleLeftover } from "../record/settle-leftover.ts";
import { settledIdOf } from "../record/settled-calls.ts";
import { readIfThere } from "../record/staged-ledger.ts";
import { startReading } from "../record/start-reading.ts";
import { withStateLock } from "../record/state-lock.ts";
import type { Call } from "../usage/call.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import type { BackfillPlace } from "./backfill-place.ts";

/** Records, and the calls that they sum up. */
export interface RecordedWork {
  readonly records: readonly UsageRecord[];
  /** As the logs hold them. */
  readonly logged: readonly Call[];
  /** Without what was recorded of them before. */
  readonly calls: readonly Call[];
}

/**
 * Reserves records for the worktree's next commit and appends them to its ledger. As with the
 * hooks, the reservation is written first and leaves when a commit holds its rows: a kill in
 * between loses nothing, and nobody records the calls again.
 *
 * @throws {Failure} when some of the calls were recorded since the records were made.
 */
export async function reserveRecords(
  git: Git,
  { worktree, folders, ledger }: BackfillPlace,
  { records, logged, calls }: RecordedWork,
  now: Date,
): Promise<void> {
  await withStateLock(folders, async () => {
    foldLanded(folders);
    const pending = await settleLeftover(git, worktree, folders);
    const free = withoutRecorded(logged, findRecorded(logged, folders, worktree));
    if (!isDeepStrictEqual(free, calls)) {
      throw new Failure(
        "Cannot add the records: another process recorded some of their calls just now. Nothing was written; run `tokenledger backfill` again.",
      );
    }
    const content = await readIfThere(join(worktree.root, ledger));
    const header = headerOf(content?.length ? content : Buffer.from(HEADER_LINE));
    const reservation = {
      ledger,
      lines: [...(pending?.lines ?? []), ...records.map((record) => formatRow(record, header))],
      callIds: [
        ...(pending?.callIds ?? []),
        ...calls.filter(({ isSessionTotal }) => !isSessionTotal).map(settledIdOf),
      ],
      totals: { ...pending?.totals, ...totalsOf(logged) },
      parent: worktree.head?.id,
      logsRead:
        pending?.logsRead ??
        readLogsRead(folders, worktree.root) ??
        (await startReading(worktree, folders, now)),
    };
    writeReservation(folders, reservation, undefined);
    await appendMissing(worktree, folders, reservation);
  });
}
