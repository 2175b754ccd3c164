import { LedgerDecoder, type LedgerRow } from "./ledger-decoder.ts";
import { LineSplitter } from "./line-splitter.ts";
import type { Reject } from "./reject.ts";

const PART_BYTES = 262_144;
const MAX_HEADER_BYTES = 65_536;

/**
 * Reads the rows of a ledger's content, some thousand at a time, so that only they are held
 * besides the content. What is no ledger has no rows.
 *
 * @param fromOffset - where a row starts, in bytes: only it and what follows is read
 */
export function* decodeContent(
  content: Buffer,
  fromOffset = 0,
): Generator<readonly (LedgerRow | Reject)[]> {
  const splitter = new LineSplitter();
  const decoder = decoderFor(content, fromOffset);
  for (let start = fromOffset; start < content.length; start += PART_BYTES) {
    yield decoder.decode(splitter.push(content.subarray(start, start + PART_BYTES)));
    if (decoder.headerProblem !== undefined) return;
  }
  yield decoder.decode(splitter.end());
  yield decoder.end();
}

function decoderFor(content: Buffer, fromOffset: number): LedgerDecoder {
  if (fromOffset === 0) return new LedgerDecoder();
  const start = new LedgerDecoder();
  start.decode(new LineSplitter().push(content.subarray(0, MAX_HEADER_BYTES)));
  return new LedgerDecoder(start.header, fromOffset);
}
