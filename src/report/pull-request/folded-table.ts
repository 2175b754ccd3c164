import { formatWhole } from "../format-number.ts";
import { type Column, markdownTable } from "../markdown-table.ts";

const OPEN_ROWS = 6;
// One or two rows more are no reason to fold.
const MAX_OPEN_ROWS = 8;

export interface FoldedTable<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What the rows are, in the plural. */
  readonly noun: string;
}

/** Returns a table whose first rows are open and whose others are folded; says how many are missing. */
export function foldedTable<Row>(
  { columns, rows, noun }: FoldedTable<Row>,
  maxRows: number,
): string {
  const kept = rows.slice(0, maxRows);
  const openRows = kept.length > MAX_OPEN_ROWS ? OPEN_ROWS : kept.length;
  const folded = kept.slice(openRows);
  const missing = rows.length - kept.length;
  return [
    markdownTable(columns, kept.slice(0, openRows)),
    folded.length > 0
      ? fold(`${formatWhole(folded.length)} more ${noun}`, markdownTable(columns, folded))
      : "",
    missing > 0 ? `… and ${formatWhole(missing)} more ${noun} that are not shown.\n` : "",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** Returns markdown that is folded under a summary, which is plain words. */
export function fold(summary: string, markdown: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${markdown}\n</details>\n`;
}
