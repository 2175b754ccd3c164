import type { FileState, Load, SourcedRecord } from "../database/store.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import type { Reject } from "../ledger/reject.ts";
import { toUtc } from "../usage/timestamp.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { countLines } from "./count-lines.ts";
import { fingerprintFile } from "./fingerprint.ts";
import type { LedgerFile } from "./ledger-file.ts";
import { planReading } from "./plan-reading.ts";
import type { RecordPrices } from "./record-prices.ts";

/** What loading a file needs to know of the run that it is part of. */
export interface LoadContext {
  readonly load: Load;
  readonly state: FileState | undefined;
  /** Records from before this instant, in UTC, are gone from the database and stay so. */
  readonly prunedBefore: string | undefined;
  readonly prices: RecordPrices;
  readonly onReject: (reject: Reject) => void;
  /** Called now and then with how far the file was read. */
  readonly onOffset: (offset: number) => void;
}

/** What became of one file's rows; what is not counted here was added to the load. */
export interface FileLoad {
  readonly rowsRead: number;
  /** Rows that an earlier run took. */
  readonly remembered: number;
  readonly rejected: number;
  /** Rows from before `prunedBefore`. */
  readonly expired: number;
  /** How far the file is ingested now; undefined when the next run has to read it as this one did. */
  readonly state: FileState | undefined;
}

const BATCH_ROWS = 500;
const MAX_UNPRICED_MODELS = 100;
const NOTHING = { rowsRead: 0, remembered: 0, rejected: 0, expired: 0, state: undefined };

/** Adds what is new in a ledger file to a load. */
export async function loadFile(file: LedgerFile, context: LoadContext): Promise<FileLoad> {
  const { state, prices } = context;
  const isStale = state !== undefined && (await prices.knowAnyOf(state.unpricedModels));
  if (state !== undefined && !isStale && isUnchanged(file, state, prices.rules)) {
    return { ...NOTHING, rowsRead: state.rows, remembered: state.rows };
  }
  const path = await file.locate();
  const before = await fingerprintFile(path, state?.offset ?? 0);
  const reading = isStale ? "everything" : planReading(before, state, prices.rules);
  const known = reading === "everything" ? undefined : state;
  const remembered = known?.rows ?? 0;
  if (reading === "nothing") return { ...NOTHING, rowsRead: remembered, remembered };

  const added = await addRows(file, path, known, context);
  const rows = remembered + added.rowsRead;
  const fileLoad = { rowsRead: rows, remembered, rejected: added.rejected, expired: added.expired };
  const after = await fingerprintFile(path, added.offset);
  // Rejects are reported by every run, and what changed while it was read is read by the next.
  if (added.rejected > 0 || after.blobHash !== before.blobHash) {
    return { ...fileLoad, state: undefined };
  }
  return {
    ...fileLoad,
    state: {
      repository: file.repository,
      path: file.name,
      blobHash: file.blobHash ?? after.blobHash,
      offset: added.offset,
      prefixHash: after.prefixHash,
      rows,
      rules: prices.rules,
      unpricedModels: [...added.unpricedModels].slice(0, MAX_UNPRICED_MODELS),
    },
  };
}

function isUnchanged({ blobHash }: LedgerFile, state: FileState, rules: string): boolean {
  return blobHash !== undefined && blobHash === state.blobHash && state.rules === rules;
}

/** Adds the rows of a file, or only those after what is known of it. */
async function addRows(
  file: LedgerFile,
  path: string,
  known: FileState | undefined,
  { load, prunedBefore, prices, onReject, onOffset }: LoadContext,
) {
  const start = known?.offset ?? 0;
  const unpricedModels = new Set(known?.unpricedModels);
  let rowsRead = 0;
  let rejected = 0;
  let expired = 0;
  let offset = start;
  let linesBefore: number | undefined;
  let batch: SourcedRecord[] = [];
  for await (const entry of readLedger(path, { fromOffset: start })) {
    rowsRead += 1;
    if (!("record" in entry)) {
      rejected += 1;
      linesBefore ??= await countLines(path, start);
      onReject({ ...entry, line: linesBefore + entry.line });
      continue;
    }
    const { record, endOffset } = entry;
    offset = endOffset;
    if (isBefore(record, prunedBefore)) {
      expired += 1;
      continue;
    }
    const costNanoUsd = await prices.costOf(record);
    if (costNanoUsd === undefined) unpricedModels.add(record.model);
    batch.push({ record, costNanoUsd, repository: file.repository, sourceFile: file.name });
    if (batch.length < BATCH_ROWS) continue;
    await load.add(batch);
    batch = [];
    onOffset(offset);
  }
  await load.add(batch);
  return { rowsRead, rejected, expired, offset, unpricedModels };
}

function isBefore({ timestamp }: UsageRecord, instant: string | undefined): boolean {
  return instant !== undefined && (toUtc(timestamp) ?? "") < instant;
}
