import { M as REFUSAL, N as STOPPED_AT_MAX_TOKENS, P as apiError, _ as countOf, _t as addTokens, k as toRealTime, y as objectOf } from "./hook.js";
// src/parts/agents/copilot-cli/branch.ts
/** Returns a branch by its name; undefined when none was checked out. */
function namedBranch(branch) {
	return branch === "HEAD" ? void 0 : branch || void 0;
}
// src/parts/agents/copilot-cli/failure-words.ts
/** The kinds of errors that the CLI knows; another's name may be anything. */
const ERROR_TYPES = /* @__PURE__ */ new Set([
	"authentication",
	"authorization",
	"context_limit",
	"query",
	"quota",
	"rate_limit"
]);
const FINISHES = /* @__PURE__ */ new Map([["length", STOPPED_AT_MAX_TOKENS], ["content_filter", REFUSAL]]);
/** Returns what an error was, in words of ours: its own message may quote the request. */
function errorWords(errorType, httpStatus) {
	const isType = errorType !== void 0 && ERROR_TYPES.has(errorType);
	return apiError(httpStatus, isType ? errorType : void 0);
}
/** Returns why a reply that finished for this reason is a failure; undefined when it is none. */
function finishFailure(finishReason) {
	return FINISHES.get(finishReason ?? "");
}
// src/parts/agents/copilot-cli/session-usage.ts
/** Returns the usage that a session shuts down with; undefined when its `modelMetrics` hold none. */
function usageOf(modelMetrics, durationMs) {
	const models = Object.entries(objectOf(modelMetrics)).map(([model, metrics]) => {
		const { usage, requests } = objectOf(metrics);
		return {
			model,
			tokens: tokensOf$1(usage),
			requestCount: countOf(objectOf(requests).count)
		};
	});
	return models.some(isUsed) ? {
		models,
		durationMs
	} : void 0;
}
/** The input holds the cache's tokens, the output its reasoning. */
function tokensOf$1(value) {
	const usage = objectOf(value);
	const cacheReadTokens = countOf(usage.cacheReadTokens);
	const cacheWriteTokens = countOf(usage.cacheWriteTokens);
	return {
		inputTokens: Math.max(countOf(usage.inputTokens), cacheReadTokens + cacheWriteTokens),
		outputTokens: countOf(usage.outputTokens),
		cacheReadTokens,
		cacheWriteTokens
	};
}
function isUsed({ tokens }) {
	return tokens.inputTokens + tokens.outputTokens > 0;
}
function addUsage(a, b) {
	return {
		model: a.model,
		tokens: addTokens(a.tokens, b.tokens),
		requestCount: a.requestCount + b.requestCount
	};
}
/** Whether `after` counts on from `before`: none of its counts is lower. */
function isContinued(before, after) {
	const isTold = after.requestCount > 0;
	return after.tokens.inputTokens >= before.tokens.inputTokens && after.tokens.outputTokens >= before.tokens.outputTokens && after.tokens.cacheReadTokens >= before.tokens.cacheReadTokens && after.tokens.cacheWriteTokens >= before.tokens.cacheWriteTokens && !(isTold && after.requestCount < before.requestCount);
}
// src/parts/agents/copilot-cli/row-call.ts
const WITHOUT_ZONE = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)$/;
/** Returns the call of a row; undefined when it used nothing, or nothing says when. */
function rowCall(agent, row) {
	const timestamp = timeOf(row.createdAt) ?? timeOf(row.sessionTime);
	const tokens = tokensOf(row);
	if (timestamp === void 0 || tokens.inputTokens + tokens.outputTokens === 0) return void 0;
	const errorMessage = finishFailure(row.finishReason);
	return {
		agent,
		callId: rowCallId(row),
		sessionId: row.sessionId,
		timestamp,
		model: row.model || "unknown",
		tokens,
		durationMs: countOf(Math.round(row.durationMs)) || void 0,
		success: errorMessage === void 0,
		errorMessage,
		modeTaskType: void 0,
		command: void 0,
		commandArguments: void 0,
		isSidechain: Boolean(row.agentId),
		cwd: row.cwd || void 0,
		branch: namedBranch(row.branch)
	};
}
/** Returns what tells a row from any other, also from one that takes its place in a new database. */
function rowCallId({ sessionId, rowId, createdAt }) {
	const time = timeOf(createdAt);
	return `${sessionId}/${(time === void 0 ? [rowId] : [rowId, Date.parse(time)]).join("-")}`.replaceAll(":", "_");
}
function tokensOf(row) {
	const cacheReadTokens = countOf(row.cacheReadTokens);
	const cacheWriteTokens = countOf(row.cacheWriteTokens);
	return {
		inputTokens: Math.max(countOf(row.inputTokens), cacheReadTokens + cacheWriteTokens),
		outputTokens: countOf(row.outputTokens),
		cacheReadTokens,
		cacheWriteTokens,
		cacheWriteOneHourTokens: 0
	};
}
/** SQLite's own times are UTC and do not say so. */
function timeOf(text) {
	return toRealTime(text?.replace(WITHOUT_ZONE, "$1T$2Z"));
}
// src/parts/agents/copilot-cli/usage-table.ts
const CALLS = "assistant_usage_events";
const SESSIONS = "sessions";
const MAX_TEXT_BYTES = 4096;
const FIRST_ROW = Number.MIN_SAFE_INTEGER;
/** The table of calls, in the order that they were made. */
var UsageTable = class UsageTable {
	#rowsFrom;
	#rowsOfSession;
	constructor(database, select) {
		const order = `u.rowid <= ${Number.MAX_SAFE_INTEGER} ORDER BY u.rowid`;
		this.#rowsFrom = database.prepare(`${select} WHERE u.rowid >= ? AND ${order}`);
		this.#rowsOfSession = database.prepare(`${select} WHERE u.session_id = ? AND ${order}`);
	}
	/** Returns the table of a database; undefined when it has none: the sessions' files count then. */
	static of(database) {
		const calls = columnsOf(database, CALLS);
		if (!calls.has("session_id")) return void 0;
		return new UsageTable(database, selectRows(calls, columnsOf(database, SESSIONS)));
	}
	/** Reads the rows from one on; all without one. */
	rowsFrom(rowId) {
		return toRows(this.#rowsFrom.iterate(rowId ?? FIRST_ROW));
	}
	rowsOfSession(sessionId) {
		return toRows(this.#rowsOfSession.iterate(sessionId));
	}
};
/**
* Returns the columns of a table; none when there is no such table. Views and computed columns do
* not count: to read them is to run what their author wrote.
*/
function columnsOf(database, table) {
	const columns = database.prepare(`SELECT column.name FROM sqlite_schema AS entry, pragma_table_xinfo(entry.name) AS column
     WHERE entry.type = 'table' AND entry.rootpage > 0 AND entry.name = ? AND column.hidden = 0`);
	return new Set(columns.all(table).map(({ name }) => String(name)));
}
function selectRows(calls, sessions) {
	const isJoined = sessions.has("id");
	const call = (column) => calls.has(column) ? `u.${column}` : "NULL";
	const session = (column) => isJoined && sessions.has(column) ? `s.${column}` : "NULL";
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
function text(column) {
	return `CASE WHEN typeof(${column}) = 'text' AND octet_length(${column}) <= ${MAX_TEXT_BYTES} THEN ${column} END`;
}
/** Returns the SQL of a column's number, which may be larger than any integer of ours. */
function number(column) {
	return `CASE WHEN typeof(${column}) IN ('integer', 'real') THEN CAST(${column} AS REAL) ELSE 0 END`;
}
function* toRows(found) {
	let last = Number.NEGATIVE_INFINITY;
	for (const columns of found) {
		const row = withoutNull(columns);
		if (row.rowId < last) return;
		last = row.rowId;
		if (row.sessionId !== void 0) yield row;
	}
}
/** The columns are as selected. */
function withoutNull(columns) {
	const entries = Object.entries(columns).map(([name, value]) => [name, value ?? void 0]);
	return Object.fromEntries(entries);
}
export { isContinued as a, namedBranch as c, addUsage as i, rowCall as n, usageOf as o, rowCallId as r, errorWords as s, UsageTable as t };
