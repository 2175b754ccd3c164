import { E as timeOfMicroseconds, F as endFailure, Pt as withProvider, _ as countOf, b as textOf, v as listOf, y as objectOf } from "./hook.js";
import { i as tokensWithCacheInInput, n as isUsed, t as createCall } from "./create-call.js";
import { t as readFirstLine } from "./file-ends.js";
import { n as parseObject, r as readRows, t as continuedFrom } from "./json-rows.js";
import { t as SessionCalls } from "./session-calls.js";
import { basename, dirname, join } from "node:path";
// src/parts/agents/muse-code/read-session.ts
const SUB_AGENTS = "subagent";
const FIRST_LINE_BYTES = 1 << 20;
/** Reads what the log of a session, or of a sub-agent, holds behind `from`. */
function readSession(agent, path, from, limit) {
	const start = continuedFrom(path, from);
	const state = start?.carry;
	const stream = basename(dirname(path));
	const parent = parentFolder(path);
	const sessionId = parent === void 0 ? stream : basename(parent);
	const calls = new SessionCalls({
		sessionId,
		isSidechain: parent !== void 0
	}, state);
	let metadata = state?.metadata ?? (parent === void 0 ? {} : metadataOf(parent));
	const readEvent = (id, event, time) => {
		if (event.kind === "started") calls.prompt(textOf(event.prompt) ?? "", time);
		if (event.kind === "terminal") {
			const failure = endFailure(textOf(event.terminal));
			if (failure !== void 0) calls.thread.fail(failure);
		}
		if (event.kind !== "model_completed") return;
		const tokens = tokensOf(objectOf(event.usage));
		if (!isUsed(tokens)) return;
		const model = textOf(event.model) ?? metadata.model ?? "unknown";
		calls.add(createCall({
			agent,
			callId: id,
			sessionId,
			timestamp: time,
			tokens,
			cwd: metadata.cwd,
			model: withProvider(model, metadata.provider),
			durationMs: countOf(event.duration_ms) || void 0
		}));
	};
	const readRecord = (record) => {
		const streamId = textOf(objectOf(record.stream).id) ?? stream;
		const time = timeOfMicroseconds(record.recorded_at);
		if (streamId !== stream || time === void 0) return;
		const payload = objectOf(record.payload);
		if (record.payload_type === "runtime.session.metadata") metadata = {
			...metadata,
			...metadataIn(record)
		};
		if (record.payload_type !== "runtime.session" || payload.kind !== "run") return;
		const id = textOf(record.id) ?? `${stream}/${countOf(record.sequence)}`;
		readEvent(id, objectOf(payload.event), time);
	};
	const offset = readRows(path, start?.offset ?? 0, (row) => recordsIn(row).forEach(readRecord), limit);
	const carry = {
		...calls.state,
		metadata
	};
	return calls.finish(offset ?? start?.offset ?? 0, carry, start);
}
/** Returns the records of a line: it may be a frame that keeps some. */
function recordsIn(row) {
	if (row.children === void 0) return [row];
	return listOf(row.children).map((child) => textOf(objectOf(child).record_json) ?? "").map(parseObject).filter((record) => record !== void 0);
}
/** Returns the folder of the session that the log at `path` is a sub-agent's of: `<session>/subagent/<id>/session.jsonl`. */
function parentFolder(path) {
	const folder = dirname(dirname(path));
	return basename(folder) === SUB_AGENTS ? dirname(folder) : void 0;
}
/** Returns what the session in a folder tells of itself. */
function metadataOf(folder) {
	const line = readFirstLine(join(folder, "session.jsonl"), FIRST_LINE_BYTES);
	return Object.assign({}, ...recordsIn(parseObject(line) ?? {}).map(metadataIn));
}
function metadataIn({ payload }) {
	const record = objectOf(objectOf(payload).record);
	const told = {
		cwd: textOf(record.workspace_root),
		provider: textOf(record.provider_id),
		model: textOf(record.model_id)
	};
	return Object.fromEntries(Object.entries(told).filter(([, text]) => text !== void 0));
}
/** The input holds the cache's tokens, the output its reasoning. */
function tokensOf(usage) {
	return tokensWithCacheInInput({
		input: usage.input_tokens,
		output: usage.output_tokens,
		cacheRead: usage.cache_read_tokens ?? usage.cached_tokens,
		cacheWrite: usage.cache_write_tokens
	});
}
export { readSession };
