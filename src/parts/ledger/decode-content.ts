import { headersWithin } from "./header-lines.ts";
import { LedgerDecoder, type LedgerRow } from "./ledger-decoder.ts";
import { LineSplitter } from "./line-splitter.ts";
import type { Reject } from "./reject.ts";
import { isUtf16, toUtf8 } from "./utf-16.ts";

const PART_BYTES = 262_144;

/**
 * Reads the rows of a ledger's content, some thousand at a time, so that only they are held
 * besides the content. What is not a ledger is one reject.
 *
 * @param fromOffset - where a row starts, in bytes: only it and what follows is read
 */
export function* decodeContent(
  content: Buffer,
  fromOffset = 0,
): Generator<readonly (LedgerRow | Reject)[]> {
  if (isUtf16(content)) {
    const before = toUtf8(content.subarray(0, fromOffset)).length;
    yield* decodeContent(toUtf8(content), before);
    return;
  }
  const headers = headersWithin(content, fromOffset);
  // What did not begin as a ledger is none, whatever it grew by.
  const firstOffset = headers.length === 0 ? 0 : fromOffset;
  const splitter = new LineSplitter();
  const decoder = new LedgerDecoder(headers, firstOffset);
  for (let start = firstOffset; start < content.length; start += PART_BYTES) {
    yield decoder.decode(splitter.push(content.subarray(start, start + PART_BYTES)));
    if (decoder.headerProblem !== undefined) break;
  }
  yield decoder.decode(splitter.end());
  yield decoder.end();
  if (decoder.headerProblem !== undefined) yield [decoder.headerProblem];
}
