import { formatWhole } from "../../../usage/format-number.ts";
import type { Ink } from "./ink.ts";
import type { TerminalView } from "./terminal-view.ts";

/** The shell's next prompt takes one line. */
const PROMPT_LINES = 1;
/** A table has these whatever the room. */
const FEWEST_ROWS = 3;

/** What draws all rows. */
export const ALL_ROWS = "--format table";

/** Returns how many lines a drawing may have. */
export function roomOf({ height }: Pick<TerminalView, "height">): number {
  return height - PROMPT_LINES;
}

/** Rows that come with other lines, of which the last ones are left out where there is no room. */
export interface FittedRows<Row> {
  readonly rows: readonly Row[];
  /** Draws all lines with the rows that are kept, and says how many are left out. */
  readonly draw: (kept: readonly Row[], leftOut: number) => readonly string[];
  /** Whether the first ones are left out instead: days, of which the last ones tell most. */
  readonly keepsLast?: boolean | undefined;
}

/** Returns the line that says how many rows are left out; none where none are. */
export function moreRows(leftOut: number, ink: Ink): readonly string[] {
  return leftOut === 0 ? [] : [ink.faint(`… and ${formatWhole(leftOut)} more: ${ALL_ROWS}`)];
}

/** Returns a drawing with as many of its rows as fit the screen. */
export function fitRows<Row>(
  { rows, draw, keepsLast = false }: FittedRows<Row>,
  view: Pick<TerminalView, "height">,
): readonly string[] {
  const whole = draw(rows, 0);
  const excess = whole.length - roomOf(view);
  if (excess <= 0 || rows.length <= FEWEST_ROWS) return whole;
  const drawSome = (count: number) =>
    draw(keepsLast ? rows.slice(-count) : rows.slice(0, count), rows.length - count);
  // To say that some are left out takes a line or more of its own.
  for (let count = rows.length - excess - 1; count > FEWEST_ROWS; count--) {
    const lines = drawSome(count);
    if (lines.length <= roomOf(view)) return lines;
  }
  return drawSome(FEWEST_ROWS);
}
