import { CsvError, parse } from "csv-parse/sync";
import { type LineFault, MAX_ROW_BYTES, type SourceLine } from "./line-splitter.ts";
import { locateCell, quoteValue } from "./reject.ts";

/** Why a text is not a CSV record. */
export interface QuotingFault {
  /** Whether a quote is still open at the text's end: more lines may close it. */
  readonly isOpen: boolean;
  /** The cell that the quote is in, from 0. */
  readonly cellIndex: number;
}

/** Returns the cells of a text that is one CSV record, without its line end, or why it is not one. */
export function parseRecord(record: string): readonly string[] | QuotingFault {
  // A record without a quote needs no parser, and most have none.
  if (!record.includes('"')) return splitAtCommas(record);
  return splitQuoted(record) ?? parseAnyRecord(record);
}

/** Parses what is not quoted as usual: its faults are csv-parse's to find. */
function parseAnyRecord(record: string): readonly string[] | QuotingFault {
  try {
    const records = parse(record, { record_delimiter: "\n", relax_column_count: true });
    const [cells = []] = records;
    return records.length === 1 ? cells : { isOpen: false, cellIndex: 0 };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { isOpen: error.code === "CSV_QUOTE_NOT_CLOSED", cellIndex: Number(error.column) };
  }
}

/** Does what `split` does in two thirds of its time, as a ledger may have a million rows. */
function splitAtCommas(record: string): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  for (let comma = record.indexOf(","); comma >= 0; comma = record.indexOf(",", start)) {
    cells.push(record.slice(start, comma));
    start = comma + 1;
  }
  cells.push(record.slice(start));
  return cells;
}

/**
 * Splits a record whose quotes are all around whole cells, or doubled within these; undefined for
 * any other. csv-parse takes ten times as long, most of it to get ready.
 */
function splitQuoted(record: string): readonly string[] | undefined {
  const cells: string[] = [];
  let start = 0;
  for (;;) {
    const isQuoted = record[start] === '"';
    const end = isQuoted ? endOfQuoted(record, start) : endOfPlain(record, start);
    if (end === undefined) return undefined;
    cells.push(
      isQuoted ? record.slice(start + 1, end - 1).replaceAll('""', '"') : record.slice(start, end),
    );
    if (end === record.length) return cells;
    start = end + 1;
  }
}

/** Returns where a cell in quotes ends, behind its quote; undefined when it has no end or goes on. */
function endOfQuoted(record: string, start: number): number | undefined {
  let quote = record.indexOf('"', start + 1);
  while (quote >= 0 && record[quote + 1] === '"') quote = record.indexOf('"', quote + 2);
  const end = quote + 1;
  const isWhole = quote >= 0 && (end === record.length || record[end] === ",");
  return isWhole ? end : undefined;
}

/** Returns where a cell without quotes ends; undefined when it has one, or a line feed. */
function endOfPlain(record: string, start: number): number | undefined {
  const comma = record.indexOf(",", start);
  const end = comma < 0 ? record.length : comma;
  return /["\n]/.test(record.slice(start, end)) ? undefined : end;
}

/** One CSV record, on one line or, where a quoted cell spans lines, on more. */
export interface RawRecord {
  readonly cells: readonly string[];
  /** As in the file, without the end of its last line. */
  readonly text: string;
  /** Whether its last line has an end: without one, a full disk may have cut the record. */
  readonly isEnded: boolean;
  readonly lineCount: number;
  readonly sizeBytes: number;
}

/** One line that is not a CSV record. */
export interface BadLine {
  readonly cells: undefined;
  readonly lineCount: 1;
  readonly sizeBytes: number;
  /** Character column, from 1. */
  readonly column: number;
  readonly expected: string;
  readonly got: string;
  readonly isConflictMarker: boolean;
}

const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;

/**
 * Joins lines into CSV records. A quote that nothing closes costs its own line only: the lines
 * after it are looked at again, each on its own.
 */
export class RecordAssembler {
  readonly #emit: (item: RawRecord | BadLine) => void;
  /** The lines since a quote was opened, and where it was. */
  #open: SourceLine[] = [];
  #openBytes = 0;
  #openCell = 0;

  constructor(emit: (item: RawRecord | BadLine) => void) {
    this.#emit = emit;
  }

  add(line: SourceLine): void {
    if (this.#open.length === 0) this.#start(line);
    else this.#continue(line);
  }

  end(): void {
    while (this.#open.length > 0) this.#giveUp();
  }

  #start(line: SourceLine): void {
    const { text, sizeBytes, fault } = line;
    if (fault !== undefined) {
      this.#emit(badLine(line, 1, fault));
      return;
    }
    if (CONFLICT_MARKER.test(text)) {
      this.#emit(conflictMarker(line));
      return;
    }
    const cells = parseRecord(text);
    if (!isFault(cells)) {
      this.#emit({ cells, text, isEnded: line.lineEnd !== "", lineCount: 1, sizeBytes });
    } else if (cells.isOpen) {
      this.#openCell = cells.cellIndex;
      this.#hold(line);
    } else {
      this.#emit(badQuote(line, cells.cellIndex, 'a quote only around a whole cell, "" within it'));
    }
  }

  #continue(line: SourceLine): void {
    this.#hold(line);
    if (line.fault !== undefined || this.#openBytes > MAX_ROW_BYTES) {
      this.#giveUp();
    } else if (hasOddQuotes(line.text)) {
      this.#close();
    }
  }

  #close(): void {
    const text = textOf(this.#open);
    const cells = parseRecord(text);
    if (isFault(cells)) {
      this.#giveUp();
      return;
    }
    const sizeBytes = this.#openBytes;
    const isEnded = this.#open.at(-1)?.lineEnd !== "";
    this.#emit({ cells, text, isEnded, lineCount: this.#release().length, sizeBytes });
  }

  #hold(line: SourceLine): void {
    this.#open.push(line);
    this.#openBytes += line.sizeBytes;
  }

  #release(): readonly SourceLine[] {
    const lines = this.#open;
    this.#open = [];
    this.#openBytes = 0;
    return lines;
  }

  #giveUp(): void {
    const [first, ...rest] = this.#release();
    if (first !== undefined) {
      this.#emit(badQuote(first, this.#openCell, "a quoted cell that ends with a quote"));
    }
    for (const line of rest) this.add(line);
  }
}

function textOf(lines: readonly SourceLine[]): string {
  const text = lines.map((line) => line.text + line.lineEnd).join("");
  return text.slice(0, text.length - (lines.at(-1)?.lineEnd.length ?? 0));
}

function isFault(parsed: readonly string[] | QuotingFault): parsed is QuotingFault {
  return !Array.isArray(parsed);
}

function badQuote(line: SourceLine, cellIndex: number, expected: string): BadLine {
  const { column } = locateCell(line.text, cellIndex);
  return badLine(line, column, { expected, got: quoteValue(line.text.slice(column - 1)) });
}

function conflictMarker(line: SourceLine): BadLine {
  const got = `the git conflict marker ${quoteValue(line.text.trimEnd())}; keep the rows of both sides and delete the marker`;
  return { ...badLine(line, 1, { expected: "a row", got }), isConflictMarker: true };
}

function badLine({ sizeBytes }: SourceLine, column: number, { expected, got }: LineFault): BadLine {
  const isConflictMarker = false;
  return { cells: undefined, lineCount: 1, sizeBytes, column, expected, got, isConflictMarker };
}

function hasOddQuotes(text: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}
