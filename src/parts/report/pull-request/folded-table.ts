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
export function foldedTable<Row>(table: FoldedTable<Row>, maxRows: number): string {
  const { columns, rows, noun } = table;
  if (rows.length <= MAX_OPEN_ROWS) return cutTable(table, maxRows);
  const open = Math.min(OPEN_ROWS, maxRows);
  const rest = rows.slice(open);
  if (open === maxRows) return cutTable(table, maxRows);
  return `${markdownTable(columns, rows.slice(0, open))}
${fold(`${formatWhole(rest.length)} more ${noun}`, cutTable({ columns, rows: rest, noun }, maxRows - open))}`;
}

/** Returns a table of the first rows; says how many are missing. */
export function cutTable<Row>({ columns, rows, noun }: FoldedTable<Row>, maxRows: number): string {
  const table = markdownTable(columns, rows.slice(0, maxRows));
  const missing = rows.length - maxRows;
  return missing > 0 ? `${table}\n… and ${formatWhole(missing)} more ${noun}.\n` : table;
}

/** Returns markdown that is folded under a summary, which is plain words. */
export function fold(summary: string, markdown: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${markdown}\n</details>\n`;
}
