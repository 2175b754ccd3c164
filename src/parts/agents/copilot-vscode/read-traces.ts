import type { DatabaseSync } from "node:sqlite";
import type { Call } from "../../../usage/call.ts";
import type { LogPosition, LogReading, TurnOutcome } from "../logs/agent.ts";
import { isUsed, tokensWithCacheInInput } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { apiError, INTERRUPTED } from "../logs/failure-words.ts";
import { textOf } from "../logs/json-value.ts";
import { timeOfMs } from "../logs/row-time.ts";
import { readSqliteLog } from "../logs/sqlite-log.ts";
import { type RowAnchor, readRowsBehind, type SqliteRow } from "../logs/sqlite-rows.ts";
import { createChatFolders } from "./chat-folder.ts";
import { selectRequests } from "./span-table.ts";
import { Traces } from "./traces.ts";

/** What a reading must know of those before it. */
interface State {
  readonly anchor?: RowAnchor | undefined;
  /** Requests of traces that were under way. */
  readonly waitingIds: readonly string[];
}

const NOTHING_READ: State = { waitingIds: [] };
const WAITING_IDS_KEPT = 500;
const ERROR_STATUS = 2;

interface PlacedRow {
  readonly row: SqliteRow;
  readonly place: Pick<Call, "repositoryUrl" | "branch">;
}

/** Reads the requests of traces that were added to a database, or have ended, since the last reading. */
export async function readTraces(
  agent: string,
  path: string,
  from: LogPosition | undefined,
): Promise<LogReading> {
  const before = (from?.carry as State | undefined) ?? NOTHING_READ;
  const found = await readSqliteLog(path, (database) => readRequests(database, before));
  const folderOf = createChatFolders(path);
  const calls: Call[] = [];
  const outcomes = new Map<string, TurnOutcome>();
  for (const { row, place } of found?.placed ?? []) {
    const sessionId = sessionOf(row);
    const errorMessage = failureOf(row);
    const outcome = { success: errorMessage === undefined, errorMessage };
    if (row.parentChatId === null) outcomes.set(sessionId, { sessionId, ...outcome });
    const call = rowCall(agent, sessionId, row);
    if (call !== undefined) calls.push({ ...call, ...outcome, ...place, cwd: folderOf(sessionId) });
  }
  const lastTurns = [...outcomes.values()];
  const position = { offset: 0, carry: found?.state ?? before };
  return { calls, marks: [], position, lastTurn: lastTurns.at(-1), lastTurns };
}

function readRequests(database: DatabaseSync, before: State) {
  const select = selectRequests(database);
  if (select === undefined) return undefined;
  const { rows, anchor } = readRowsBehind(database, select, keyOf, before.anchor);
  const byId = database.prepare(`SELECT ${select} AND t.span_id = ?`);
  const waited = before.waitingIds.map((id) => byId.get(id)).filter((row) => row !== undefined);
  const all = new Map([...waited, ...rows].map((row) => [keyOf(row), row] as const));
  const traces = new Traces(database);
  const placed: PlacedRow[] = [];
  const waitingIds: string[] = [];
  for (const [id, row] of all) {
    const traceId = textOf(row.traceId) ?? "";
    const state = traces.stateOf(traceId);
    if (state === "underway") waitingIds.push(id);
    const chatId = textOf(row.parentChatId) ?? textOf(row.chatId);
    if (state === "ended") placed.push({ row, place: traces.placeOf(traceId, chatId) });
  }
  return { placed, state: { anchor, waitingIds: waitingIds.slice(-WAITING_IDS_KEPT) } };
}

function keyOf({ spanId }: SqliteRow): string {
  return String(spanId);
}

/** A sub-agent, or who finds a title, has a chat of its own, and tells whose. */
function sessionOf({ parentChatId, chatId, requestId, traceId }: SqliteRow): string {
  const ids = [parentChatId, chatId, requestId, traceId].map(textOf);
  return ids.find((id) => id !== undefined) ?? "unknown";
}

function rowCall(agent: string, sessionId: string, row: SqliteRow): Call | undefined {
  const timestamp = timeOfMs(row.endMs);
  // The input holds the cache's tokens; attributes are texts.
  const tokens = tokensWithCacheInInput(usageOf(row));
  if (timestamp === undefined || !isUsed(tokens)) return undefined;
  const durationMs = Number(row.endMs) - Number(row.startMs);
  return createCall({
    ...{ agent, callId: keyOf(row), sessionId, timestamp, tokens },
    model: textOf(row.model) ?? "unknown",
    durationMs: row.startMs !== null && durationMs >= 0 ? Math.round(durationMs) : undefined,
    isSidechain: row.parentChatId !== null,
  });
}

function usageOf({ input, output, cacheRead, cacheWrite }: SqliteRow) {
  return { input, output, cacheRead, cacheWrite: Number(cacheWrite) };
}

function failureOf({ statusCode, errorType, isCanceled }: SqliteRow): string | undefined {
  if (isCanceled === "true") return INTERRUPTED;
  return statusCode === ERROR_STATUS || errorType !== null ? apiError() : undefined;
}
