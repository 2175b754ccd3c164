import { D as apiError, b as timeOfMs, bt as withProvider, d as listOf, f as objectOf, p as textOf, w as INTERRUPTED } from "./hook.js";
import { n as isUsed, r as tokensWithCacheApart, t as createCall } from "./create-call.js";
import { n as readJsonDocument, r as readJsonList } from "./json-document.js";
import { n as parseObject } from "./json-rows.js";
import { basename, dirname, join } from "node:path";
// src/parts/agents/cline/read-task.ts
const REQUEST = "api_req_started";
const SUB_AGENTS = "subagent_usage";
const CANCELLED = "user_cancelled";
/** Reads what the extension, before version 4.0, shows of a task: a cancelled request was billed too. */
function readTask(agent, path) {
	const folder = dirname(path);
	const sessionId = basename(folder);
	const cwd = folderOfTask(folder);
	const models = listOf(readJsonDocument(join(folder, "task_metadata.json"))?.model_usage).map(objectOf).filter(({ ts }) => typeof ts === "number");
	const calls = readJsonList(path).flatMap((value) => {
		const { ts, say, text } = objectOf(value);
		const timestamp = timeOfMs(ts);
		if (timestamp === void 0 || say !== REQUEST && say !== SUB_AGENTS) return [];
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
	const { success = true, errorMessage } = calls.at(-1) ?? {};
	return {
		calls,
		marks: [],
		position: { offset: 0 },
		lastTurn: calls.length > 0 ? {
			sessionId,
			success,
			errorMessage
		} : void 0
	};
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
