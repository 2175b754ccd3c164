import { D as timeOfMs, P as apiError, b as textOf, j as INTERRUPTED } from "./hook.js";
import { i as tokensWithCacheInInput, n as isUsed, t as createCall } from "./create-call.js";
// src/parts/agents/copilot-vscode/request.ts
const ERROR_STATUS = 2;
/** Returns the calls of requests, and how the last turn of each chat ended. */
function callsOf(agent, placed, folderOf) {
	const calls = [];
	const outcomes = /* @__PURE__ */ new Map();
	for (const { request, place } of placed) {
		const sessionId = sessionOf(request);
		const errorMessage = failureOf(request);
		const outcome = {
			success: errorMessage === void 0,
			errorMessage
		};
		if (!isForAnother(request)) outcomes.set(sessionId, {
			sessionId,
			...outcome
		});
		const call = requestCall(agent, sessionId, request);
		if (call !== void 0) calls.push({
			...call,
			...outcome,
			...place,
			cwd: folderOf(sessionId)
		});
	}
	return {
		calls,
		lastTurns: [...outcomes.values()]
	};
}
/** Returns the chat that a request was made for. */
function chatOf({ parentChatId, chatId }) {
	return textOf(parentChatId) ?? textOf(chatId);
}
/** A sub-agent, or who finds a title, has a chat of its own, and tells whose. */
function isForAnother({ parentChatId }) {
	return textOf(parentChatId) !== void 0;
}
function sessionOf(request) {
	return [
		chatOf(request),
		textOf(request.requestId),
		textOf(request.traceId)
	].find((id) => id !== void 0) ?? "unknown";
}
function requestCall(agent, sessionId, request) {
	const { spanId, startMs, endMs, model, input, output, cacheRead, cacheWrite } = request;
	const timestamp = timeOfMs(endMs);
	const tokens = tokensWithCacheInInput({
		input,
		output,
		cacheRead,
		cacheWrite
	});
	if (timestamp === void 0 || !isUsed(tokens)) return void 0;
	const durationMs = typeof startMs === "number" ? Number(endMs) - startMs : -1;
	return createCall({
		agent,
		callId: String(spanId),
		sessionId,
		timestamp,
		tokens,
		model: textOf(model) ?? "unknown",
		durationMs: durationMs >= 0 ? Math.round(durationMs) : void 0,
		isSidechain: isForAnother(request)
	});
}
function failureOf({ statusCode, errorType, isCanceled }) {
	if (String(isCanceled) === "true") return INTERRUPTED;
	return statusCode === ERROR_STATUS || textOf(errorType) ? apiError() : void 0;
}
// src/parts/agents/copilot-vscode/trace-place.ts
/** The attributes that tell it, those of newer versions first. */
const REPOSITORY = ["github.copilot.git.repository", "copilot_chat.repo.remote_url"];
const BRANCH = ["github.copilot.git.branch", "copilot_chat.repo.head_branch_name"];
/** Agents that run inside of the editor, and have logs of their own. */
const OTHER_AGENTS = ["claude", "copilotcli"];
/** A trace that rests this long will not end: the editor was closed. */
const LONGEST_REST_MS = 36e5;
export { callsOf as a, REPOSITORY as i, LONGEST_REST_MS as n, chatOf as o, OTHER_AGENTS as r, BRANCH as t };
