import { Pt as withProvider, _ as countOf, b as textOf, k as toRealTime, sn as unlessUnreadable, v as listOf, y as objectOf } from "./hook.js";
import { i as tokensWithCacheInInput, n as isUsed, t as createCall } from "./create-call.js";
import { n as readJsonDocument } from "./json-document.js";
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
// src/parts/agents/mistral-vibe/series.ts
const META = "meta.json";
const SUB_AGENTS = "agents";
/** A session's folder ends with so much of its id. */
const SHORT_ID_CHARACTERS = 8;
/** Nobody sums a session up as often. */
const MAX_DEPTH = 32;
const COUNTS = [
	"steps",
	"session_prompt_tokens",
	"session_completion_tokens"
];
/** Whether a session is a sub-agent's: its folder lies in its parent's. */
function isSubAgent(path) {
	return basename(dirname(dirname(path))) === SUB_AGENTS;
}
/** Reads what is known of the session that another one comes from; undefined when it is not there. */
function parentOf(meta, path) {
	return findParent(meta, path)?.meta;
}
/**
* Returns what names the sessions that count on with each other. When Vibe sums a session up or goes back in
* it, it begins another one, and goes on with the counts of the first. A fork counts from nothing: its counts are
* below its parent's, at least when it is first looked at.
*/
function seriesOf(meta, path, depth = 0) {
	const id = textOf(meta.session_id) ?? basename(dirname(path));
	const parentId = textOf(meta.parent_session_id);
	if (parentId === void 0 || isSubAgent(path) || depth > MAX_DEPTH) return id;
	const parent = findParent(meta, path);
	if (parent === void 0) return parentId;
	return countsOnFrom(parent.meta, meta) ? seriesOf(parent.meta, parent.path, depth + 1) : id;
}
function countsOnFrom(parent, child) {
	const [before, now] = [objectOf(parent.stats), objectOf(child.stats)];
	return COUNTS.every((count) => countOf(now[count]) >= countOf(before[count]));
}
function findParent(meta, path) {
	const folder = dirname(path);
	if (isSubAgent(path)) return readFound(join(dirname(dirname(folder)), META));
	const parentId = textOf(meta.parent_session_id);
	if (parentId === void 0) return void 0;
	const ending = `_${parentId.slice(0, SHORT_ID_CHARACTERS)}`;
	return foldersIn(dirname(folder)).filter((name) => name.endsWith(ending)).map((name) => readFound(join(dirname(folder), name, META))).find((found) => found?.meta.session_id === parentId);
}
function readFound(path) {
	const meta = readJsonDocument(path);
	return meta && {
		meta,
		path
	};
}
function foldersIn(folder) {
	return (unlessUnreadable(() => readdirSync(folder, { withFileTypes: true })) ?? []).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
// src/parts/agents/mistral-vibe/read-session.ts
/** Reads what a session used so far. What of its input came from a cache, Vibe tells since 2.23.2. */
function readSession(agent, path, from) {
	const meta = readJsonDocument(path);
	const sessionId = textOf(meta?.session_id);
	const timestamp = meta && timeOf(meta, path);
	if (meta === void 0 || sessionId === void 0 || timestamp === void 0) return {
		calls: [],
		marks: [],
		position: from ?? { offset: 0 },
		lastTurn: void 0
	};
	const before = from?.carry;
	const carry = { seriesId: textOf(before?.seriesId) ?? seriesOf(meta, path) };
	const stats = objectOf(meta.stats);
	const tokens = tokensWithCacheInInput({
		input: stats.session_prompt_tokens,
		output: stats.session_completion_tokens,
		cacheRead: stats.session_cached_tokens,
		total: stats.session_total_llm_tokens
	});
	const call = createCall({
		agent,
		callId: carry.seriesId,
		sessionId: isSubAgent(path) ? textOf(parentOf(meta, path)?.session_id) ?? sessionId : sessionId,
		timestamp,
		model: modelOf(meta),
		tokens,
		modeTaskType: objectOf(meta.agent_profile).name === "plan" ? "plan" : void 0,
		isSidechain: isSubAgent(path),
		cwd: textOf(objectOf(meta.environment).working_directory),
		isSessionTotal: true
	});
	return {
		calls: isUsed(tokens) ? [call] : [],
		marks: [],
		position: {
			offset: 0,
			carry
		},
		lastTurn: void 0
	};
}
function timeOf(meta, path) {
	const written = () => unlessUnreadable(() => statSync(path).mtime.toISOString());
	return toRealTime(textOf(meta.end_time)) ?? toRealTime(textOf(meta.start_time)) ?? written();
}
/** Returns the session's model: its configuration knows it by another name. */
function modelOf(meta) {
	const config = objectOf(meta.config);
	const alias = textOf(meta.model) ?? textOf(config.active_model) ?? "unknown";
	const model = listOf(config.models).map(objectOf).find((candidate) => candidate.alias === alias);
	return withProvider(textOf(model?.name) ?? alias, textOf(model?.provider));
}
export { readSession };
