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

/** Without these a row means nothing and a file is not a ledger. */
export const REQUIRED_COLUMNS = ["timestamp", "model"] as const;

/** The cells of a row by column; a column that the file or the row does not have is empty. */
export type RowCells = Readonly<Record<Column, string>>;
