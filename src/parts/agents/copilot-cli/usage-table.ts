import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";

/** A row of a database: one call. */
export interface UsageRow {
  readonly rowId: number;
  readonly sessionId: string;
  readonly model: string | undefined;
  /** Of a sub-agent's calls only. */
  readonly agentId: string | undefined;
  readonly finishReason: string | undefined;
  readonly createdAt: string | undefined;
  /** When the session was last written to, or begun. */
  readonly sessionTime: string | undefined;
  readonly cwd: string | undefined;
  readonly branch: string | undefined;
  /** With the cache's tokens. */
  readonly inputTokens: number;
  /** With the reasoning. */
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly durationMs: number;
}

const CALLS = "assistant_usage_events";
const SESSIONS = "sessions";
const MAX_TEXT_BYTES = 4096;
const FIRST_ROW = Number.MIN_SAFE_INTEGER;

/** The table of calls, in the order that they were made. */
export class UsageTable {
  readonly #rowsFrom: StatementSync;
  readonly #rowsOfSession: StatementSync;

  private constructor(database: DatabaseSync, select: string) {
    const order = `u.rowid <= ${Number.MAX_SAFE_INTEGER} ORDER BY u.rowid`;
    this.#rowsFrom = database.prepare(`${select} WHERE u.rowid >= ? AND ${order}`);
    this.#rowsOfSession = database.prepare(`${select} WHERE u.session_id = ? AND ${order}`);
  }

  /** Returns the table of a database; undefined when it has none: the sessions' files count then. */
  static of(database: DatabaseSync): UsageTable | undefined {
    const calls = columnsOf(database, CALLS);
    if (!calls.has("session_id")) return undefined;
    return new UsageTable(database, selectRows(calls, columnsOf(database, SESSIONS)));
  }

  /** Reads the rows from one on; all without one. */
  rowsFrom(rowId: number | undefined): Iterable<UsageRow> {
    return toRows(this.#rowsFrom.iterate(rowId ?? FIRST_ROW));
  }

  rowsOfSession(sessionId: string): Iterable<UsageRow> {
    return toRows(this.#rowsOfSession.iterate(sessionId));
  }
}

/**
 * Returns the columns of a table; none when there is no such table. Views and computed columns do
 * not count: to read them is to run what their author wrote.
 */
function columnsOf(database: DatabaseSync, table: string): ReadonlySet<string> {
  const columns = database.prepare(
    `SELECT column.name FROM sqlite_schema AS entry, pragma_table_xinfo(entry.name) AS column
     WHERE entry.type = 'table' AND entry.rootpage > 0 AND entry.name = ? AND column.hidden = 0`,
  );
  return new Set(columns.all(table).map(({ name }) => String(name)));
}

function selectRows(calls: ReadonlySet<string>, sessions: ReadonlySet<string>): string {
  const isJoined = sessions.has("id");
  const call = (column: string) => (calls.has(column) ? `u.${column}` : "NULL");
  const session = (column: string) => (isJoined && sessions.has(column) ? `s.${column}` : "NULL");
  return `
    SELECT u.rowid AS rowId,
      ${text(call("session_id"))} AS sessionId,
      ${text(call("model"))} AS model,
      ${text(call("agent_id"))} AS agentId,
      ${text(call("finish_reason"))} AS finishReason,
      ${text(call("created_at"))} AS createdAt,
      coalesce(${text(session("updated_at"))}, ${text(session("created_at"))}) AS sessionTime,
      ${text(session("cwd"))} AS cwd,
      ${text(session("branch"))} AS branch,
      ${number(call("input_tokens"))} AS inputTokens,
      ${number(call("output_tokens"))} AS outputTokens,
      ${number(call("cache_read_tokens"))} AS cacheReadTokens,
      ${number(call("cache_write_tokens"))} AS cacheWriteTokens,
      ${number(call("duration_ms"))} AS durationMs
    FROM ${CALLS} AS u ${isJoined ? `LEFT JOIN ${SESSIONS} AS s ON s.id = u.session_id` : ""}`;
}

/** Returns the SQL of a column's text; NULL where there is none, or one of no sense. */
function text(column: string): string {
  return `CASE WHEN typeof(${column}) = 'text' AND octet_length(${column}) <= ${MAX_TEXT_BYTES} THEN ${column} END`;
}

/** Returns the SQL of a column's number, which may be larger than any integer of ours. */
function number(column: string): string {
  return `CASE WHEN typeof(${column}) IN ('integer', 'real') THEN CAST(${column} AS REAL) ELSE 0 END`;
}

function* toRows(found: Iterable<Record<string, SQLOutputValue>>): Iterable<UsageRow> {
  let last = Number.NEGATIVE_INFINITY;
  for (const columns of found) {
    const row = withoutNull(columns);
    // In a damaged table the way can lead back.
    if (row.rowId < last) return;
    last = row.rowId;
    if (row.sessionId !== undefined) yield row;
  }
}

/** The columns are as selected. */
function withoutNull(columns: Record<string, SQLOutputValue>): UsageRow {
  const entries = Object.entries(columns).map(([name, value]) => [name, value ?? undefined]);
  return Object.fromEntries(entries);
}
