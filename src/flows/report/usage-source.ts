import type { Store } from "../../parts/database/store.ts";
import { NotALedger, readLedger } from "../../parts/ledger/read-ledger.ts";
import { identityOf } from "../../usage/identity.ts";
import type { TimeRange } from "../../usage/time-range.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import { sayNoneReadable } from "../ingest/file-faults.ts";

/** What of ledgers could not be read. */
export interface Unread {
  readonly rejected: number;
  /** Of which files no row could be read, in sentences. */
  readonly faults: readonly string[];
}

/** Usage records of a range of time, each once, and what of their ledgers is not among them. */
export interface FoundRows extends Unread {
  readonly rows: AsyncIterable<UsageRow> | Iterable<UsageRow>;
}

/** Where usage records come from. */
export type UsageSource = (
  range: TimeRange,
  onProgress?: (records: number) => void,
) => Promise<FoundRows>;

/** Tells which commit brought a record. */
export type ChangeOf = (record: UsageRecord, path: string) => UsageRow["change"];

/** A ledger file, and the name of the repository that it belongs to. */
export interface OwnedLedger {
  readonly path: string;
  readonly repository: string;
}

/** Reads ledger files; of two rows with one identity the later one counts. */
export function ledgerSource(
  files: readonly OwnedLedger[],
  changeOf: ChangeOf = () => undefined,
): UsageSource {
  return async (range, onProgress) => {
    let rejected = 0;
    const faults: string[] = [];
    const read = readFiles(files, (unread) => {
      rejected += unread.rejected;
      faults.push(...unread.faults);
    });
    // In the place of the first: a summary's first record of a session stays the first.
    const fileRows = new Map<
      string,
      { readonly record: UsageRecord; readonly file: OwnedLedger }
    >();
    for await (const row of counted(within(read, range), onProgress)) {
      fileRows.set(identityOf(row.record), row);
    }
    return { rows: attributed(fileRows.values(), changeOf), rejected, faults };
  };
}

function* attributed(
  fileRows: Iterable<{ readonly record: UsageRecord; readonly file: OwnedLedger }>,
  changeOf: ChangeOf,
): Generator<UsageRow> {
  for (const { record, file } of fileRows) {
    yield { record, repository: file.repository, change: changeOf(record, file.path) };
  }
}

/** Reads what a database holds. */
export function storeSource(store: Store): UsageSource {
  return async (range, onProgress) => ({
    rows: counted(store.readRows(range), onProgress),
    rejected: 0,
    faults: [],
  });
}

/** A row of a ledger file. */
export interface FileRecord {
  readonly record: UsageRecord;
  readonly file: OwnedLedger;
}

/** Reads the rows of ledger files, one after the other. */
export async function* readFiles(
  files: readonly OwnedLedger[],
  onUnread: (unread: Unread) => void,
): AsyncGenerator<FileRecord> {
  for (const file of files) {
    let [rows, rejected] = [0, 0];
    try {
      for await (const entry of readLedger(file.path)) {
        if ("record" in entry) {
          rows += 1;
          yield { record: entry.record, file };
        } else rejected += 1;
      }
    } catch (error) {
      if (!(error instanceof NotALedger)) throw error;
      onUnread({ rejected: 0, faults: [error.message] });
      continue;
    }
    const isUnreadable = rejected > 0 && rows === 0;
    onUnread({ rejected, faults: isUnreadable ? [sayNoneReadable(file.path, rejected)] : [] });
  }
}

/** Yields the rows of a range of time. */
export async function* within<Row extends { readonly record: UsageRecord }>(
  rows: AsyncIterable<Row>,
  { since, until }: TimeRange,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    const time = toUtc(row.record.timestamp) ?? row.record.timestamp;
    if ((since === undefined || time >= since) && (until === undefined || time < until)) yield row;
  }
}

const PROGRESS_RECORDS = 1_000;

/** Says now and then how many rows have come. */
export async function* counted<Row>(
  rows: AsyncIterable<Row>,
  onProgress: ((records: number) => void) | undefined,
): AsyncGenerator<Row> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count % PROGRESS_RECORDS === 0) onProgress?.(count);
    yield row;
  }
}
