import { n as isUsed, r as tokensWithCacheApart, t as createCall } from "./create-call.js";
import { n as readJsonDocument } from "./json-document.js";
import { r as readRows, t as continuedFrom } from "./json-rows.js";
import { O as timeOfSeconds, b as textOf, v as listOf, y as objectOf } from "./hook.js";
import { t as SessionCalls } from "./session-calls.js";
import { basename, dirname, join } from "node:path";
import { createHash } from "node:crypto";
// src/parts/agents/kimi-code/read-status-log.ts
const SUB_AGENTS = "subagents";
/**
* Reads what a log of Kimi CLI, which Kimi Code took the place of, holds behind `from`:
* `<md5 of the folder>/<session>/wire.jsonl`, a sub-agent's in `subagents/<id>` there.
*/
function readStatusLog(agent, path, from, limit) {
	const start = continuedFrom(path, from);
	const isSidechain = basename(dirname(dirname(path))) === SUB_AGENTS;
	const folder = isSidechain ? dirname(dirname(dirname(path))) : dirname(path);
	const sessionId = basename(folder);
	const cwd = folderOfHash(dirname(folder));
	const calls = new SessionCalls({
		sessionId,
		isSidechain
	}, start?.carry);
	const readStatus = (payload, timestamp) => {
		const usage = objectOf(payload.token_usage);
		const tokens = tokensWithCacheApart({
			input: usage.input_other,
			output: usage.output,
			cacheRead: usage.input_cache_read,
			cacheWrite: usage.input_cache_creation
		});
		if (!isUsed(tokens)) return;
		const callId = `${sessionId}/${textOf(payload.message_id) ?? timestamp}`;
		const model = textOf(payload.model) ?? textOf(payload.model_name) ?? "unknown";
		calls.add(createCall({
			agent,
			callId,
			sessionId,
			timestamp,
			model,
			tokens,
			cwd
		}));
	};
	const readRow = (row) => {
		const time = timeOfSeconds(row.timestamp);
		if (time === void 0) return;
		const { type, payload } = objectOf(row.message);
		if (type === "TurnBegin") calls.prompt(textOf(objectOf(payload).user_input) ?? "", time);
		if (type === "StatusUpdate") readStatus(objectOf(payload), time);
	};
	const offset = readRows(path, start?.offset ?? 0, readRow, limit);
	return calls.finish(offset ?? start?.offset ?? 0, calls.state, start);
}
/** Returns the working directory that a folder of sessions is named for the hash of, where Kimi CLI lists it. */
function folderOfHash(folder) {
	const paths = listOf(readJsonDocument(join(folder, "..", "..", "kimi.json"))?.work_dirs).flatMap((each) => textOf(objectOf(each).path) ?? []);
	const md5Of = (text) => createHash("md5").update(text).digest("hex");
	return paths.find((path) => md5Of(path) === basename(folder));
}
export { readStatusLog };
