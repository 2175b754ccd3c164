import { headersWithin } from "./header-lines.ts";
import { LedgerDecoder, type LedgerRow } from "./ledger-decoder.ts";
import type { LedgerHeader } from "./ledger-header.ts";
import { LineSplitter } from "./line-splitter.ts";
import type { Reject } from "./reject.ts";
import { isUtf16, toUtf8 } from "./utf-16.ts";

/**
 * Returns the rows of a ledger that lie between two offsets where lines begin; `endOffset` counts
 * from the ledger's start. Where that part makes no sense by itself, for it begins within a quoted
 * cell or holds a bad row, all rows of the ledger are returned.
 */
export function rowsWithin(content: Buffer, start: number, end: number): readonly LedgerRow[] {
  if (start >= end) return [];
  if (isUtf16(content)) return rowsWithinUtf16(content, start, end);
  const headers = headersWithin(content, start);
  if (headers.length > 0) {
    const entries = decode(content.subarray(start, end), headers, start);
    if (entries.every(isRow)) return entries;
  }
  return decode(content).filter(isRow);
}

function rowsWithinUtf16(content: Buffer, start: number, end: number): readonly LedgerRow[] {
  const utf8 = toUtf8(content);
  const offsetOf = (offset: number) => toUtf8(content.subarray(0, offset)).length;
  const rows = rowsWithin(utf8, offsetOf(start), offsetOf(end));
  // Where they end in the file itself: two bytes for each unit, and the mark.
  let ended = { utf8: 0, utf16: 2 };
  return rows.map((row) => {
    const units = utf8.toString("utf8", ended.utf8, row.endOffset).length;
    ended = { utf8: row.endOffset, utf16: ended.utf16 + 2 * units };
    return { ...row, endOffset: ended.utf16 };
  });
}

function decode(
  content: Buffer,
  headers: readonly LedgerHeader[] = [],
  startOffset = 0,
): readonly (LedgerRow | Reject)[] {
  const splitter = new LineSplitter();
  const decoder = new LedgerDecoder(headers, startOffset);
  return [
    ...decoder.decode(splitter.push(content)),
    ...decoder.decode(splitter.end()),
    ...decoder.end(),
  ];
}

function isRow(entry: LedgerRow | Reject): entry is LedgerRow {
  return "record" in entry;
}
