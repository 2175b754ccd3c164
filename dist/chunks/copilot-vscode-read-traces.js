import { R as readSmallFile, b as textOf, sn as unlessUnreadable } from "./hook.js";
import { n as readSqliteLog } from "./sqlite-log.js";
import { t as readRowsBehind } from "./sqlite-rows.js";
import { t as folderOfUri } from "./folder-of-uri.js";
import { n as parseObject } from "./json-rows.js";
import { a as callsOf, i as REPOSITORY, n as LONGEST_REST_MS, o as chatOf, r as OTHER_AGENTS, t as BRANCH } from "./trace-place.js";
import { n as textIn, t as SqliteColumns } from "./sqlite-columns.js";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
// src/parts/agents/copilot-vscode/chat-folder.ts
/** Returns what finds the folder that a chat was held in, by the workspaces that the editor keeps beside the database. */
function createChatFolders(databasePath) {
	const storage = join(dirname(dirname(dirname(databasePath))), "workspaceStorage");
	const workspaces = unlessUnreadable(() => readdirSync(storage)) ?? [];
	const find = (chatId) => {
		if (!/^[\w-]+$/.test(chatId)) return void 0;
		const isHeldIn = (name) => [".json", ".jsonl"].some((extension) => existsSync(join(storage, name, "chatSessions", `${chatId}${extension}`)));
		const name = workspaces.find(isHeldIn);
		if (name === void 0) return void 0;
		const workspace = parseObject(readSmallFile(join(storage, name, "workspace.json")) ?? "");
		return folderOfUri(textOf(workspace?.folder));
	};
	const folders = /* @__PURE__ */ new Map();
	return (chatId) => {
		if (!folders.has(chatId)) folders.set(chatId, find(chatId));
		return folders.get(chatId);
	};
}
// src/parts/agents/copilot-vscode/span-table.ts
const SPANS = "spans";
const ATTRIBUTES = "span_attributes";
/**
* Returns the query, with a condition, for the spans that are the extension's own requests to models;
* undefined when a database is of another layout. Spans of agents repeat the sums of their requests.
*/
function selectRequests(database) {
	const span = new SqliteColumns(database, SPANS, "t");
	const attribute = new SqliteColumns(database, ATTRIBUTES, "a");
	if (!(span.has("span_id", "trace_id", "parent_span_id", "operation_name", "provider_name") && span.has("agent_name", "chat_session_id", "end_time_ms") && attribute.has("span_id", "key", "value"))) return void 0;
	return `
      ${span.text("span_id")} AS spanId,
      ${span.text("trace_id")} AS traceId,
      ${span.number("start_time_ms")} AS startMs,
      ${span.number("end_time_ms")} AS endMs,
      ${span.number("status_code")} AS statusCode,
      coalesce(${span.text("response_model")}, ${span.text("request_model")}) AS model,
      ${span.number("input_tokens")} AS input,
      ${span.number("output_tokens")} AS output,
      ${span.number("cached_tokens")} AS cacheRead,
      ${attributeOf("gen_ai.usage.cache_creation.input_tokens")} AS cacheWrite,
      ${span.text("chat_session_id")} AS chatId,
      ${attributeOf("copilot_chat.parent_chat_session_id")} AS parentChatId,
      coalesce(${attributeOf("copilot_chat.session_id")}, ${span.text("conversation_id")}) AS requestId,
      ${attributeOf("error.type")} AS errorType,
      ${attributeOf("copilot_chat.canceled")} AS isCanceled
    FROM ${SPANS} AS t
    WHERE t.operation_name = 'chat' AND t.provider_name = 'github'
      AND typeof(t.span_id) = 'text' AND typeof(t.trace_id) = 'text'`;
}
function attributeOf(key) {
	return `(SELECT ${textIn("a.value")} FROM ${ATTRIBUTES} AS a WHERE a.span_id = t.span_id AND a.key = '${key}')`;
}
// src/parts/agents/copilot-vscode/traces.ts
/** The traces of a database: what led to a request, and where. */
var Traces = class {
	#state;
	#placeOfTrace;
	#placeOfChat;
	constructor(database) {
		this.#state = database.prepare(`SELECT max(parent_span_id IS NULL) AS isEnded, max(CAST(end_time_ms AS REAL)) AS lastMs,
         max(operation_name = 'invoke_agent' AND agent_name IN (${listOf(OTHER_AGENTS)})) AS isOther
       FROM spans WHERE trace_id = ?`);
		const place = (condition) => database.prepare(`SELECT a.key AS key, ${textIn("a.value")} AS value FROM span_attributes AS a
         JOIN spans AS s ON s.span_id = a.span_id
         WHERE ${condition} AND a.key IN (${listOf([...REPOSITORY, ...BRANCH])})`);
		this.#placeOfTrace = place("s.trace_id = ?");
		this.#placeOfChat = place("s.chat_session_id = ?");
	}
	/** Tells whether a trace is under way, so that what it is part of cannot be told yet, or another agent's. */
	stateOf(traceId) {
		const { isEnded, isOther, lastMs } = this.#state.get(traceId) ?? {};
		if (isOther) return "of another agent";
		const isLeft = Date.now() - Number(lastMs) > LONGEST_REST_MS;
		return isEnded || isLeft ? "ended" : "underway";
	}
	/** Returns where a trace was made; where it does not tell, other traces of its chat may. */
	placeOf(traceId, chatId) {
		const ofTrace = placeIn(this.#placeOfTrace.all(traceId));
		if (ofTrace.repositoryUrl !== void 0 || chatId === void 0) return ofTrace;
		return placeIn(this.#placeOfChat.all(chatId));
	}
};
function placeIn(rows) {
	const find = (keys) => keys.flatMap((key) => rows.filter((row) => row.key === key)).map(({ value }) => textOf(value)).find((value) => value !== void 0);
	return {
		repositoryUrl: find(REPOSITORY),
		branch: find(BRANCH)
	};
}
function listOf(texts) {
	return texts.map((text) => `'${text}'`).join(", ");
}
// src/parts/agents/copilot-vscode/read-traces.ts
const NOTHING_READ = { waitingIds: [] };
/** Reads the requests of traces that were added to a database, or have ended, since the last reading. */
async function readTraces(agent, path, from) {
	const before = from?.carry ?? NOTHING_READ;
	const found = await readSqliteLog(path, (database) => readRequests(database, before));
	const { calls, lastTurns } = callsOf(agent, found?.placed ?? [], createChatFolders(path));
	return {
		calls,
		marks: [],
		position: {
			offset: 0,
			carry: found?.state ?? before
		},
		lastTurn: lastTurns.at(-1),
		lastTurns
	};
}
function readRequests(database, before) {
	const select = selectRequests(database);
	if (select === void 0) return void 0;
	const { rows, anchor } = readRowsBehind(database, select, keyOf, before.anchor);
	const byId = database.prepare(`SELECT ${select} AND t.span_id = ?`);
	const waited = before.waitingIds.map((id) => byId.get(id)).filter((row) => row !== void 0);
	const all = new Map([...waited, ...rows].map((row) => [keyOf(row), row]));
	const traces = new Traces(database);
	const placed = [];
	const waitingIds = [];
	for (const [id, row] of all) {
		const request = requestOf(row);
		const traceId = textOf(row.traceId) ?? "";
		const state = traces.stateOf(traceId);
		if (state === "underway") waitingIds.push(id);
		if (state !== "ended") continue;
		placed.push({
			request,
			place: traces.placeOf(traceId, chatOf(request))
		});
	}
	return {
		placed,
		state: {
			anchor,
			waitingIds: waitingIds.slice(-500)
		}
	};
}
function keyOf({ spanId }) {
	return String(spanId);
}
/** Attributes are texts, also those that are counts. */
function requestOf(row) {
	return {
		...row,
		cacheWrite: Number(row.cacheWrite)
	};
}
export { readTraces };
