import { LedgerDecoder, type LedgerRow } from "./ledger-decoder.ts";
import { LineSplitter } from "./line-splitter.ts";
import type { Reject } from "./reject.ts";

const PART_BYTES = 1_048_576;

/**
 * Reads the rows of a ledger's content, some thousand at a time, so that only they are held
 * besides the content. What is no ledger has no rows.
 */
export function* decodeContent(content: Buffer): Generator<readonly (LedgerRow | Reject)[]> {
  const splitter = new LineSplitter();
  const decoder = new LedgerDecoder();
  for (let start = 0; start < content.length; start += PART_BYTES) {
    yield decoder.decode(splitter.push(content.subarray(start, start + PART_BYTES)));
    if (decoder.headerProblem !== undefined) return;
  }
  yield decoder.decode(splitter.end());
  yield decoder.end();
}
