import { D as timeOfMs, P as apiError, Pt as withProvider, b as textOf, j as INTERRUPTED, rn as TOKEN_COUNTS, v as listOf, y as objectOf } from "./hook.js";
import { n as isUsed, r as tokensWithCacheApart, t as createCall } from "./create-call.js";
import { n as readJsonDocument, r as readJsonList } from "./json-document.js";
import { n as parseObject } from "./json-rows.js";
import { basename, dirname, join } from "node:path";
// src/parts/agents/cline/deleted-requests.ts
const NOTHING_READ = {
	seen: {},
	unseen: {}
};
/**
* Returns what rows that sum up deleted requests hold beyond what was read of these. Going back to a checkpoint takes
* requests out of a task, and earlier sums too, and adds a row with their sum.
*/
function unseenOf(rows, sumIds, before) {
	let read = Object.entries(before.seen).filter(([id]) => !Object.hasOwn(rows, id)).map(([, tokens]) => tokens).reduce((sum, tokens) => sum ? each(sum, tokens, add) : tokens, void 0);
	const unseen = {};
	for (const id of sumIds) {
		const sum = rows[id];
		if (sum === void 0) continue;
		unseen[id] = before.unseen[id] ?? (read ? each(sum, read, less) : sum);
		if (read && before.unseen[id] === void 0) read = each(read, sum, less);
	}
	return unseen;
}
const add = (a, b) => a + b;
const less = (a, b) => Math.max(a - b, 0);
function each(a, b, combine) {
	const counts = TOKEN_COUNTS.map((count) => [count, combine(a[count], b[count])]);
	return Object.fromEntries(counts);
}
// src/parts/agents/cline/read-task.ts
const REQUEST = "api_req_started";
const SUB_AGENTS = "subagent_usage";
const DELETED = "deleted_api_reqs";
const KINDS = /* @__PURE__ */ new Set([
	REQUEST,
	SUB_AGENTS,
	DELETED
]);
const CANCELLED = "user_cancelled";
/** Reads what the extension, before version 4.0, shows of a task: a cancelled request was billed too. */
function readTask(agent, path, from) {
	const folder = dirname(path);
	const sessionId = basename(folder);
	const cwd = folderOfTask(folder);
	const models = listOf(readJsonDocument(join(folder, "task_metadata.json"))?.model_usage).map(objectOf).filter(({ ts }) => typeof ts === "number");
	const rows = readJsonList(path).flatMap((value) => {
		const { ts, say, text } = objectOf(value);
		const timestamp = timeOfMs(ts);
		if (timestamp === void 0 || !KINDS.has(say)) return [];
		const request = parseObject(textOf(text) ?? "") ?? {};
		const tokens = tokensWithCacheApart({
			input: request.tokensIn,
			output: request.tokensOut,
			cacheRead: request.cacheReads,
			cacheWrite: request.cacheWrites
		});
		if (!isUsed(tokens)) return [];
		const used = models.findLast((each) => Number(each.ts) <= Number(ts)) ?? models[0] ?? {};
		const callId = `${sessionId}/${ts}/${say}`;
		const errorMessage = failureOf(request);
		return createCall({
			agent,
			callId,
			sessionId,
			timestamp,
			tokens,
			cwd,
			errorMessage,
			model: withProvider(textOf(used.model_id) ?? "unknown", textOf(used.model_provider_id)),
			modeTaskType: used.mode === "plan" ? "plan" : void 0,
			isSidechain: say === SUB_AGENTS,
			success: errorMessage === void 0
		});
	});
	const state = stateOf(rows, from?.carry ?? NOTHING_READ);
	const calls = rows.map((row) => ({
		...row,
		tokens: state.unseen[row.callId] ?? row.tokens
	})).filter(({ tokens }) => isUsed(tokens));
	const { success = true, errorMessage } = rows.findLast((row) => !isSum(row)) ?? {};
	const lastTurn = rows.length > 0 ? {
		sessionId,
		success,
		errorMessage
	} : void 0;
	return {
		calls,
		marks: [],
		position: {
			offset: 0,
			carry: state
		},
		lastTurn
	};
}
function stateOf(rows, before) {
	if (rows.length === 0) return before;
	const seen = Object.fromEntries(rows.map(({ callId, tokens }) => [callId, tokens]));
	return {
		seen,
		unseen: unseenOf(seen, rows.filter(isSum).map(({ callId }) => callId), before)
	};
}
function isSum({ callId }) {
	return callId.endsWith(`/${DELETED}`);
}
function failureOf({ cancelReason }) {
	if (cancelReason === CANCELLED) return INTERRUPTED;
	return textOf(cancelReason) && apiError();
}
/** Returns where a task was begun, as the list of all tasks tells: only later versions noted it. */
function folderOfTask(folder) {
	const history = join(dirname(dirname(folder)), "state", "taskHistory.json");
	const task = readJsonList(history).map(objectOf).find(({ id }) => id === basename(folder));
	return textOf(task?.cwdOnTaskInitialization);
}
export { readTask };
