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
  /** How narrow a name may become before a column is left out for it; it is narrower where none can be. */
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
/** A bar this wide can be compared with others. */
const USUAL_BAR_WIDTH = 12;
/** A name this wide is not cut for columns of a rank from `EXTRA_RANK` on; what is wider is, for the bars. */
const READABLE_NAME_WIDTH = 40;
const EXTRA_RANK = 5;

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
  const columns = fitColumns(measure(table.columns, all), width, shareOf !== undefined);
  const barWidth = Math.min(MAX_BAR_WIDTH, barRoom(columns, width));
  const head = columns.map((column) => padCell(column, 0, ink.faint)).join(GAP);
  const body = all.map((row, index) => {
    const isTotal = total !== undefined && index === all.length - 1;
    const cells = columns.map((column) => {
      const colour = isTotal ? ink.strong : column.colourOf?.(row);
      return padCell(column, index + 1, colour);
    });
    const share = isTotal || barWidth < MIN_BAR_WIDTH ? undefined : shareOf?.(row);
    const bar = share === undefined ? "" : drawBar(share, barWidth);
    return cells.join(GAP) + (bar === "" ? "" : GAP + ink.bar(bar));
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

/** Leaves out columns and cuts names until the rest fits, with room for bars where only very long names would take it. */
function fitColumns<Row>(
  columns: readonly Cells<Row>[],
  width: number,
  hasBars: boolean,
): readonly Cells<Row>[] {
  const readable = leaveOut(columns, width, readableWidthOf, EXTRA_RANK);
  const least = readable ?? leaveOut(columns, width, leastOf, 1);
  const narrowest =
    least === undefined ? narrowestOf : readable === undefined ? leastOf : readableWidthOf;
  const fitted = narrowNames(least ?? withoutRank(columns), width, narrowest);
  const withBars = narrowNames(fitted, width - GAP.length - USUAL_BAR_WIDTH, readableWidthOf);
  const narrowed = hasBars && barRoom(withBars, width) >= MIN_BAR_WIDTH ? withBars : fitted;
  return narrowed.map((column) => ({
    ...column,
    cells: column.isName ? column.cells.map((cell) => cutMiddle(cell, column.width)) : column.cells,
  }));
}

/** Leaves out columns of a rank or above until the rest fits with its names cut; undefined when it never does. */
function leaveOut<Row>(
  columns: readonly Cells<Row>[],
  width: number,
  narrowest: NameWidth,
  lowestRank: number,
): readonly Cells<Row>[] | undefined {
  const least = columns.map((column) => ({ ...column, width: narrowest(column) }));
  if (widthOfAll(least) <= width) return columns;
  const ranks = columns.map(({ rank = 0 }) => rank);
  const highest = Math.max(...ranks);
  if (highest < lowestRank) return undefined;
  return leaveOut(columns.toSpliced(ranks.lastIndexOf(highest), 1), width, narrowest, lowestRank);
}

function withoutRank<Row>(columns: readonly Cells<Row>[]): readonly Cells<Row>[] {
  return columns.filter(({ rank = 0 }) => rank === 0);
}

/** Takes the width that is too much from the widest names, as far as it may. */
function narrowNames<Row>(
  columns: readonly Cells<Row>[],
  width: number,
  narrowest: NameWidth,
): readonly Cells<Row>[] {
  const fitted = columns.map((column) => ({ ...column }));
  for (let excess = widthOfAll(fitted) - width; excess > 0; excess--) {
    const [widestName] = fitted
      .filter((column) => column.width > narrowest(column))
      .sort((a, b) => b.width - a.width);
    if (widestName === undefined) break;
    widestName.width -= 1;
  }
  return fitted;
}

/** Returns how narrow a column may become; numbers are never cut. */
type NameWidth = (column: Pick<Cells<never>, "width" | "isName" | "leastWidth">) => number;

const leastOf: NameWidth = ({ width, isName, leastWidth = MIN_NAME_WIDTH }) =>
  isName ? Math.min(width, leastWidth) : width;

const narrowestOf: NameWidth = ({ width, isName }) =>
  isName ? Math.min(width, MIN_NAME_WIDTH) : width;

const readableWidthOf: NameWidth = ({ width, isName, leastWidth = READABLE_NAME_WIDTH }) =>
  isName ? Math.min(width, leastWidth) : width;

function barRoom<Row>(columns: readonly Cells<Row>[], width: number): number {
  return width - widthOfAll(columns) - GAP.length;
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
