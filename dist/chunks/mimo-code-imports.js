import { n as parseObject } from "./json-rows.js";
import { b as textOf, v as listOf } from "./hook.js";
import { n as readSqliteLog } from "./sqlite-log.js";
import { n as readLayout, r as selectNumber, t as hasTable } from "./store-layout.js";
// src/parts/agents/mimo-code/imports.ts
/** Where MiMo Code notes what it took over, now and in early versions. */
const TABLES = ["external_import", "claude_import"];
const MAX_LIST_BYTES = 64 << 20;
/**
* Reads which messages of a database are other agents'. A session that was taken over may go on here: its note
* lists the messages, in early versions it only says when they were taken.
*/
async function readImports(path) {
	const notes = await readSqliteLog(path, readNotes) ?? [];
	const ids = new Set(notes.flatMap(({ messageIds }) => messageIds));
	const listed = new Set(notes.flatMap((note) => note.messageIds.length > 0 ? note.sessionId : []));
	const untilBySession = new Map(notes.flatMap(({ sessionId, until }) => listed.has(sessionId) ? [] : [[sessionId, until]]));
	return ({ callId, sessionId, timestamp }) => {
		const until = untilBySession.get(sessionId);
		return ids.has(callId.replace(/#.*$/, "")) || until !== void 0 && timestamp <= until;
	};
}
function readNotes(database) {
	const layout = readLayout(database, TABLES);
	return TABLES.filter((table) => hasTable(layout, table, ["session_id"])).flatMap((table) => database.prepare(`SELECT session_id, ${selectList(layout, table)}, ${selectNumber(layout, table, "time_imported")}
         FROM ${table} WHERE typeof(session_id) = 'text'`).all().map(({ session_id, message_ids, time_imported }) => ({
		sessionId: String(session_id),
		messageIds: idsOf(message_ids),
		until: timeText(time_imported)
	})));
}
function selectList(layout, table) {
	return hasTable(layout, table, ["message_ids"]) ? `CASE WHEN octet_length(message_ids) <= ${MAX_LIST_BYTES} THEN message_ids END AS message_ids` : "NULL AS message_ids";
}
function idsOf(value) {
	const { ids } = parseObject(`{"ids":${textOf(value) ?? "[]"}}`) ?? {};
	return listOf(ids).flatMap((id) => textOf(id)?.replaceAll(":", ".") ?? []);
}
/** Where nothing says when, all of the session is another agent's. */
function timeText(ms) {
	const time = new Date(typeof ms === "number" && ms > 0 ? ms : NaN);
	return Number.isNaN(time.getTime()) ? "9999" : time.toISOString();
}
export { readImports };
