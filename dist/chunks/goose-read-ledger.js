import { O as timeOfSeconds, Pt as withProvider, b as textOf } from "./hook.js";
import { i as tokensWithCacheInInput, n as isUsed, t as createCall } from "./create-call.js";
import { n as parseObject } from "./json-rows.js";
import { t as SqliteColumns } from "./sqlite-columns.js";
import { n as readSqliteLog } from "./sqlite-log.js";
import { t as readRowsBehind } from "./sqlite-rows.js";
// src/parts/agents/goose/read-ledger.ts
const LEDGER = "usage_ledger";
/** The sum of what a session used before there was a ledger. */
const CARRIED_FORWARD = "carried_forward";
/** Reads the calls that a database's ledger holds behind `from`; databases of before it hold none. */
async function readLedger(agent, path, from) {
	const before = from?.carry;
	const { rows = [], anchor = before } = await readSqliteLog(path, (database) => {
		const select = selectRows(database);
		return select === void 0 ? void 0 : readRowsBehind(database, select, rowKey, before);
	}) ?? {};
	return {
		calls: rows.flatMap((row) => rowCall(agent, row) ?? []),
		marks: [],
		position: {
			offset: 0,
			carry: anchor
		},
		lastTurn: void 0
	};
}
function selectRows(database) {
	const calls = new SqliteColumns(database, LEDGER, "t");
	const sessions = new SqliteColumns(database, "sessions", "s");
	if (!calls.has("id", "session_id", "created_timestamp")) return void 0;
	const join = sessions.has("id") ? "LEFT JOIN sessions AS s ON s.id = t.session_id" : "";
	return `
      ${calls.number("id")} AS id,
      ${calls.text("session_id")} AS sessionId,
      ${calls.number("created_timestamp")} AS seconds,
      ${calls.text("model")} AS model,
      ${calls.text("cost_source")} AS costSource,
      ${calls.number("input_tokens")} AS input,
      ${calls.number("output_tokens")} AS output,
      ${calls.number("cache_read_tokens")} AS cacheRead,
      ${calls.number("cache_write_tokens")} AS cacheWrite,
      ${calls.number("total_tokens")} AS total,
      ${sessions.text("working_dir")} AS cwd,
      ${sessions.text("provider_name")} AS provider,
      ${sessions.text("model_config_json")} AS modelConfig,
      ${sessions.text("parent_session_id")} AS parentId
    FROM ${LEDGER} AS t ${join} WHERE TRUE`;
}
function rowKey({ sessionId, id, seconds }) {
	return `${sessionId}/${id}-${seconds}`;
}
/** Returns the call of a row; undefined when it is none, used nothing, or nothing says when. */
function rowCall(agent, row) {
	const sessionId = textOf(row.sessionId);
	const timestamp = timeOfSeconds(row.seconds);
	const tokens = tokensWithCacheInInput({
		input: row.input,
		output: row.output,
		cacheRead: row.cacheRead,
		cacheWrite: row.cacheWrite,
		total: row.total
	});
	if (sessionId === void 0 || timestamp === void 0 || !isUsed(tokens)) return void 0;
	if (row.costSource === CARRIED_FORWARD) return void 0;
	const configured = textOf(parseObject(textOf(row.modelConfig) ?? "")?.model_name);
	return createCall({
		agent,
		callId: rowKey(row),
		sessionId,
		timestamp,
		tokens,
		model: withProvider(textOf(row.model) ?? configured ?? "unknown", textOf(row.provider)),
		isSidechain: textOf(row.parentId) !== void 0,
		cwd: textOf(row.cwd)
	});
}
export { readLedger };
