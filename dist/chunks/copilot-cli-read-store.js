import { n as readLastLines } from "./file-ends.js";
import { n as parseObject } from "./json-rows.js";
import { b as textOf, d as logOfSession, k as toRealTime, y as objectOf } from "./hook.js";
import { n as readSqliteLog } from "./sqlite-log.js";
import { n as rowCall, o as usageOf, r as rowCallId, t as UsageTable } from "./usage-table.js";
// src/parts/agents/copilot-cli/read-store.ts
/**
* Reads the calls that a database holds behind `from`, except those that their session's own log
* vouches for: the ones up to its last shutdown.
*/
async function readStore(agent, path, from) {
	const calls = [];
	let state = from?.carry;
	await readSqliteLog(path, (database) => {
		for (const row of rowsBehind(database, state)) {
			const call = rowCall(agent, row);
			if (call !== void 0) calls.push(call);
			state = {
				rowId: row.rowId,
				callId: rowCallId(row)
			};
		}
	});
	return {
		calls: calls.filter(besideLogs(path)),
		marks: [],
		position: {
			offset: 0,
			carry: state
		},
		lastTurn: void 0
	};
}
function* rowsBehind(database, state) {
	const table = UsageTable.of(database);
	if (table === void 0) return;
	if (state === void 0) return yield* table.rowsFrom(void 0);
	const [first, ...rest] = table.rowsFrom(state.rowId);
	yield* first !== void 0 && rowCallId(first) === state.callId ? rest : table.rowsFrom(void 0);
}
/** Returns whether a call is one that its session's log says nothing of. */
function besideLogs(storePath) {
	const shutdownTimes = /* @__PURE__ */ new Map();
	return ({ sessionId, timestamp }) => {
		if (!shutdownTimes.has(sessionId)) {
			const log = logOfSession(storePath, sessionId);
			shutdownTimes.set(sessionId, log && lastShutdownTime(log));
		}
		const shutdownTime = shutdownTimes.get(sessionId);
		return shutdownTime === void 0 || timestamp > shutdownTime;
	};
}
const SHUTDOWN = "session.shutdown";
/** A log ends with the shutdown, except for what a session did since it was resumed. */
const TAIL_BYTES = [65536, 1 << 20];
/** Returns when a session's log last told what the session used; undefined when it did not, or not lately. */
function lastShutdownTime(path) {
	for (const tailBytes of TAIL_BYTES) {
		const times = readLastLines(path, tailBytes).filter((line) => line.includes(SHUTDOWN)).flatMap((line) => shutdownTime(line) ?? []);
		if (times.length > 0) return times.at(-1);
	}
}
function shutdownTime(line) {
	const { type, timestamp, data } = parseObject(line) ?? {};
	return type === SHUTDOWN && usageOf(objectOf(data).modelMetrics, 0) !== void 0 ? toRealTime(textOf(timestamp)) : void 0;
}
export { readStore };
