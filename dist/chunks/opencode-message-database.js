import { n as readSqliteLog } from "./sqlite-log.js";
import { a as messageOf, c as readFields, l as MessageReader, n as StepTable, o as timeOf, r as splitIntoSteps, t as Sessions, u as isCopied } from "./sessions.js";
import { _ as countOf, _t as addTokens, b as textOf, gt as NO_TOKENS } from "./hook.js";
import { i as selectText, n as readLayout, r as selectNumber, t as hasTable } from "./store-layout.js";
// src/parts/agents/opencode/message-table.ts
const MAX_ID_BYTES = 200;
/** As large as a line of a log may be. */
const MAX_DATA_BYTES = 64 << 20;
/** One table of messages, in the order that they were begun. */
var MessageTable = class {
	name;
	#rows;
	#row;
	#rowsOfSession;
	#anchor;
	#lastAnchor;
	#steps;
	constructor(database, options) {
		const { name, type, time, condition, steps } = options;
		this.name = name;
		this.#steps = steps;
		const select = `
      SELECT rowid AS row, id, session_id, ${type} AS type, ${time}, CAST(data AS BLOB) AS data FROM ${name}
      WHERE rowid <= ${Number.MAX_SAFE_INTEGER}
        AND typeof(id) = 'text' AND octet_length(id) <= ${MAX_ID_BYTES}
        AND typeof(session_id) = 'text' AND octet_length(session_id) <= ${MAX_ID_BYTES}
        AND octet_length(data) <= ${MAX_DATA_BYTES} AND ${condition}`;
		this.#rows = database.prepare(`${select} AND rowid > ? ORDER BY rowid`);
		this.#row = database.prepare(`${select} AND id = ?`);
		this.#rowsOfSession = database.prepare(`${select} AND session_id = ?`);
		this.#anchor = database.prepare(`SELECT TRUE FROM ${name} WHERE rowid = ? AND id = ?`);
		this.#lastAnchor = database.prepare(`
      SELECT rowid AS row, substr(id, 1, ${MAX_ID_BYTES}) AS id FROM ${name}
      WHERE rowid <= ${Number.MAX_SAFE_INTEGER} ORDER BY rowid DESC LIMIT 1`);
	}
	/** Returns the last row, whatever it holds. */
	lastAnchor() {
		const last = this.#lastAnchor.get();
		return last && [Number(last.row), String(last.id)];
	}
	/** Whether a row is still where it was. */
	holds([row, id]) {
		return this.#anchor.get(row, id) !== void 0;
	}
	/** Reads the messages behind a row, each once for every request that it was made of. */
	*messagesAfter(row) {
		const steps = this.#steps?.after(row);
		let last = row;
		for (const found of this.#rows.iterate(row)) {
			if (Number(found.row) <= last) return;
			last = Number(found.row);
			const message = toMessage(found);
			if (message !== void 0) yield* splitIntoSteps(message, steps?.get(message.id) ?? []);
		}
	}
	/** Reads the messages of a session, in any order. */
	*messagesOfSession(sessionId) {
		for (const found of this.#rowsOfSession.iterate(sessionId)) {
			const message = toMessage(found);
			if (message !== void 0) yield message;
		}
	}
	messageById(id) {
		const steps = this.#steps?.of(id) ?? [];
		const found = this.#row.get(id);
		const message = found && toMessage(found);
		return message === void 0 ? [] : splitIntoSteps(message, steps);
	}
};
function toMessage(row) {
	const { id, session_id: sessionId, type, data } = row;
	if (!(data instanceof Uint8Array)) return void 0;
	if (!readFields(Buffer.from(data.buffer, data.byteOffset, data.byteLength))) return void 0;
	return messageOf({
		id: String(id),
		sessionId: String(sessionId),
		type: type ?? void 0,
		storedMs: timeOf(row.time_created)
	});
}
// src/parts/agents/opencode/own-requests.ts
const TABLE = "session_v2";
const COUNTS = [
	"tokens_input",
	"tokens_output",
	"tokens_reasoning",
	"tokens_cache_read",
	"tokens_cache_write"
];
/**
* Finds what sessions of version 2 used beside their messages: their titles, and summing up their context, which
* stand in the session's own total and in no message. Nothing says which model was asked.
* @see https://github.com/anomalyco/opencode, `SessionUsageRecorded`
*/
function ownRequests(agent, { database, layout, sessions }, before, messagesOf) {
	if (!hasTable(layout, TABLE, [
		"id",
		"time_updated",
		...COUNTS
	])) return {
		calls: [],
		sizes: {}
	};
	const sizes = { ...before };
	const calls = [];
	for (const total of totalsOf(database)) {
		const size = total.tokens.inputTokens + total.tokens.outputTokens;
		if (size === 0 || before[total.id] === size) continue;
		const messages = messagesOf(total.id);
		if (messages === void 0) continue;
		delete sizes[total.id];
		sizes[total.id] = size;
		const call = ownCall(agent, total, messages, sessions);
		if (call !== void 0) calls.push(call);
	}
	return {
		calls,
		sizes: Object.fromEntries(Object.entries(sizes).slice(-500))
	};
}
function totalsOf(database) {
	const columns = ["time_updated", ...COUNTS].map((name) => `CAST(${name} AS REAL) AS ${name}`);
	return database.prepare(`SELECT id, ${columns.join(", ")} FROM ${TABLE}
    WHERE typeof(id) = 'text' AND octet_length(id) <= 200 ORDER BY time_updated`).all().map((row) => {
		const cacheReadTokens = countOf(row.tokens_cache_read);
		const cacheWriteTokens = countOf(row.tokens_cache_write);
		return {
			id: String(row.id),
			tokens: {
				inputTokens: countOf(row.tokens_input) + cacheReadTokens + cacheWriteTokens,
				outputTokens: countOf(row.tokens_output) + countOf(row.tokens_reasoning),
				cacheReadTokens,
				cacheWriteTokens
			},
			updatedMs: timeOf(row.time_updated)
		};
	});
}
function ownCall(agent, { id, tokens: total, updatedMs }, messages, sessions) {
	const tokens = restOf(total, messages.map(({ tokens }) => tokens ?? NO_TOKENS).reduce(addTokens, NO_TOKENS));
	if (updatedMs === void 0 || tokens === void 0) return void 0;
	const { rootId, parentId, directory } = sessions.find(id);
	return {
		agent,
		callId: `${id}/own`.replaceAll(":", "."),
		sessionId: rootId,
		timestamp: new Date(updatedMs).toISOString(),
		model: "unknown",
		tokens,
		durationMs: void 0,
		success: true,
		errorMessage: void 0,
		modeTaskType: void 0,
		command: void 0,
		commandArguments: void 0,
		isSidechain: parentId !== void 0,
		cwd: directory,
		branch: void 0,
		isSessionTotal: true
	};
}
/** Returns what a total holds beyond its messages; undefined where it does not even hold those. */
function restOf(total, told) {
	const rest = {
		inputTokens: total.inputTokens - told.inputTokens,
		outputTokens: total.outputTokens - told.outputTokens,
		cacheReadTokens: total.cacheReadTokens - told.cacheReadTokens,
		cacheWriteTokens: total.cacheWriteTokens - told.cacheWriteTokens,
		cacheWriteOneHourTokens: 0
	};
	const counts = Object.values(rest);
	return counts.every((count) => count >= 0) && counts.some((count) => count > 0) ? rest : void 0;
}
// src/parts/agents/opencode/session-tables.ts
/** That of version 2 first: version 1's stays behind as it was. */
const TABLES = ["session_v2", "session"];
/** Returns the sessions of a database. */
function sessionsOfDatabase(database, layout) {
	const lookUps = TABLES.filter((table) => hasTable(layout, table, ["id"])).map((table) => prepareLookUp(database, layout, table));
	return new Sessions((id) => {
		for (const lookUp of lookUps) {
			const record = lookUp(id);
			if (record !== void 0) return record;
		}
	});
}
function prepareLookUp(database, layout, table) {
	const statement = database.prepare(`SELECT ${selectText(layout, table, "parent_id")}, ${selectText(layout, table, "directory")},
       ${selectNumber(layout, table, "time_created")}, ${selectNumber(layout, table, "time_updated")}
     FROM ${table} WHERE id = ?`);
	return (id) => {
		const row = statement.get(id);
		return row && {
			parentId: textOf(row.parent_id),
			directory: textOf(row.directory),
			startedMs: timeOf(row.time_created),
			updatedMs: timeOf(row.time_updated)
		};
	};
}
// src/parts/agents/opencode/message-database.ts
const NOTHING_READ = {
	anchors: {},
	openIds: [],
	planning: []
};
/** Reads the messages of a database that were begun, or have ended, since the last reading. */
async function readMessageDatabase(agent, path, from) {
	const before = from?.carry ?? NOTHING_READ;
	return await readSqliteLog(path, (database) => readStore(agent, database, before)) ?? {
		calls: [],
		marks: [],
		position: from ?? { offset: 0 },
		lastTurn: void 0
	};
}
function readStore(agent, database, before) {
	const layout = readLayout(database);
	const sessions = sessionsOfDatabase(database, layout);
	const tables = messageTables(database, layout).map((table) => {
		const anchors = before.anchors[table.name] ?? [];
		return {
			table,
			held: anchors.slice(0, anchors.findLastIndex((anchor) => table.holds(anchor)) + 1),
			last: table.lastAnchor()
		};
	});
	const messages = tables.flatMap(({ table, held }) => [...before.openIds.flatMap((id) => table.messageById(id)), ...table.messagesAfter(held.at(-1)?.[0] ?? 0)]);
	const located = messages.map((message) => ({
		message,
		session: sessions.find(message.sessionId)
	}));
	const reader = new MessageReader(agent, before.planning);
	const isContinued = tables.some(({ held }) => held.length > 0);
	for (const each of dropCopies(located, isContinued)) reader.read(each);
	const own = ownRequests(agent, {
		database,
		layout,
		sessions
	}, before.sizes ?? {}, (sessionId) => {
		const ofVersion = tables.map(({ table }) => [...table.messagesOfSession(sessionId)]);
		const isOfVersion1 = tables.length > 1 && (ofVersion[0]?.length ?? 0) > 0;
		const all = ofVersion.flat();
		return isOfVersion1 || all.some(({ isOpen }) => isOpen) ? void 0 : all;
	});
	const state = {
		anchors: Object.fromEntries(tables.map(({ table, held, last }) => [table.name, withAnchor(held, last)])),
		openIds: openIdsOf(messages),
		planning: reader.planning,
		sizes: own.sizes
	};
	const reading = reader.finish();
	return {
		...reading,
		calls: [...reading.calls, ...own.calls],
		position: {
			offset: 0,
			carry: state
		}
	};
}
function withAnchor(held, last) {
	return (last !== void 0 && last[0] !== held.at(-1)?.[0] ? [...held, last] : held).slice(-8);
}
function openIdsOf(messages) {
	const open = messages.filter(({ isOpen }) => isOpen).map(({ id }) => id);
	return [...new Set(open)].slice(-100);
}
/**
* Returns the tables of a database that hold messages: version 1's, and version 2's, which lives on
* beside it and repeats some of its messages. Version 1 has a table of the other's name, but writes
* no more than drafts to it.
*/
function messageTables(database, layout) {
	const hasVersion1 = hasTable(layout, "message", [
		"id",
		"session_id",
		"data"
	]);
	const hasVersion2 = hasTable(layout, "session_v2", ["id"]) && hasTable(layout, "session_message", [
		"id",
		"session_id",
		"type",
		"data"
	]);
	const isNoCopy = "NOT EXISTS (SELECT 1 FROM message WHERE message.id = session_message.id)";
	return [...hasVersion1 ? [new MessageTable(database, {
		name: "message",
		type: "NULL",
		time: selectNumber(layout, "message", "time_created"),
		condition: "TRUE",
		steps: hasTable(layout, "part", ["message_id", "data"]) ? new StepTable(database) : void 0
	})] : [], ...hasVersion2 ? [new MessageTable(database, {
		name: "session_message",
		type: "type",
		time: selectNumber(layout, "session_message", "time_created"),
		condition: `type IN ('assistant', 'compaction', 'idle') AND ${hasVersion1 ? isNoCopy : "TRUE"}`
	})] : []];
}
/**
* Drops the copies that forks begin with. The original is the message that was made in its session;
* where that session is gone, the copy with the first id, for ids ascend. `isContinued` says that
* messages before these were read earlier: then the originals were among them.
*/
function dropCopies(messages, isContinued) {
	const originals = /* @__PURE__ */ new Map();
	for (const located of messages) {
		const contents = contentsOf(located);
		const known = originals.get(contents);
		if (known === void 0 || isBefore(located, known)) originals.set(contents, located);
	}
	return messages.filter((located) => {
		const original = originals.get(contentsOf(located)) ?? located;
		const isCopy = isCopied(located);
		if (original === located) return !(isContinued && isCopy === true);
		return isCopy === false || original.message.sessionId === located.message.sessionId;
	});
}
/** Returns what a message and its copies have in common. */
function contentsOf({ message }) {
	const { createdMs, durationMs, model, tokens, failure } = message;
	return JSON.stringify([
		createdMs,
		durationMs,
		model,
		tokens,
		failure
	]);
}
function isBefore(a, b) {
	const [isACopied, isBCopied] = [isCopied(a) !== false, isCopied(b) !== false];
	return isACopied === isBCopied ? a.message.id < b.message.id : isBCopied;
}
export { readMessageDatabase };
