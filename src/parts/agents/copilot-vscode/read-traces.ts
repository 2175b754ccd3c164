import type { DatabaseSync } from "node:sqlite";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { textOf } from "../logs/json-value.ts";
import { readSqliteLog } from "../logs/sqlite-log.ts";
import { type RowAnchor, readRowsBehind, type SqliteRow } from "../logs/sqlite-rows.ts";
import { createChatFolders } from "./chat-folder.ts";
import { callsOf, chatOf, type PlacedRequest, type Request } from "./request.ts";
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

/** Reads the requests of traces that were added to a database, or have ended, since the last reading. */
export async function readTraces(
  agent: string,
  path: string,
  from: LogPosition | undefined,
): Promise<LogReading> {
  const before = (from?.carry as State | undefined) ?? NOTHING_READ;
  const found = await readSqliteLog(path, (database) => readRequests(database, before));
  const { calls, lastTurns } = callsOf(agent, found?.placed ?? [], createChatFolders(path));
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
  const placed: PlacedRequest[] = [];
  const waitingIds: string[] = [];
  for (const [id, row] of all) {
    const request = requestOf(row);
    const traceId = textOf(row.traceId) ?? "";
    const state = traces.stateOf(traceId);
    if (state === "underway") waitingIds.push(id);
    if (state !== "ended") continue;
    placed.push({ request, place: traces.placeOf(traceId, chatOf(request)) });
  }
  return { placed, state: { anchor, waitingIds: waitingIds.slice(-WAITING_IDS_KEPT) } };
}

function keyOf({ spanId }: SqliteRow): string {
  return String(spanId);
}

/** Attributes are texts, also those that are counts. */
function requestOf(row: SqliteRow): Request {
  return { ...(row as Request), cacheWrite: Number(row.cacheWrite) };
}
