import { drawBar } from "./draw-bars.ts";
import type { Colour, Ink } from "./ink.ts";
import { cutMiddle, widthOf } from "./text-width.ts";

/** A column of a table that fits a terminal. */
export interface FittedColumn<Row> {
  readonly title: string;
  /** Text that is safe to print. */
  readonly text: (row: Row) => string;
  /** Numbers are aligned to the right. */
  readonly align?: "right" | undefined;
  /** Whether the middle can be left out where it is too wide; a number is never cut. */
  readonly isName?: boolean | undefined;
  /** How narrow a name may become before a column is left out for it. */
  readonly leastWidth?: number | undefined;
  /** Of the columns that can be left out, the one with the highest number goes first; undefined: it stays. */
  readonly rank?: number | undefined;
  readonly colourOf?: ((row: Row) => Colour | undefined) | undefined;
}

export interface FittedTable<Row> {
  readonly columns: readonly FittedColumn<Row>[];
  readonly rows: readonly Row[];
  /** What all rows add up to. */
  readonly total?: Row | undefined;
  /** How long a row's bar is, 0 to 1; undefined: none. Bars take the room that is left. */
  readonly shareOf?: ((row: Row) => number | undefined) | undefined;
}

const GAP = "  ";
const MIN_NAME_WIDTH = 8;
const MIN_BAR_WIDTH = 6;
const MAX_BAR_WIDTH = 24;

interface Cells<Row> extends FittedColumn<Row> {
  readonly cells: readonly string[];
  readonly width: number;
}

/** Returns a table as lines that are no wider than they may be, as long as there is room for a name and a number. */
export function drawTable<Row>(
  table: FittedTable<Row>,
  width: number,
  ink: Ink,
): readonly string[] {
  const { rows, total, shareOf } = table;
  const all = total === undefined ? rows : [...rows, total];
  const columns = fitNames(leaveOut(measure(table.columns, all), width), width);
  const barWidth = Math.min(MAX_BAR_WIDTH, width - widthOfAll(columns) - GAP.length);
  const head = columns.map((column) => padCell(column, 0, ink.faint)).join(GAP);
  const body = all.map((row, index) => {
    const isTotal = total !== undefined && index === all.length - 1;
    const cells = columns.map((column) => {
      const colour = isTotal ? ink.strong : column.colourOf?.(row);
      return padCell(column, index + 1, colour);
    });
    const share = isTotal || barWidth < MIN_BAR_WIDTH ? undefined : shareOf?.(row);
    const bar = share === undefined ? "" : `${GAP}${ink.bar(drawBar(share, barWidth))}`;
    return cells.join(GAP) + bar;
  });
  return [head, ...body].map((line) => line.trimEnd());
}

function measure<Row>(
  columns: readonly FittedColumn<Row>[],
  rows: readonly Row[],
): readonly Cells<Row>[] {
  return columns.map((column) => {
    const cells = [column.title, ...rows.map(column.text)];
    return { ...column, cells, width: widest(cells) };
  });
}

/** Leaves out columns until the rest fits with its names cut. */
function leaveOut<Row>(columns: readonly Cells<Row>[], width: number): readonly Cells<Row>[] {
  const least = columns.map((column) =>
    column.isName ? { ...column, width: Math.min(column.width, leastOf(column)) } : column,
  );
  if (widthOfAll(least) <= width) return columns;
  const ranks = columns.map(({ rank = 0 }) => rank);
  const highest = Math.max(...ranks);
  if (highest === 0) return columns;
  return leaveOut(columns.toSpliced(ranks.lastIndexOf(highest), 1), width);
}

/** Takes the width that is too much from the widest names. */
function fitNames<Row>(columns: readonly Cells<Row>[], width: number): readonly Cells<Row>[] {
  const fitted = columns.map((column) => ({ ...column }));
  for (let excess = widthOfAll(fitted) - width; excess > 0; excess--) {
    const [widestName] = fitted
      .filter((column) => column.isName && column.width > leastOf(column))
      .sort((a, b) => b.width - a.width);
    if (widestName === undefined) break;
    widestName.width -= 1;
  }
  return fitted.map((column) => ({
    ...column,
    cells: column.isName ? column.cells.map((cell) => cutMiddle(cell, column.width)) : column.cells,
  }));
}

function leastOf({ leastWidth = MIN_NAME_WIDTH }: { leastWidth?: number | undefined }): number {
  return leastWidth;
}

function widthOfAll<Row>(columns: readonly Cells<Row>[]): number {
  const gaps = GAP.length * Math.max(0, columns.length - 1);
  return columns.reduce((sum, { width }) => sum + width, gaps);
}

function widest(cells: readonly string[]): number {
  return cells.reduce((width, cell) => Math.max(width, widthOf(cell)), 0);
}

function padCell<Row>({ cells, width, align }: Cells<Row>, line: number, colour?: Colour): string {
  const cell = cells[line] ?? "";
  const space = " ".repeat(Math.max(0, width - widthOf(cell)));
  const shown = colour === undefined || cell === "" ? cell : colour(cell);
  return align === "right" ? space + shown : shown + space;
}
