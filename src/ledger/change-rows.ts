import { stringify } from "csv-stringify/sync";
import type { UsageRecord } from "../usage/usage-record.ts";
import { addFormulaPrefix } from "./formula-prefix.ts";
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
  const { header, rows } = parseLedger(text);
  const lines = text.split("\n");
  let changedRows = 0;
  // From the end, so that the line numbers of the rows before stay right.
  for (const row of rows.toReversed()) {
    const correction = correct(row.record);
    if (correction === undefined) continue;
    const lineEnd = lines[row.line + row.lineCount - 2]?.endsWith("\r") ? "\r" : "";
    lines.splice(row.line - 1, row.lineCount, formatCells(row, header, correction) + lineEnd);
    changedRows += 1;
  }
  return { text: lines.join("\n"), changedRows };
}

function formatCells(
  { raw }: LedgerRow,
  header: readonly string[],
  { success, notes }: RowCorrection,
): string {
  const cells = [...raw];
  cells[header.indexOf("task_success")] = String(success);
  cells[header.indexOf("notes")] = addFormulaPrefix(notes);
  return stringify([cells], { record_delimiter: "" });
}
