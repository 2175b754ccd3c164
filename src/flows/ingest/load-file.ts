import { stat } from "node:fs/promises";
import type { FileState } from "../../parts/database/store.ts";
import { NotALedger } from "../../parts/ledger/read-ledger.ts";
import type { Problem } from "../../parts/ledger/reject.ts";
import { Failure } from "../../usage/failure.ts";
import { type AddContext, type AddedRows, addRows } from "./add-rows.ts";
import type { LedgerFile } from "./ledger-file.ts";
import { planReading, type Reading } from "./plan-reading.ts";
import type { RecordPrices } from "./record-prices.ts";

/** What loading a file needs to know of the run that it is part of. */
export interface LoadContext extends AddContext {
  readonly state: FileState | undefined;
  readonly prices: RecordPrices;
  /** Whether the file is read from its start although it is known. */
  readonly everything?: boolean;
}

/** What became of one file's rows; what is not counted here was added to the load. */
export interface FileLoad {
  readonly rowsRead: number;
  /** Rows that an earlier run took. */
  readonly remembered: number;
  readonly rejected: number;
  /** Why the file is not a ledger at all, when it is none. */
  readonly unreadable?: Problem;
  /** Rows from before `prunedBefore`. */
  readonly expired: number;
  /** Whether the file is not what it was and more: rows that an earlier run took may be gone. */
  readonly isReplaced: boolean;
  /** What to remember of the file now; undefined when nothing new, or when the next run has to read it as this one did. */
  readonly state: FileState | undefined;
}

/** Adds what is new in a ledger file to a load. */
export async function loadFile(file: LedgerFile, context: LoadContext): Promise<FileLoad> {
  const state = await findValidState(context);
  if (state !== undefined && state.blobHash === file.blobHash) return remembered(state, undefined);
  try {
    return await readFile(file, state, context);
  } catch (error) {
    if (error instanceof NotALedger) return unreadable(error.problem);
    throw error;
  }
}

async function readFile(
  file: LedgerFile,
  state: FileState | undefined,
  context: LoadContext,
): Promise<FileLoad> {
  const path = await file.locate();
  const reading = await findReading(file, path, state);
  if (reading.what === "nothing") {
    const { blobHash = reading.state.blobHash } = file;
    return remembered(reading.state, { ...reading.state, blobHash });
  }
  const added = await addRows(file, path, reading, context);
  const rowsBefore = reading.state?.rows ?? 0;
  return {
    rowsRead: rowsBefore + added.rowsRead,
    remembered: rowsBefore,
    rejected: added.rejected,
    expired: added.expired,
    isReplaced: context.state !== undefined && reading.what === "everything",
    // Rejects are reported by every run.
    state: added.rejected > 0 ? undefined : toState(file, added, rowsBefore, context),
  };
}

/** Nothing is known of such a file's rows: neither are they new nor gone. */
function unreadable(problem: Problem): FileLoad {
  const nothing = { rowsRead: 0, remembered: 0, rejected: 0, expired: 0 };
  return { ...nothing, unreadable: problem, isReplaced: false, state: undefined };
}

/** Returns what is known of the file, unless it is read again or its rows mean something else by now. */
async function findValidState({
  state,
  everything = false,
  prices,
}: LoadContext): Promise<FileState | undefined> {
  if (everything || state === undefined || state.rules !== prices.rules) return undefined;
  return (await prices.knowAnyOf(state.unpricedModels)) ? undefined : state;
}

function remembered({ rows }: FileState, state: FileState | undefined): FileLoad {
  return { rowsRead: rows, remembered: rows, rejected: 0, expired: 0, isReplaced: false, state };
}

function toState(
  { repository, name }: LedgerFile,
  { rowsRead, progress }: AddedRows,
  rowsBefore: number,
  { prices }: LoadContext,
): FileState {
  const rows = rowsBefore + rowsRead;
  return { repository, path: name, ...progress, rows, rules: prices.rules };
}

async function findReading(
  { blobHash }: LedgerFile,
  path: string,
  state: FileState | undefined,
): Promise<Reading> {
  try {
    return await planReading(path, (await stat(path)).size, state, blobHash);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      `Cannot read the ledger ${path} (${code}). Check that the file is there and that you may read it.`,
      { cause: error },
    );
  }
}
