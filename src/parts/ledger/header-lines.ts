import { LedgerDecoder } from "./ledger-decoder.ts";
import { isHeader, type LedgerHeader, readHeader } from "./ledger-header.ts";
import { LineSplitter } from "./line-splitter.ts";
import { parseRecord } from "./parse-record.ts";

const MAX_HEADER_BYTES = 65_536;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const A_COLUMN = "timestamp";

/**
 * Returns the headers of the first `end` bytes of a ledger in UTF-8, the first one first: what is
 * read by itself further on may belong to any of them. Empty when it is not a ledger.
 */
export function headersWithin(content: Buffer, end: number): readonly LedgerHeader[] {
  const start = new LedgerDecoder();
  start.decode(new LineSplitter().push(content.subarray(0, Math.min(end, MAX_HEADER_BYTES))));
  if (start.header === undefined) return [];
  const headers = [start.header];
  const part = content.subarray(0, end);
  for (let at = part.indexOf(A_COLUMN); at >= 0; ) {
    const line = lineAround(part, at);
    const cells = parseRecord(part.toString("utf8", line.start, line.end));
    const header = "isOpen" in cells || !isHeader(cells) ? undefined : readHeader(cells);
    if (header !== undefined && "names" in header) headers.push(header);
    at = part.indexOf(A_COLUMN, Math.max(line.end, at + 1));
  }
  return headers;
}

function lineAround(bytes: Buffer, at: number): { readonly start: number; readonly end: number } {
  const start = Math.max(bytes.lastIndexOf(LINE_FEED, at), bytes.lastIndexOf(RETURN, at)) + 1;
  const ends = [bytes.indexOf(LINE_FEED, at), bytes.indexOf(RETURN, at)].filter((end) => end >= 0);
  return { start, end: Math.min(...ends, bytes.length) };
}
