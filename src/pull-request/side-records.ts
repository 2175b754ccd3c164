import { decodeContent } from "../ledger/decode-content.ts";
import type { LedgerRow } from "../ledger/ledger-decoder.ts";
import { sayNotALedger } from "../ledger/read-ledger.ts";
import type { Reject } from "../ledger/reject.ts";
import { notAFile } from "../ledger/stand-in.ts";
import { lastingIdentityOf } from "../provenance/lasting-identity.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import type { CommitReader, LedgerBlob } from "./commit-reader.ts";

/** What of a ledger may be read, so that a pull request cannot make a job read for ever. */
export interface ReadingBudget {
  readonly maxBytes: number;
  /** Records that are held at once. */
  readonly maxRows: number;
}

/** A ledger file, or what it grew by. */
export interface SideFile extends LedgerBlob {
  /** Where the rows begin that are wanted, in bytes; 0: all of them. */
  readonly fromOffset: number;
}

/** What some ledger files hold. */
export interface SideRecords {
  /** Each record once, by what lasts of its identity: the later in the files counts. */
  readonly records: ReadonlyMap<string, UsageRecord>;
  readonly rejected: number;
  /** Files that are no ledgers, in sentences. */
  readonly unreadable: readonly string[];
  /** What was not looked at, in sentences. */
  readonly leftOut: readonly string[];
}

/** Reads the records of ledger files within a budget. */
export async function readSide(
  reader: Pick<CommitReader, "contentsOf">,
  files: readonly SideFile[],
  budget: ReadingBudget,
): Promise<SideRecords> {
  const records = new Map<string, UsageRecord>();
  let rejected = 0;
  const unreadable = files.flatMap(({ path, kind }) =>
    kind === undefined ? [] : [sayNotALedger(path, notAFile(kind))],
  );
  const take = (entry: LedgerRow | Reject, path: string) => {
    if ("record" in entry) records.set(lastingIdentityOf(entry.record), entry.record);
    else if (entry.isWholeFile) unreadable.push(sayNotALedger(path, entry));
    else rejected += 1;
  };
  const leftOut = await eachContent(reader, files, budget, (content, { path, fromOffset }) => {
    for (const entries of decodeContent(content, fromOffset)) {
      for (const entry of entries) take(entry, path);
      if (records.size > budget.maxRows) return false;
    }
    return true;
  });
  return { records, rejected, unreadable, leftOut };
}

/** Looks for records of some identities in ledger files and returns those that are there, the last of each. */
export async function findRecords(
  reader: Pick<CommitReader, "contentsOf">,
  files: readonly LedgerBlob[],
  { maxBytes }: Pick<ReadingBudget, "maxBytes">,
  isWanted: (identity: string) => boolean,
): Promise<Pick<SideRecords, "records" | "leftOut">> {
  const records = new Map<string, UsageRecord>();
  const leftOut = await eachContent(reader, files, { maxBytes, maxRows: 0 }, (content) => {
    for (const entries of decodeContent(content)) {
      for (const entry of entries) {
        if (!("record" in entry)) continue;
        const identity = lastingIdentityOf(entry.record);
        if (isWanted(identity)) records.set(identity, entry.record);
      }
    }
    return true;
  });
  return { records, leftOut };
}

/** Reads one file after another while the budget lasts; `take` tells whether it took all. Returns what was left out. */
async function eachContent<File extends LedgerBlob>(
  reader: Pick<CommitReader, "contentsOf">,
  files: readonly File[],
  { maxBytes, maxRows }: ReadingBudget,
  take: (content: Buffer, file: File) => boolean,
): Promise<readonly string[]> {
  const leftOut: string[] = [];
  let bytes = 0;
  for (const file of files.filter(({ kind }) => kind === undefined)) {
    const { path, blob, sizeBytes } = file;
    if (bytes + sizeBytes > maxBytes) {
      leftOut.push(
        `${path} was not read: with its ${megabytes(sizeBytes)} the ledger comes to more than ${megabytes(maxBytes)}.`,
      );
      continue;
    }
    bytes += sizeBytes;
    const content = (await reader.contentsOf([blob])).get(blob);
    if (content === undefined) {
      leftOut.push(`${path} was not read: its content cannot be had.`);
      continue;
    }
    if (take(content, file)) continue;
    leftOut.push(
      `Only a part of ${path} was read: more than ${maxRows.toLocaleString("en")} rows differ.`,
    );
    break;
  }
  return leftOut;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
