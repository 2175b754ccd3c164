import type { DatabaseSync } from "node:sqlite";
import type { Call, CallTokens } from "../../../usage/call.ts";
import { addTokens, NO_TOKENS, type TokenCounts } from "../../../usage/tokens.ts";
import { countOf } from "../logs/json-value.ts";
import { type Message, timeOf } from "./message.ts";
import type { Sessions } from "./sessions.ts";
import { hasTable, type StoreLayout } from "./store-layout.ts";

const TABLE = "session_v2";
const COUNTS = [
  "tokens_input",
  "tokens_output",
  "tokens_reasoning",
  "tokens_cache_read",
  "tokens_cache_write",
];
const REMEMBERED = 500;

/** How much sessions had used in all when they were last looked at, by their ids. */
export type SessionSizes = Readonly<Record<string, number>>;

interface SessionTotal {
  readonly id: string;
  readonly tokens: TokenCounts;
  readonly updatedMs: number | undefined;
}

/** The messages that a session's total holds; undefined where they are not all known, or still change. */
export type MessagesOf = (sessionId: string) => readonly Message[] | undefined;

/**
 * Finds what sessions of version 2 used beside their messages: their titles, and summing up their context, which
 * stand in the session's own total and in no message. Nothing says which model was asked.
 * @see https://github.com/anomalyco/opencode, `SessionUsageRecorded`
 */
export function ownRequests(
  agent: string,
  {
    database,
    layout,
    sessions,
  }: { database: DatabaseSync; layout: StoreLayout; sessions: Sessions },
  before: SessionSizes,
  messagesOf: MessagesOf,
): { readonly calls: readonly Call[]; readonly sizes: SessionSizes } {
  if (!hasTable(layout, TABLE, ["id", "time_updated", ...COUNTS])) return { calls: [], sizes: {} };
  const sizes: Record<string, number> = { ...before };
  const calls: Call[] = [];
  for (const total of totalsOf(database)) {
    const size = total.tokens.inputTokens + total.tokens.outputTokens;
    if (size === 0 || before[total.id] === size) continue;
    const messages = messagesOf(total.id);
    if (messages === undefined) continue;
    // The latest stand last.
    delete sizes[total.id];
    sizes[total.id] = size;
    const call = ownCall(agent, total, messages, sessions);
    if (call !== undefined) calls.push(call);
  }
  return { calls, sizes: Object.fromEntries(Object.entries(sizes).slice(-REMEMBERED)) };
}

function totalsOf(database: DatabaseSync): readonly SessionTotal[] {
  const columns = ["time_updated", ...COUNTS].map((name) => `CAST(${name} AS REAL) AS ${name}`);
  const rows = database.prepare(`SELECT id, ${columns.join(", ")} FROM ${TABLE}
    WHERE typeof(id) = 'text' AND octet_length(id) <= 200 ORDER BY time_updated`);
  return rows.all().map((row) => {
    const cacheReadTokens = countOf(row.tokens_cache_read);
    const cacheWriteTokens = countOf(row.tokens_cache_write);
    return {
      id: String(row.id),
      tokens: {
        inputTokens: countOf(row.tokens_input) + cacheReadTokens + cacheWriteTokens,
        outputTokens: countOf(row.tokens_output) + countOf(row.tokens_reasoning),
        cacheReadTokens,
        cacheWriteTokens,
      },
      updatedMs: timeOf(row.time_updated),
    };
  });
}

function ownCall(
  agent: string,
  { id, tokens: total, updatedMs }: SessionTotal,
  messages: readonly Message[],
  sessions: Sessions,
): Call | undefined {
  const told = messages.map(({ tokens }) => tokens ?? NO_TOKENS).reduce(addTokens, NO_TOKENS);
  const tokens = restOf(total, told);
  if (updatedMs === undefined || tokens === undefined) return undefined;
  const { rootId, parentId, directory } = sessions.find(id);
  return {
    agent,
    callId: `${id}/own`.replaceAll(":", "."),
    sessionId: rootId,
    timestamp: new Date(updatedMs).toISOString(),
    model: "unknown",
    tokens,
    durationMs: undefined,
    success: true,
    errorMessage: undefined,
    modeTaskType: undefined,
    command: undefined,
    commandArguments: undefined,
    isSidechain: parentId !== undefined,
    cwd: directory,
    branch: undefined,
    isSessionTotal: true,
  };
}

/** Returns what a total holds beyond its messages; undefined where it does not even hold those. */
function restOf(total: TokenCounts, told: TokenCounts): CallTokens | undefined {
  const rest = {
    inputTokens: total.inputTokens - told.inputTokens,
    outputTokens: total.outputTokens - told.outputTokens,
    cacheReadTokens: total.cacheReadTokens - told.cacheReadTokens,
    cacheWriteTokens: total.cacheWriteTokens - told.cacheWriteTokens,
    cacheWriteOneHourTokens: 0,
  };
  const counts = Object.values(rest);
  return counts.every((count) => count >= 0) && counts.some((count) => count > 0)
    ? rest
    : undefined;
}
