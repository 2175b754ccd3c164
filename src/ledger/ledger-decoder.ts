import type { UsageRecord } from "../usage/usage-record.ts";
import { isHeader, type LedgerHeader, readHeader } from "./ledger-header.ts";
import { readRow } from "./read-row.ts";
import { type BadLine, type RawRecord, RecordAssembler } from "./record-assembler.ts";
import type { Problem, Reject } from "./reject.ts";
import type { SourceLine } from "./source-line.ts";
import { findStandIn } from "./stand-in.ts";

/** One row of a ledger that holds a record. */
export interface LedgerRow {
  readonly record: UsageRecord;
  /** The line that it starts on, from 1. */
  readonly line: number;
  /** More than one where a quoted cell spans lines. */
  readonly lineCount: number;
  /** Its cells as they stand in the file, unknown columns included. */
  readonly raw: readonly string[];
  /** Where the next line starts, in bytes from the ledger's start. */
  readonly endOffset: number;
}

/** Turns the lines of a ledger into rows and rejects, in order, as they come. */
export class LedgerDecoder {
  readonly #assembler = new RecordAssembler((item) => this.#take(item));
  // A merge can leave two headers in a file: a row belongs to the one with as many columns.
  readonly #headers = new Map<number, LedgerHeader>();
  #header: LedgerHeader | undefined;
  #headerProblem: Problem | undefined;
  #entries: (LedgerRow | Reject)[] = [];
  #isAtStart: boolean;
  #line = 1;
  #offset: number;
  #hasOneHeader = true;

  /** Takes the header when it is not among the lines, and where these start in the ledger. */
  constructor(header?: LedgerHeader, startOffset = 0) {
    this.#isAtStart = header === undefined;
    this.#offset = startOffset;
    if (header !== undefined) this.#addHeader(header);
  }

  /** The first header; undefined until it was read. */
  get header(): LedgerHeader | undefined {
    return this.#header;
  }

  /** Set when the first line is no ledger's: nothing after it is looked at. */
  get headerProblem(): Problem | undefined {
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
    const standIn = findStandIn(line.text);
    if (standIn === undefined) this.#assembler.add(withoutByteOrderMark(line));
    else this.#headerProblem = standIn;
  }

  /** Returns what was open at the end of the file. */
  end(): readonly (LedgerRow | Reject)[] {
    this.#assembler.end();
    if (this.#header === undefined && this.#headerProblem === undefined) this.#takeHeader([""], 1);
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
    else if (this.#header === undefined) this.#takeHeader(item.cells, line);
    else this.#takeRow(this.#headers.get(item.cells.length) ?? this.#header, item, line);
  }

  #takeBadLine({ column, expected, got, isConflictMarker }: BadLine, line: number): void {
    const problem = { line, column, field: undefined, expected, got };
    // The two sides of a conflict may differ in their header; anything else before it is no ledger.
    if (this.#header !== undefined || isConflictMarker) this.#entries.push(problem);
    else this.#headerProblem ??= problem;
  }

  #takeHeader(cells: readonly string[], line: number): void {
    if (this.#headerProblem !== undefined) return;
    const header = readHeader(cells);
    if ("names" in header) this.#addHeader(header);
    else this.#headerProblem = { line, column: 1, field: undefined, ...header };
  }

  #addHeader(header: LedgerHeader): void {
    this.#header ??= header;
    this.#hasOneHeader &&= String(header.names) === String(this.#header.names);
    this.#headers.set(header.names.length, header);
  }

  #takeRow(header: LedgerHeader, raw: RawRecord, line: number): void {
    const row = readRow(header, raw, line);
    if ("model" in row) {
      const { cells, lineCount } = raw;
      this.#entries.push({ record: row, line, lineCount, raw: cells, endOffset: this.#offset });
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
