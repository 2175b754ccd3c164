import { stringify } from "csv-stringify/sync";
import { formatUsd } from "../../usage/cost.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { COLUMNS, type Column } from "./columns.ts";

/** The first line of a new ledger. */
export const HEADER_LINE = `${COLUMNS.join(",")}\n`;

// What csv-stringify would leave bare and a reader could take for the end of a line, or for git's.
const NEEDS_QUOTES = /[\r\n]|^[<>|=]{7}/;

/**
 * Returns the row of a record, with its line feed, in the columns of a file; unknown columns are
 * empty. Reading it back gives the same record. A NUL or half a surrogate pair, which no text file
 * holds, is written as U+FFFD.
 */
export function formatRow(record: UsageRecord, header: readonly string[]): string {
  const cells: Readonly<Record<string, string>> = cellsOf(record);
  return stringify([header.map((column) => cells[column] ?? "")], { quoted_match: NEEDS_QUOTES });
}

function cellsOf(record: UsageRecord): Record<Column, string> {
  return {
    timestamp: record.timestamp,
    model: textCell(record.model),
    prompt_tokens: String(record.inputTokens),
    completion_tokens: String(record.outputTokens),
    task_success: String(record.success ?? ""),
    task_type: record.taskType ?? "",
    duration_ms: String(record.durationMs ?? ""),
    notes: textCell(record.notes),
    session_id: textCell(record.sessionId),
    cache_read_tokens: String(record.cacheReadTokens),
    cache_write_tokens: String(record.cacheWriteTokens),
    cost_usd: record.costNanoUsd === undefined ? "" : formatUsd(record.costNanoUsd),
    agent: textCell(record.agent),
    branch: textCell(record.branch),
  };
}

function textCell(text: string): string {
  return addFormulaPrefix(Buffer.from(text).toString().replaceAll("\0", "\uFFFD"));
}

// A spreadsheet runs a cell that starts with one of these as a formula; the quotes before it are
// counted in, so that a text which itself starts with quotes and a sign comes back as it was.
const NEEDS_PREFIX = /^'*[=+\-@\t\r]/;
const HAS_PREFIX = /^'+[=+\-@\t\r]/;

/** Returns a text cell that no spreadsheet runs as a formula. */
export function addFormulaPrefix(text: string): string {
  return NEEDS_PREFIX.test(text) ? `'${text}` : text;
}

/** Undoes `addFormulaPrefix`, exactly. */
export function removeFormulaPrefix(cell: string): string {
  return cell.startsWith("'") && HAS_PREFIX.test(cell) ? cell.slice(1) : cell;
}
