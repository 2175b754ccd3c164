import type { FileState, Load, SourcedRecord } from "../database/store.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import type { Reject } from "../ledger/reject.ts";
import { toUtc } from "../usage/timestamp.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { countLines } from "./count-lines.ts";
import { type Fingerprint, fingerprintFile } from "./fingerprint.ts";
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
  const fingerprint = await fingerprintFile(file.path, state?.offset ?? 0);
  const isStale = state !== undefined && (await prices.knowAnyOf(state.unpricedModels));
  const reading = isStale ? "everything" : planReading(fingerprint, state, prices.rules);
  if (reading === "nothing") {
    return { ...NOTHING, rowsRead: state?.rows ?? 0, remembered: state?.rows ?? 0 };
  }
  return readRows(file, fingerprint, {
    ...context,
    state: reading === "growth" ? state : undefined,
  });
}

async function readRows(
  file: LedgerFile,
  before: Fingerprint,
  { load, state, prunedBefore, prices, onReject, onOffset }: LoadContext,
): Promise<FileLoad> {
  const counts = { rowsRead: 0, rejected: 0, expired: 0 };
  const unpricedModels = new Set(state?.unpricedModels);
  let offset = state?.offset ?? 0;
  let linesBefore: number | undefined;
  let batch: SourcedRecord[] = [];
  for await (const entry of readLedger(file.path, { fromOffset: offset })) {
    counts.rowsRead += 1;
    if (!("record" in entry)) {
      counts.rejected += 1;
      linesBefore ??= await countLines(file.path, state?.offset ?? 0);
      onReject({ ...entry, line: linesBefore + entry.line });
      continue;
    }
    offset = entry.endOffset;
    const { record } = entry;
    if (isBefore(record, prunedBefore)) {
      counts.expired += 1;
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

  const remembered = state?.rows ?? 0;
  const after = await fingerprintFile(file.path, offset);
  // Rejects are reported by every run, and what changed while it was read is read by the next.
  const isSettled = counts.rejected === 0 && after.blobHash === before.blobHash;
  return {
    ...counts,
    rowsRead: remembered + counts.rowsRead,
    remembered,
    state: isSettled
      ? {
          repository: file.repository,
          path: file.name,
          blobHash: after.blobHash,
          offset,
          prefixHash: after.prefixHash,
          rows: remembered + counts.rowsRead,
          rules: prices.rules,
          unpricedModels: [...unpricedModels].slice(0, MAX_UNPRICED_MODELS),
        }
      : undefined,
  };
}

function isBefore({ timestamp }: UsageRecord, instant: string | undefined): boolean {
  return instant !== undefined && (toUtc(timestamp) ?? "") < instant;
}
