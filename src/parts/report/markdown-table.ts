export interface Column<Row> {
  readonly title: string;
  /** Returns markdown, escaped already. */
  readonly cell: (row: Row) => string;
  /** Numbers are aligned to the right. */
  readonly align: "left" | "right";
}

/** Returns a GFM table whose cells are padded, so that it reads as well as plain text. */
export function markdownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const padded = columns.map(({ title, cell, align }) => {
    const cells = [title, ...rows.map(cell)];
    const width = cells.reduce((widest, text) => Math.max(widest, lengthOf(text)), 3);
    // Without a colon GitHub would centre the title.
    const rule = align === "right" ? `${"-".repeat(width - 1)}:` : `:${"-".repeat(width - 1)}`;
    const [head = "", ...body] = cells.map((text) => pad(text, width, align));
    return [head, rule, ...body];
  });
  return Array.from(
    { length: rows.length + 2 },
    (_, line) => `| ${padded.map((column) => column[line]).join(" | ")} |\n`,
  ).join("");
}

function pad(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(width - lengthOf(text));
  return align === "right" ? space + text : text + space;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
