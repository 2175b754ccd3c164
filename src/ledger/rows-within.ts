import { LedgerDecoder, type LedgerRow } from "./ledger-decoder.ts";
import type { LedgerHeader } from "./ledger-header.ts";
import { LineSplitter } from "./line-splitter.ts";
import type { Reject } from "./reject.ts";

const MAX_HEADER_BYTES = 65_536;

/**
 * Returns the rows of a ledger that lie between two offsets where lines begin; `endOffset` counts
 * from the ledger's start. Where that part makes no sense by itself, for it begins within a quoted
 * cell or holds a bad row, all rows of the ledger are returned.
 */
export function rowsWithin(content: Buffer, start: number, end: number): readonly LedgerRow[] {
  if (start >= end) return [];
  const header = start > 0 ? readHeader(content) : undefined;
  if (header !== undefined) {
    const entries = decode(content.subarray(start, end), header, start);
    if (entries.every(isRow)) return entries;
  }
  return decode(content).filter(isRow);
}

function readHeader(content: Buffer): LedgerHeader | undefined {
  const decoder = new LedgerDecoder();
  decoder.decode(new LineSplitter().push(content.subarray(0, MAX_HEADER_BYTES)));
  return decoder.header;
}

function decode(
  content: Buffer,
  header?: LedgerHeader,
  startOffset = 0,
): readonly (LedgerRow | Reject)[] {
  const splitter = new LineSplitter();
  const decoder = new LedgerDecoder(header, startOffset);
  return [
    ...decoder.decode(splitter.push(content)),
    ...decoder.decode(splitter.end()),
    ...decoder.end(),
  ];
}

function isRow(entry: LedgerRow | Reject): entry is LedgerRow {
  return "record" in entry;
}
