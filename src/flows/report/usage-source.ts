import type { Store } from "../../parts/database/store.ts";
import { isRow } from "../../parts/ledger/parse-ledger.ts";
import { NotALedger, readLedgerBatches } from "../../parts/ledger/read-ledger.ts";
import type { TimedRecord } from "../../parts/ledger/read-row.ts";
import type { FilterWatch } from "../../parts/report/questions/filter-watch.ts";
import type { Filter } from "../../parts/report/questions/select-records.ts";
import type { PackedRecords } from "../../usage/packed-records.ts";
import type { TimeRange } from "../../usage/time-range.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import { sayNoneReadable } from "../ingest/file-faults.ts";
import { DistinctRows } from "./distinct-rows.ts";
import { wantedValuesOf } from "./wanted-values.ts";

/** What of ledgers could not be read. */
export interface Unread {
  readonly rejected: number;
  /** Of which files no row could be read, in sentences. */
  readonly faults: readonly string[];
}

/** Usage records of a range of time, each once, and what of their ledgers is not among them. */
export interface FoundRows extends Unread {
  readonly rows: AsyncIterable<UsageRow> | Iterable<UsageRow>;
  /** The records of the rows, in their order, where they are held as numbers: to be added up, they need not be made again. */
  readonly records?: PackedRecords;
}

/** Where usage records come from; values of those that are left out, since filters do not want them, go to `watch`. */
export type UsageSource = (
  range: TimeRange,
  onProgress?: (records: number) => void,
  watch?: FilterWatch,
) => Promise<FoundRows>;

/** Tells which commit brought a record. */
export type ChangeOf = (record: UsageRecord, path: string) => UsageRow["change"];

/** A ledger file, and the name of the repository that it belongs to. */
export interface OwnedLedger {
  readonly path: string;
  readonly repository: string;
}

type FindChanges = () => Promise<ChangeOf>;

/** Reads ledger files; of two rows with one identity the later one counts. */
export function ledgerSource(
  files: readonly OwnedLedger[],
  findChanges?: FindChanges,
): UsageSource {
  return async (range, onProgress) => {
    const { found, changeOf, ...unread } = await readBesideHistory(
      files,
      { range, onProgress },
      collect,
      findChanges,
    );
    return { rows: attributed(found, changeOf), records: found.records, ...unread };
  };
}

/** Reads the rows of ledger files while git tells which commits brought them. */
export async function readBesideHistory<Found>(
  files: readonly OwnedLedger[],
  reading: Omit<FileReading, "onUnread">,
  read: (batches: AsyncIterable<readonly FileRecord[]>) => Promise<Found>,
  findChanges: FindChanges = async () => () => undefined,
): Promise<Unread & { readonly found: Found; readonly changeOf: ChangeOf }> {
  let rejected = 0;
  const faults: string[] = [];
  const onUnread = (unread: Unread) => {
    rejected += unread.rejected;
    faults.push(...unread.faults);
  };
  const [found, changeOf] = await Promise.all([
    read(readFiles(files, { ...reading, onUnread })),
    findChanges(),
  ]);
  return { found, changeOf, rejected, faults };
}

/** Returns records once each, in the place of the first of those with one identity: a summary's first record of a session stays the first. */
async function collect(
  batches: AsyncIterable<readonly FileRecord[]>,
): Promise<DistinctRows<OwnedLedger>> {
  const rows = new DistinctRows<OwnedLedger>();
  for await (const batch of batches) for (const row of batch) rows.add(row, row.time);
  return rows;
}

function* attributed(
  records: Iterable<Omit<FileRecord, "time">>,
  changeOf: ChangeOf,
): Generator<UsageRow> {
  for (const { record, file } of records) {
    yield { record, repository: file.repository, change: changeOf(record, file.path) };
  }
}

/** Reads what a database holds, as far as filters may want it. */
export function storeSource(store: Store, filters: readonly Filter[] = []): UsageSource {
  return async (range, onProgress, watch) => ({
    rows: counted(store.readRows(range, wantedValuesOf(filters, watch)), onProgress),
    rejected: 0,
    faults: [],
  });
}

const PROGRESS_RECORDS = 1_000;

/** A row of a ledger file. */
export interface FileRecord extends TimedRecord {
  readonly file: OwnedLedger;
}

/** What is told while files are read. */
export interface FileReading {
  readonly range: TimeRange;
  readonly onUnread?: (unread: Unread) => void;
  /** Called now and then with how many records of the range were read. */
  readonly onProgress?: ((records: number) => void) | undefined;
}

/** Reads the rows of ledger files that lie in a range of time, some hundred at once: to hand on each alone takes longer than to read it. */
export async function* readFiles(
  files: readonly OwnedLedger[],
  { range, onUnread, onProgress }: FileReading,
): AsyncGenerator<readonly FileRecord[]> {
  const isWithin = createRangeTest(range);
  let count = 0;
  for (const file of files) {
    let [rows, rejected] = [0, 0];
    try {
      for await (const { entries } of readLedgerBatches(file.path)) {
        const read = entries.filter(isRow);
        rows += read.length;
        rejected += entries.length - read.length;
        const found = read.filter(({ record }) => isWithin(record));
        const rest = (count % PROGRESS_RECORDS) + found.length;
        count += found.length;
        if (rest >= PROGRESS_RECORDS) onProgress?.(count - (count % PROGRESS_RECORDS));
        yield found.map(({ record, time }) => ({ record, time, file }));
      }
    } catch (error) {
      if (!(error instanceof NotALedger)) throw error;
      onUnread?.({ rejected: 0, faults: [error.message] });
      continue;
    }
    const isUnreadable = rejected > 0 && rows === 0;
    onUnread?.({ rejected, faults: isUnreadable ? [sayNoneReadable(file.path, rejected)] : [] });
  }
}

function createRangeTest({ since, until }: TimeRange): (record: UsageRecord) => boolean {
  if (since === undefined && until === undefined) return () => true;
  return ({ timestamp }) => {
    const time = toUtc(timestamp) ?? timestamp;
    return (since === undefined || time >= since) && (until === undefined || time < until);
  };
}

/** Says now and then how many rows have come. */
async function* counted<Row>(
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
