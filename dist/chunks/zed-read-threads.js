import { n as isUsed, r as tokensWithCacheApart, t as createCall } from "./create-call.js";
import { Pt as withProvider, b as textOf, h as JsonFields, k as toRealTime } from "./hook.js";
import { t as SqliteColumns } from "./sqlite-columns.js";
import { n as readSqliteLog } from "./sqlite-log.js";
import zlib from "node:zlib";
// src/parts/agents/zed/first-folder.ts
/**
* Returns the folder that a thread's project was opened with first. The folders stand a line each, by name; `order`
* says of each which it was: `1,0`.
*/
function firstFolder(folders, order) {
	const paths = (folders ?? "").split("\n").filter((path) => path !== "");
	const places = (order ?? "").split(",").map(Number);
	return paths[Math.max(places.indexOf(0), 0)] ?? paths[0];
}
// src/parts/agents/zed/thread-usage.ts
/** Node can unpack documents from 22.15 on. */
const CAN_UNPACK = zlib.zstdDecompressSync !== void 0;
const MAX_DOCUMENT_BYTES = 256 << 20;
/** What zlib says of data that is damaged, cut off or too large. */
const UNPACKABLE = /^(ZSTD_|Z_|ERR_BUFFER_TOO_LARGE)/;
const fields = new JsonFields();
const model = fields.field("model", "model");
const provider = fields.field("model", "provider");
const isImported = fields.field("imported");
const input = fields.field("cumulative_token_usage", "input_tokens");
const output = fields.field("cumulative_token_usage", "output_tokens");
const cacheRead = fields.field("cumulative_token_usage", "cache_read_input_tokens");
const cacheWrite = fields.field("cumulative_token_usage", "cache_creation_input_tokens");
/** Reads a thread's document; undefined when it is none. */
function readThreadUsage(data, dataType) {
	const packed = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
	const bytes = dataType === "zstd" ? unpack(packed) : packed;
	if (bytes === void 0 || !fields.read(bytes, 0, bytes.length)) return void 0;
	return {
		model: withProvider(model.text() ?? "unknown", provider.text()),
		tokens: tokensWithCacheApart({
			input: input.value(),
			output: output.value(),
			cacheRead: cacheRead.value(),
			cacheWrite: cacheWrite.value()
		}),
		isImported: isImported.isTrue
	};
}
function unpack(packed) {
	try {
		return zlib.zstdDecompressSync(packed, { maxOutputLength: MAX_DOCUMENT_BYTES });
	} catch (error) {
		if (UNPACKABLE.test(error.code ?? "")) return void 0;
		throw error;
	}
}
// src/parts/agents/zed/read-threads.ts
const TABLE = "threads";
/** As large as a document that stands alone may be. */
const MAX_DATA_BYTES = 64 << 20;
/** `2026-03-02T10:00:00`: behind it times have as many digits as they please. */
const SECOND_CHARACTERS = 19;
/** Reads the threads that were written to since the last reading, each with all that it used so far. */
async function readThreads(agent, path, from, limit) {
	const before = (from?.carry)?.readUntil ?? "";
	const { calls, readUntil } = await readSqliteLog(path, (database) => readRows(database, agent, before, limit)) ?? {
		calls: [],
		readUntil: before
	};
	return {
		calls,
		marks: [],
		position: {
			offset: 0,
			carry: { readUntil }
		},
		lastTurn: void 0
	};
}
function readRows(database, agent, before, limit) {
	const columns = new SqliteColumns(database, TABLE, "t");
	if (!columns.has("id", "updated_at", "data_type", "data") || !CAN_UNPACK) return {
		calls: [],
		readUntil: before
	};
	const calls = [];
	let readUntil = before;
	const rows = database.prepare(`
    SELECT rowid AS row, substr(updated_at, 1, ${SECOND_CHARACTERS}) AS second FROM ${TABLE}
    WHERE rowid <= ${Number.MAX_SAFE_INTEGER} AND typeof(updated_at) = 'text' AND second >= ?
    ORDER BY second`);
	const thread = database.prepare(selectThread(columns));
	const now = (/* @__PURE__ */ new Date()).toISOString().slice(0, SECOND_CHARACTERS);
	for (const { row, second } of rows.all(before)) {
		const call = createThreadCall(agent, thread.get(row ?? null) ?? {});
		if (call !== void 0) calls.push(call);
		if (String(second) <= now) readUntil = String(second);
		limit?.passChunk();
		if (limit?.endsHere(true)) break;
	}
	return {
		calls,
		readUntil
	};
}
function selectThread(columns) {
	return `
    SELECT ${[
		"id",
		"updated_at",
		"data_type",
		"parent_id",
		"folder_paths",
		"folder_paths_order"
	].map((name) => `${columns.text(name)} AS ${name}`).join(", ")},
      CASE WHEN octet_length(t.data) <= ${MAX_DATA_BYTES} THEN CAST(t.data AS BLOB) END AS data
    FROM ${TABLE} AS t WHERE t.rowid = ?`;
}
/** Returns what a thread used so far; undefined when that is nothing, or the thread was taken over from somebody else. */
function createThreadCall(agent, row) {
	const id = textOf(row.id);
	const timestamp = toRealTime(textOf(row.updated_at));
	const usage = row.data instanceof Uint8Array ? readThreadUsage(row.data, textOf(row.data_type)) : void 0;
	if (id === void 0 || timestamp === void 0 || usage === void 0) return void 0;
	if (usage.isImported || !isUsed(usage.tokens)) return void 0;
	const parentId = textOf(row.parent_id);
	return createCall({
		agent,
		callId: id,
		sessionId: parentId ?? id,
		timestamp,
		model: usage.model,
		tokens: usage.tokens,
		isSidechain: parentId !== void 0,
		cwd: firstFolder(textOf(row.folder_paths), textOf(row.folder_paths_order)),
		isSessionTotal: true
	});
}
export { readThreads };
