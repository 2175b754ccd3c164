import { identityOf } from "../usage/identity.ts";
import { type LedgerRow, parseLedger } from "./parse-ledger.ts";
import { parseRecord } from "./parse-record.ts";
import type { Problem } from "./reject.ts";

const BYTE_ORDER_MARK = "\ufeff";

export interface MendOptions {
  /** Identities of the records that the ledger's backups hold. */
  readonly identitiesElsewhere: ReadonlySet<string>;
}

export interface MendedLedger {
  readonly text: string;
  /** What was mended, by line of the text as it was. */
  readonly changes: readonly Problem[];
}

/** A row, or a line that is none, as it stands in the text but for its line end. */
interface Piece {
  readonly line: number;
  readonly raw: string;
  readonly row: LedgerRow | undefined;
}

/**
 * Mends what git and spreadsheets leave in a ledger, as far as nothing is lost: the byte order
 * mark, CRLF, a missing last line feed, repeated headers, rows of one identity (they become one,
 * in the first one's place with the last one's text) and rows that a backup holds. All else stays
 * as it is, to the byte, and so does a text that is no ledger.
 */
export function mendLedger(text: string, { identitiesElsewhere }: MendOptions): MendedLedger {
  const { header, rows } = parseLedger(text);
  if (header.length === 0) return { text, changes: [] };
  const pieces = splitAtRows(text, rows);
  const kept = new Map<string | number, Piece>();
  const changes = encodingProblems(text, pieces);
  const drop = (line: number, expected: string, got: string) =>
    changes.push(problem(line, expected, got));

  let hasHeader = false;
  for (const piece of pieces) {
    const { line, row } = piece;
    if (row === undefined) {
      const isHeader = namesColumns(piece.raw, header);
      if (isHeader && hasHeader) drop(line, "one header", "the header again");
      else kept.set(line, piece);
      hasHeader ||= isHeader;
      continue;
    }
    const identity = identityOf(row.record);
    const first = kept.get(identity);
    if (identitiesElsewhere.has(identity)) {
      drop(line, "a row that no backup holds", "one that a backup holds");
      continue;
    }
    if (first !== undefined)
      drop(line, "each record once", `the record of line ${first.line} again`);
    // A key that is set again keeps its place.
    kept.set(identity, first === undefined ? piece : { ...piece, line: first.line });
  }
  const mended = [...kept.values()].map(({ raw }) => `${withoutReturn(raw)}\n`).join("");
  return {
    text: mended,
    changes: changes.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** Cuts a text into its rows and the lines between them; line ends within a quoted cell do not count. */
function splitAtRows(text: string, rows: readonly LedgerRow[]): readonly Piece[] {
  const rowAtLine = new Map(rows.map((row) => [row.line, row]));
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\n$/, "")
    .split("\n");
  const pieces: Piece[] = [];
  for (let index = 0; index < lines.length; ) {
    const row = rowAtLine.get(index + 1);
    const count = row?.lineCount ?? 1;
    pieces.push({ line: index + 1, raw: lines.slice(index, index + count).join("\n"), row });
    index += count;
  }
  return pieces;
}

function encodingProblems(text: string, pieces: readonly Piece[]): Problem[] {
  const problems: Problem[] = [];
  if (text.startsWith(BYTE_ORDER_MARK)) problems.push(problem(1, "no byte order mark", "one"));
  const returns = pieces.filter(({ raw }) => raw.endsWith("\r"));
  if (returns[0] !== undefined) {
    problems.push(
      problem(returns[0].line, "lines that end in LF", `CRLF, ${returns.length} times`),
    );
  }
  if (!text.endsWith("\n")) {
    const lines = text.split("\n");
    const column = (lines.at(-1)?.length ?? 0) + 1;
    problems.push({ ...problem(lines.length, "a line feed at the end", "none"), column });
  }
  return problems;
}

function namesColumns(raw: string, header: readonly string[]): boolean {
  const cells = parseRecord(raw);
  return "isOpen" in cells
    ? false
    : cells.length === header.length && cells.every((cell, index) => cell.trim() === header[index]);
}

function withoutReturn(raw: string): string {
  return raw.endsWith("\r") ? raw.slice(0, -1) : raw;
}

function problem(line: number, expected: string, got: string): Problem {
  return { line, column: 1, field: undefined, expected, got };
}
