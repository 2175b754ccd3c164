import type { UsageRecord } from "../../usage/usage-record.ts";
import { isHeader, isSeparatorLine, type LedgerHeader, readHeader } from "./columns.ts";
import { type BadLine, type RawRecord, RecordAssembler } from "./csv-records.ts";
import type { SourceLine } from "./line-splitter.ts";
import { readRow } from "./read-row.ts";
import type { Problem, Reject } from "./reject.ts";
import { findStandIn } from "./stand-in.ts";

/** One row of a ledger that holds a record. */
export interface LedgerRow {
  readonly record: UsageRecord;
  /** When the record was made, in milliseconds since 1970. */
  readonly time: number;
  /** The line that it starts on, from 1. */
  readonly line: number;
  /** More than one where a quoted cell spans lines. */
  readonly lineCount: number;
  /** Its cells as in the file, unknown columns included. */
  readonly raw: readonly string[];
  /** The header that it belongs to, where a file has more than one. */
  readonly header: LedgerHeader;
  /** Where the next line starts, in bytes from the ledger's start. */
  readonly endOffset: number;
}

/** Turns the lines of a ledger into rows and rejects, in order, as they come. */
export class LedgerDecoder {
  readonly #assembler = new RecordAssembler((item) => this.#take(item));
  // Merges and joined files have more than one: a row belongs to the last one with as many columns.
  readonly #headers = new Map<number, LedgerHeader>();
  #header: LedgerHeader | undefined;
  #firstText = "";
  #headerProblem: Reject | undefined;
  #entries: (LedgerRow | Reject)[] = [];
  #isAtStart: boolean;
  #line = 1;
  #offset: number;
  #hasOneHeader = true;

  /** Takes the headers when they are not among the lines, the first one first, and where these start in the ledger. */
  constructor(headers: readonly LedgerHeader[] = [], startOffset = 0) {
    this.#isAtStart = headers.length === 0;
    this.#offset = startOffset;
    for (const header of headers) this.#addHeader(header);
  }

  /** The first header; undefined until it was read. */
  get header(): LedgerHeader | undefined {
    return this.#header;
  }

  /** Set when the first line is not a ledger's: nothing after it is looked at. */
  get headerProblem(): Reject | undefined {
    return this.#headerProblem;
  }

  /** Whether all rows so far belong to the first header. */
  get hasOneHeader(): boolean {
    return this.#hasOneHeader;
  }

  /** Where what is not complete yet starts, in bytes from the ledger's start. */
  get endOffset(): number {
    return this.#offset;
  }

  /** Takes the next lines; returns what they complete. */
  decode(lines: Iterable<SourceLine>): readonly (LedgerRow | Reject)[] {
    for (const line of lines) {
      if (this.#headerProblem !== undefined) break;
      if (this.#isAtStart) this.#start(line);
      else this.#assembler.add(line);
    }
    return this.#flush();
  }

  #start(line: SourceLine): void {
    this.#isAtStart = false;
    this.#firstText = line.text;
    this.#assembler.add(withoutByteOrderMark(line));
  }

  /** Returns what was open at the end of the file. */
  end(): readonly (LedgerRow | Reject)[] {
    this.#assembler.end();
    if (this.#header === undefined) this.#takeHeader({ cells: [""], text: "" }, 1);
    return this.#flush();
  }

  #flush(): readonly (LedgerRow | Reject)[] {
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }

  #take(item: RawRecord | BadLine): void {
    const line = this.#line;
    this.#line += item.lineCount;
    this.#offset += item.sizeBytes;
    if (item.cells === undefined) this.#takeBadLine(item, line);
    else if (item.cells.every((cell) => cell.trim() === "")) return;
    else if (this.#header === undefined) this.#takeHeader(item, line);
    else this.#takeRow(this.#headerOf(item.cells.length) ?? this.#header, item, line);
  }

  #takeBadLine({ column, expected, got, isConflictMarker }: BadLine, line: number): void {
    const problem = { line, column, field: undefined, expected, got };
    // The two sides of a conflict may differ in their header; anything else before it is not a ledger.
    if (this.#header !== undefined || isConflictMarker) this.#entries.push(problem);
    else this.#giveUp(problem);
  }

  #takeHeader({ cells, text }: Pick<RawRecord, "cells" | "text">, line: number): void {
    if (line === 1 && isSeparatorLine(text)) return;
    const header = readHeader(cells);
    if ("names" in header) this.#addHeader(header);
    else this.#giveUp(findStandIn(text) ?? { line, column: 1, field: undefined, ...header });
  }

  #giveUp(problem: Problem): void {
    const found = findStandIn(this.#firstText) ?? problem;
    this.#headerProblem ??= { ...found, isWholeFile: true };
  }

  #addHeader(header: LedgerHeader): void {
    this.#header ??= header;
    this.#hasOneHeader &&= String(header.names) === String(this.#header.names);
    // The last one is looked at last.
    this.#headers.delete(header.names.length);
    this.#headers.set(header.names.length, header);
  }

  /** Returns the header of a row with so many cells: a spreadsheet leaves out empty ones at a row's end. */
  #headerOf(cellCount: number): LedgerHeader | undefined {
    return (
      this.#headers.get(cellCount) ??
      [...this.#headers.values()].findLast(({ names }) => names.length >= cellCount)
    );
  }

  #takeRow(header: LedgerHeader, raw: RawRecord, line: number): void {
    const row = readRow(header, raw, line);
    if ("record" in row) {
      const { record, time } = row;
      const { cells, lineCount } = raw;
      const endOffset = this.#offset;
      this.#entries.push({ record, time, line, lineCount, raw: cells, header, endOffset });
      return;
    }
    const again = isHeader(raw.cells) ? readHeader(raw.cells) : undefined;
    if (again !== undefined && "names" in again) this.#addHeader(again);
    else this.#entries.push(row);
  }
}

function withoutByteOrderMark(line: SourceLine): SourceLine {
  return line.text.startsWith("\uFEFF") ? { ...line, text: line.text.slice(1) } : line;
}
