import { formatUsd } from "../../../usage/cost.ts";
import { SUCCESS } from "../dashboard-data.ts";
import { labelText } from "./row-text.ts";
import { at, type UsageTable, type WholeDimension } from "./usage-table.ts";

const ROWS_AT_ONCE = 5_000;
// A spreadsheet runs a cell that begins like this as a formula.
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

const LABELS: readonly (readonly [name: string, dimension: WholeDimension])[] = [
  ["repository", "repository"],
  ["agent", "agent"],
  ["model", "model"],
  ["branch", "branch"],
  ["commit", "commit"],
  ["author", "author"],
  ["pull_request", "pullRequest"],
  ["ticket", "ticket"],
  ["task_type", "taskType"],
  ["phase", "phase"],
  ["session", "session"],
];
const COUNTS = [
  ["prompt_tokens", "inputTokens"],
  ["completion_tokens", "outputTokens"],
  ["cache_read_tokens", "cacheReadTokens"],
  ["cache_write_tokens", "cacheWriteTokens"],
  ["duration_ms", "durationMs"],
] as const;

/** Yields rows as CSV, a part at a time, to the last digit. */
export function* recordsCsv(table: UsageTable, rows: Uint32Array, zone: string): Generator<string> {
  const names = [...LABELS, ...COUNTS].map(([name]) => name);
  yield csvLine([`time (${zone})`, ...names, "cost_usd", "success", "notes"]);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const part = rows.subarray(start, start + ROWS_AT_ONCE);
    yield Array.from(part, (row) => csvLine(cellsOf(table, row))).join("");
  }
}

function cellsOf(table: UsageTable, row: number): readonly string[] {
  const { localMs, counts, success } = table;
  const cost = at(counts.costNanoUsd, row);
  return [
    new Date(at(localMs, row)).toISOString().slice(0, 19).replace("T", " "),
    ...LABELS.map(([, dimension]) => labelText(table, dimension, row)),
    ...COUNTS.map(([, count]) => numberText(at(counts[count], row))),
    Number.isNaN(cost) ? "" : formatUsd(cost),
    success[row] === SUCCESS.unknown ? "" : String(success[row] === SUCCESS.succeeded),
    labelText(table, "notes", row),
  ];
}

function numberText(number: number): string {
  return Number.isNaN(number) ? "" : String(number);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** Returns text as a cell in which nothing is a formula. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a file to the browser to keep; nothing leaves the page. */
export function saveFile(name: string, parts: Iterable<string>): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: "text/csv" }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
