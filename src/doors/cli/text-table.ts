import { widthOf } from "../../parts/report/terminal/text-width.ts";

/** A column of a table on a terminal. */
export interface TextColumn<Row> {
  readonly title: string;
  /** Text that is safe to print. */
  readonly text: (row: Row) => string;
  /** Numbers are aligned to the right. */
  readonly align?: "right";
}

/** Returns rows in aligned columns below their titles. */
export function textTable<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string {
  const padded = columns.map(({ title, text, align }) => {
    const cells = [title, ...rows.map(text)];
    const width = cells.reduce((widest, cell) => Math.max(widest, widthOf(cell)), 0);
    return cells.map((cell) => {
      const space = " ".repeat(width - widthOf(cell));
      return align === "right" ? space + cell : cell + space;
    });
  });
  return Array.from(
    { length: rows.length + 1 },
    (_, line) =>
      `${padded
        .map((column) => column[line])
        .join("  ")
        .trimEnd()}\n`,
  ).join("");
}
