import type { UsageRecord } from "../usage/usage-record.ts";
import { interpretRow } from "./interpret-row.ts";
import { cellsByColumn, isHeaderAgain, type LedgerHeader, readHeader } from "./ledger-header.ts";
import { locateCell } from "./locate-cell.ts";
import { type BadLine, type RawRecord, RecordAssembler } from "./record-assembler.ts";
import type { Problem, Reject } from "./reject.ts";
import type { SourceLine } from "./source-line.ts";

/** One row of a ledger that holds a record. */
export interface LedgerRow {
  readonly record: UsageRecord;
  /** The line that it starts on, from 1. */
  readonly line: number;
  /** Its cells as they stand in the file, unknown columns included. */
  readonly raw: readonly string[];
  /** Where the next line starts, in bytes from where the reading started. */
  readonly endOffset: number;
}

/** Turns the lines of a ledger into rows and rejects, in order, as they come. */
export class LedgerDecoder {
  /** Undefined until the first line was read. */
  header: LedgerHeader | undefined;
  /** Set when the first line is no ledger's: nothing after it is looked at. */
  headerProblem: Problem | undefined;

  readonly #assembler = new RecordAssembler((item) => this.#take(item));
  #entries: (LedgerRow | Reject)[] = [];
  #line = 1;
  #offset = 0;

  constructor(header?: LedgerHeader) {
    this.header = header;
  }

  /** Takes the next lines; returns what they complete. */
  decode(lines: Iterable<SourceLine>): readonly (LedgerRow | Reject)[] {
    for (const line of lines) {
      if (this.headerProblem !== undefined) break;
      this.#assembler.add(line);
    }
    return this.#flush();
  }

  /** Returns what was open at the end of the file. */
  end(): readonly (LedgerRow | Reject)[] {
    this.#assembler.end();
    if (this.header === undefined && this.headerProblem === undefined) {
      const expected = "a header line with the columns timestamp and model";
      this.headerProblem = { line: 1, column: 1, field: undefined, expected, got: "nothing" };
    }
    return this.#flush();
  }

  #flush(): readonly (LedgerRow | Reject)[] {
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }

  #take(item: RawRecord | BadLine): void {
    if (this.headerProblem !== undefined) return;
    const line = this.#line;
    this.#line += item.cells === undefined ? 1 : item.lineCount;
    this.#offset += item.sizeBytes;
    if (item.cells === undefined) {
      const { column, expected, got, isConflictMarker } = item;
      const problem = { line, column, field: undefined, expected, got };
      // Two sides of a conflict may differ in their header; anything else before it is no ledger.
      if (this.header === undefined && !isConflictMarker) this.headerProblem = problem;
      else this.#entries.push(problem);
    } else if (item.cells.some((cell) => cell.trim() !== "")) {
      if (this.header === undefined) this.#takeHeader(item, line);
      else if (!isHeaderAgain(this.header, item.cells)) this.#takeRow(this.header, item, line);
    }
  }

  #takeHeader({ cells }: RawRecord, line: number): void {
    const header = readHeader(cells);
    if ("names" in header) this.header = header;
    else this.headerProblem = { line, column: 1, field: undefined, ...header };
  }

  #takeRow(header: LedgerHeader, { cells, text }: RawRecord, line: number): void {
    const width = header.names.length;
    const at = (index: number) => {
      const { linesDown, column } = locateCell(text, index);
      return { line: line + linesDown, column };
    };
    if (cells.slice(width).some((cell) => cell !== "")) {
      const expected = `${width} cells as in the header (quote a cell that holds a comma)`;
      const got = `${cells.length} cells`;
      this.#entries.push({ ...at(width), field: undefined, expected, got });
      return;
    }
    const interpreted = interpretRow(cellsByColumn(header, cells));
    if ("model" in interpreted) {
      this.#entries.push({ record: interpreted, line, raw: cells, endOffset: this.#offset });
      return;
    }
    const [first, ...others] = interpreted.map((problem) => ({
      ...at(header.indexes[problem.field]),
      ...problem,
    }));
    if (first !== undefined) this.#entries.push(others.length === 0 ? first : { ...first, others });
  }
}
