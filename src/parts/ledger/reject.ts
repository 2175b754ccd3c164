/** Something wrong in a ledger file. Lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  /** Character column where the bad value starts. */
  readonly column: number;
  /** The bad value's column name, if one is to blame. */
  readonly field: string | undefined;
  readonly expected: string;
  readonly got: string;
}

/** A row, or a line, that cannot be taken, told by its first problem. */
export interface Reject extends Problem {
  /** What else is wrong with the same row. */
  readonly others?: readonly Problem[];
  /** Set when the file is not a ledger at all: nothing else of it is read. */
  readonly isWholeFile?: true;
}

const MAX_CHARACTERS = 60;

// What JSON leaves as it is although it steers a terminal, ends a line or turns the text's direction.
const UNSHOWN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Returns a value as a message may show it: in quotes, on one line, shortened when long. */
export function quoteValue(value: string): string {
  if (value === "") return "nothing";
  const isLong = value.length > MAX_CHARACTERS;
  const shown = JSON.stringify(isLong ? value.slice(0, MAX_CHARACTERS) : value)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll(UNSHOWN, escapeCharacter);
  const quote = value.includes('"') ? "'" : '"';
  return `${quote}${shown}${isLong ? "…" : ""}${quote}`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Where something stands in a record's text: lines after the record's first, and character column from 1. */
export interface CellLocation {
  readonly linesDown: number;
  readonly column: number;
}

/** Returns where a cell of a CSV record starts; past the last cell, where the record ends. */
export function locateCell(text: string, cellIndex: number): CellLocation {
  let start = 0;
  let isQuoted = false;
  let cell = 0;
  let at = 0;
  for (; at < text.length && cell < cellIndex; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === "," && !isQuoted) {
      cell += 1;
      start = at + 1;
    }
  }
  if (cell < cellIndex) start = text.length;
  const lines = text.slice(0, start).split(/\r\n|\n|\r/);
  return { linesDown: lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
}
