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
