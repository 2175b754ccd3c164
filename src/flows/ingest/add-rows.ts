import { createReadStream } from "node:fs";
import type { FileState, Load } from "../../parts/database/store.ts";
import type { Reject } from "../../parts/ledger/reject.ts";
import type { LedgerFile } from "./ledger-file.ts";
import type { RowReading } from "./plan-reading.ts";
import type { ReadingEnd, TakingRules } from "./read-rows.ts";
import type { RowReader } from "./row-reader.ts";

/** What adding rows needs to know of the run that it is part of. */
export interface AddContext extends TakingRules {
  readonly load: Load;
  readonly reader: RowReader;
  readonly onReject: (reject: Reject) => void;
  /** Called now and then with how far the file was read. */
  readonly onOffset: (offset: number) => void;
}

/** What became of the rows that were read; the others were added to the load. */
export interface AddedRows {
  readonly rowsRead: number;
  readonly rejected: number;
  readonly expired: number;
  /** How far the file is ingested now. */
  readonly progress: ReadingEnd & Pick<FileState, "unpricedModels">;
}

const MAX_UNPRICED_MODELS = 100;

/** Adds the rows of a file, or only those that it grew by, to a load. */
export async function addRows(
  { repository, name, blobHash }: LedgerFile,
  path: string,
  reading: RowReading,
  context: AddContext,
): Promise<AddedRows> {
  const { load, reader, prunedBefore, storableText } = context;
  const unpricedModels = new Set(reading.state?.unpricedModels);
  const counts = { rowsRead: 0, rejected: 0, expired: 0 };
  let linesBefore: number | undefined;
  const source = { path, repository, sourceFile: name, blobHash };
  const batches = reader.read(source, reading, { prunedBefore, storableText });
  for await (const { records, calls, rejects, end, ...batch } of batches) {
    counts.rowsRead += batch.rowsRead;
    counts.rejected += rejects.length;
    counts.expired += batch.expired;
    for (const reject of rejects) {
      linesBefore ??= await countLines(path, reading.state?.offset ?? 0);
      context.onReject({ ...reject, line: linesBefore + reject.line });
    }
    for (const model of batch.unpricedModels) unpricedModels.add(model);
    if (records.length > 0) await load.add(records);
    if (calls !== undefined && calls.length > 0) await load.addCalls(calls);
    context.onOffset(batch.endOffset);
    if (end !== undefined) {
      const models = [...unpricedModels].slice(0, MAX_UNPRICED_MODELS);
      return { ...counts, progress: { ...end, unpricedModels: models } };
    }
  }
  throw new Error(`The reading of ${path} has no end.`);
}

const LINE_FEED = 0x0a;

/** Returns how many lines end within a file's first bytes. */
async function countLines(path: string, bytes: number): Promise<number> {
  if (bytes === 0) return 0;
  let lines = 0;
  for await (const chunk of createReadStream(path, { end: bytes - 1 })) {
    const buffer = chunk as Buffer;
    for (let at = buffer.indexOf(LINE_FEED); at >= 0; at = buffer.indexOf(LINE_FEED, at + 1)) {
      lines += 1;
    }
  }
  return lines;
}
