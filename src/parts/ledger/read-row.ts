import type { UsageRecord } from "../../usage/usage-record.ts";
import { interpretRow } from "./interpret-row.ts";
import { cellsByColumn, type LedgerHeader } from "./ledger-header.ts";
import { locateCell } from "./locate-cell.ts";
import type { RawRecord } from "./record-assembler.ts";
import type { Problem, Reject } from "./reject.ts";

/** Returns the usage record that a row, which starts on `line`, holds under a header, or why it holds none. */
export function readRow(
  header: LedgerHeader,
  { cells, text, isEnded }: RawRecord,
  line: number,
): UsageRecord | Reject {
  const at = (cellIndex: number): Pick<Problem, "line" | "column"> => {
    const { linesDown, column } = locateCell(text, cellIndex);
    return { line: line + linesDown, column };
  };
  const width = header.names.length;
  // A spreadsheet leaves out, or adds, empty cells at a row's end.
  if (cells.length > width && cells.slice(width).some((cell) => cell !== "")) {
    const expected = `${width} cells as in the header (quote a cell that holds a comma)`;
    return { ...at(width), field: undefined, expected, got: `${cells.length} cells` };
  }
  if (!isEnded && cells.length < width) {
    const expected = `${width} cells as in the header, or a line feed after the row`;
    return { ...at(cells.length), field: undefined, expected, got: "a row that was cut off" };
  }
  const interpreted = interpretRow(cellsByColumn(header, cells));
  if ("model" in interpreted) return interpreted;
  const [first, ...others] = interpreted.map((problem) => ({
    ...at(header.indexes[problem.field]),
    ...problem,
  }));
  if (first === undefined) throw new TypeError("A row without a record has no problem.");
  return others.length === 0 ? first : { ...first, others };
}
