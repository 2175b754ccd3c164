import type { LedgerRow } from "../../parts/ledger/ledger-decoder.ts";
import { decodeContent } from "../../parts/ledger/parse-ledger.ts";
import { sayNotALedger } from "../../parts/ledger/read-ledger.ts";
import type { Reject } from "../../parts/ledger/reject.ts";
import { rowsHolding } from "../../parts/ledger/rows-holding.ts";
import { notAFile } from "../../parts/ledger/stand-in.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { CommitReader, LedgerBlob } from "./commit-reader.ts";
import type { SideFile } from "./side-changes.ts";

const BATCH_BYTES = 16_000_000;

/**
 * Reads the rows of ledger files, one file after another and some hundred rows at a time; files that
 * cannot be read in full are reported to `onProblem`, in a sentence.
 */
export async function* readRows(
  reader: Pick<CommitReader, "contentsOf">,
  files: readonly (LedgerBlob | SideFile)[],
  onProblem: (sentence: string) => void,
  sessions?: ReadonlySet<string>,
): AsyncGenerator<readonly (LedgerRow | Reject)[]> {
  for (const { path, kind } of files) {
    if (kind !== undefined) onProblem(sayNotALedger(path, notAFile(kind)));
  }
  for (const batch of inBatches(files.filter(({ kind }) => kind === undefined))) {
    const contents = await reader.contentsOf(batch.map(({ blob }) => blob));
    for (const file of batch) {
      const content = contents.get(file.blob);
      if (content === undefined) {
        onProblem(`${file.path} was not read: its content cannot be had.`);
      } else yield* rowsOf(file, entriesOf(file, content, sessions), onProblem);
    }
  }
}

function entriesOf(
  file: LedgerBlob | SideFile,
  content: Buffer,
  sessions: ReadonlySet<string> | undefined,
): Iterable<readonly (LedgerRow | Reject)[]> {
  const fromOffset = "fromOffset" in file ? file.fromOffset : 0;
  const isWhole = fromOffset === 0 && sessions !== undefined;
  return isWhole ? rowsHolding(content, sessions) : decodeContent(content, fromOffset);
}

function* rowsOf(
  file: LedgerBlob | SideFile,
  found: Iterable<readonly (LedgerRow | Reject)[]>,
  onProblem: (sentence: string) => void,
): Generator<readonly (LedgerRow | Reject)[]> {
  for (const entries of found) {
    yield entries.filter((entry) => {
      const isRow = "record" in entry || !entry.isWholeFile;
      if (!isRow) onProblem(sayNotALedger(file.path, entry));
      return isRow;
    });
  }
}

/**
 * Reads the records of ledger files, and leaves out everything else; also those of other sessions, where some are
 * named and that takes less time.
 */
export async function* readRecords(
  reader: Pick<CommitReader, "contentsOf">,
  files: readonly (LedgerBlob | SideFile)[],
  onProblem: (sentence: string) => void = () => {},
  sessions?: ReadonlySet<string>,
): AsyncGenerator<readonly UsageRecord[]> {
  for await (const entries of readRows(reader, files, onProblem, sessions)) {
    yield entries.flatMap((entry) => ("record" in entry ? [entry.record] : []));
  }
}

/** Asks for small files together: a clone is asked by starting a process. */
function* inBatches<File extends LedgerBlob>(files: readonly File[]): Generator<readonly File[]> {
  let batch: File[] = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length > 0 && bytes + file.sizeBytes > BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += file.sizeBytes;
  }
  if (batch.length > 0) yield batch;
}
