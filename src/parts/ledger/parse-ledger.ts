import { LedgerDecoder, type LedgerRow } from "./ledger-decoder.ts";
import { splitLines } from "./line-splitter.ts";
import type { Reject } from "./reject.ts";
import { toUtf8 } from "./utf-16.ts";

export type { LedgerRow } from "./ledger-decoder.ts";

/** What a ledger's text holds. */
export interface ParsedLedger {
  /** The columns in their order; empty when the text is no ledger, which is then the only reject. */
  readonly header: readonly string[];
  readonly rows: readonly LedgerRow[];
  readonly rejects: readonly Reject[];
}

/** Reads a whole ledger that is in memory, e.g. a git blob: a text, or the bytes of a file. */
export function parseLedger(content: string | Buffer): ParsedLedger {
  const text = typeof content === "string" ? content : toUtf8(content).toString();
  const decoder = new LedgerDecoder();
  const rows: LedgerRow[] = [];
  const rejects: Reject[] = [];
  for (const entry of [...decoder.decode(splitLines(text)), ...decoder.end()]) {
    if ("record" in entry) rows.push(entry);
    else rejects.push(entry);
  }
  if (decoder.headerProblem !== undefined) rejects.push(decoder.headerProblem);
  return { header: decoder.header?.names ?? [], rows, rejects };
}
