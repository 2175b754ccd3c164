import { quoteValue } from "./reject.ts";

/** The eight columns that every ledger has, in this order. */
export const CORE_COLUMNS = [
  "timestamp",
  "model",
  "prompt_tokens",
  "completion_tokens",
  "task_success",
  "task_type",
  "duration_ms",
  "notes",
] as const;

/** All columns of a new ledger, in this order. */
export const COLUMNS = [
  ...CORE_COLUMNS,
  "session_id",
  "cache_read_tokens",
  "cache_write_tokens",
  "cost_usd",
  "agent",
  "branch",
] as const;

export type Column = (typeof COLUMNS)[number];

/** Without these a row is meaningless and a file is not a ledger. */
export const REQUIRED_COLUMNS = ["timestamp", "model"] as const;

/** The cells of a row by column; a column that the file or the row does not have is empty. */
export type RowCells = Readonly<Record<Column, string>>;

/** A ledger's columns as its first line names them, and where each known one is. */
export interface LedgerHeader {
  readonly names: readonly string[];
  /** Index of each known column; -1 when the file does not have it. */
  readonly indexes: Readonly<Record<Column, number>>;
}

/** What is wrong with a first line. */
export interface HeaderProblem {
  readonly expected: string;
  readonly got: string;
}

/** Tells whether a text is the line by which Excel is told that commas separate the columns. */
export function isSeparatorLine(text: string): boolean {
  return /^\ufeff?"?sep=,"?,*$/.test(text);
}

/** Tells whether cells name columns, in the first line or, as merges and joined files leave it, in a later one. */
export function isHeader(cells: readonly string[]): boolean {
  const names = namesOf(cells);
  return REQUIRED_COLUMNS.every((column) => names.includes(column));
}

/** Returns the header that a first line is, or why the file is not a ledger. */
export function readHeader(cells: readonly string[]): LedgerHeader | HeaderProblem {
  const names = namesOf(cells);
  if (!isHeader(names)) {
    return {
      expected: "a header line with the columns timestamp and model",
      got: quoteValue(names.join(",")),
    };
  }
  const twice = COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice !== undefined) {
    return { expected: "each column once in the header line", got: `${twice} twice` };
  }
  const indexes = Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)]));
  return { names, indexes: indexes as Record<Column, number> };
}

/** Returns a row's cells by column; those that its header or the row itself lacks are empty. */
export function cellsByColumn({ indexes }: LedgerHeader, cells: readonly string[]): RowCells {
  return {
    timestamp: cells[indexes.timestamp] ?? "",
    model: cells[indexes.model] ?? "",
    prompt_tokens: cells[indexes.prompt_tokens] ?? "",
    completion_tokens: cells[indexes.completion_tokens] ?? "",
    task_success: cells[indexes.task_success] ?? "",
    task_type: cells[indexes.task_type] ?? "",
    duration_ms: cells[indexes.duration_ms] ?? "",
    notes: cells[indexes.notes] ?? "",
    session_id: cells[indexes.session_id] ?? "",
    cache_read_tokens: cells[indexes.cache_read_tokens] ?? "",
    cache_write_tokens: cells[indexes.cache_write_tokens] ?? "",
    cost_usd: cells[indexes.cost_usd] ?? "",
    agent: cells[indexes.agent] ?? "",
    branch: cells[indexes.branch] ?? "",
  };
}

function namesOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
}
