import { decodeContent } from "../ledger/decode-content.ts";
import { lastingIdentityOf } from "../provenance/lasting-identity.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import type { CommitReader, LedgerBlob } from "./commit-reader.ts";

/** What of the ledger may be read, so that a pull request cannot make a job read for ever. */
export interface ReadingBudget {
  /** Bytes of one side. */
  readonly maxBytes: number;
  /** Rows of one side. */
  readonly maxRows: number;
}

/** What some ledger files hold. */
export interface SideRecords {
  /** Each record once, by what lasts of its identity: the later in the files counts. */
  readonly records: ReadonlyMap<string, UsageRecord>;
  readonly rejected: number;
  /** What was not looked at, in sentences. */
  readonly leftOut: readonly string[];
}

/** Reads the records of ledger files within a budget. */
export async function readSide(
  reader: Pick<CommitReader, "contentsOf">,
  ledgers: readonly LedgerBlob[],
  { maxBytes, maxRows }: ReadingBudget,
): Promise<SideRecords> {
  const records = new Map<string, UsageRecord>();
  const leftOut: string[] = [];
  let rejected = 0;
  let bytes = 0;
  for (const { path, blob, sizeBytes } of ledgers) {
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
    const isWhole = addRecords(records, content, maxRows, () => {
      rejected += 1;
    });
    if (!isWhole) {
      leftOut.push(
        `Only a part of ${path} was read: the ledger has more than ${maxRows.toLocaleString("en")} rows.`,
      );
      break;
    }
  }
  return { records, rejected, leftOut };
}

/** Returns whether all of the content was added. */
function addRecords(
  records: Map<string, UsageRecord>,
  content: Buffer,
  maxRows: number,
  onReject: () => void,
): boolean {
  for (const entries of decodeContent(content)) {
    for (const entry of entries) {
      if ("record" in entry) records.set(lastingIdentityOf(entry.record), entry.record);
      else onReject();
    }
    if (records.size > maxRows) return false;
  }
  return true;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
