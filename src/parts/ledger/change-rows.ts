import { stringify } from "csv-stringify/sync";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { addFormulaPrefix } from "./format-row.ts";
import { cutLines } from "./line-splitter.ts";
import { type LedgerRow, parseLedger } from "./parse-ledger.ts";

/** What people correct in a row. */
export interface RowCorrection {
  readonly success: boolean;
  readonly notes: string;
}

/**
 * Returns a ledger's text with some rows corrected, and how many they are. All other cells of
 * them, and all other lines, stay as they are.
 */
export function changeRows(
  text: string,
  correct: (record: UsageRecord) => RowCorrection | undefined,
): { readonly text: string; readonly changedRows: number } {
  const { rows } = parseLedger(text);
  const lines = cutLines(text);
  let changedRows = 0;
  // From the end, so that the line numbers of the rows before stay right.
  for (const row of rows.toReversed()) {
    const correction = correct(row.record);
    if (correction === undefined) continue;
    const { lineEnd = "" } = lines[row.line + row.lineCount - 2] ?? {};
    const corrected = { text: formatCells(row, correction), lineEnd };
    lines.splice(row.line - 1, row.lineCount, corrected);
    changedRows += 1;
  }
  const changed = lines.map((line) => line.text + line.lineEnd).join("");
  return { text: changed, changedRows };
}

function formatCells({ raw, header }: LedgerRow, { success, notes }: RowCorrection): string {
  const cells = [...raw];
  cells[header.names.indexOf("task_success")] = String(success);
  cells[header.names.indexOf("notes")] = addFormulaPrefix(notes);
  return stringify([cells], { record_delimiter: "" });
}
