import { i as tokensWithCacheInInput, n as isUsed, t as createCall } from "./create-call.js";
import { n as readJsonDocument } from "./json-document.js";
import { D as timeOfMs, F as endFailure, Pt as withProvider, b as textOf, v as listOf, y as objectOf } from "./hook.js";
import { t as SessionCalls } from "./session-calls.js";
import { basename, dirname, join } from "node:path";
// src/parts/agents/cline/manifest.ts
function readManifest(folder, sessionId) {
	const manifest = readJsonDocument(join(folder, `${sessionId}.json`)) ?? {};
	const metadata = objectOf(manifest.metadata);
	return {
		cwd: textOf(manifest.cwd) ?? textOf(manifest.workspace_root),
		isPlanning: metadata.mode === "plan",
		failure: endFailure(textOf(manifest.status)),
		forkedFrom: textOf(objectOf(metadata.fork).forkedFromSessionId)
	};
}
// src/parts/agents/cline/message.ts
function messageOf(value) {
	const message = objectOf(value);
	const metrics = objectOf(message.metrics);
	const modelInfo = objectOf(message.modelInfo);
	const content = listOf(message.content).map(objectOf);
	return {
		/** The same in a fork's copy. */
		id: textOf(message.id),
		role: message.role,
		/** When the answer ended. */
		time: timeOfMs(message.ts),
		model: withProvider(textOf(modelInfo.id) ?? "unknown", textOf(modelInfo.provider)),
		tokens: tokensWithCacheInInput({
			input: metrics.inputTokens,
			output: metrics.outputTokens,
			cacheRead: metrics.cacheReadTokens,
			cacheWrite: metrics.cacheWriteTokens
		}),
		/** What a person wrote; undefined when the message holds a tool's result. */
		prompt: content.some(({ type }) => type === "tool_result") ? void 0 : textOf(message.content) ?? textOf(content.find(({ type }) => type === "text")?.text)
	};
}
// src/parts/agents/cline/read-session.ts
const MODE = /^\s*<user_input mode="(\w+)">/;
/** Reads the messages of a session, or of a sub-agent of it: the folder is the session's. */
function readSession(agent, path) {
	const folder = dirname(path);
	const sessionId = basename(folder);
	const isSidechain = basename(path) !== logNameOf(sessionId);
	const { cwd, isPlanning, failure, forkedFrom } = readManifest(folder, sessionId);
	const inherited = forkedFrom === void 0 ? /* @__PURE__ */ new Set() : idsOf(folder, forkedFrom);
	const calls = new SessionCalls({
		sessionId,
		isSidechain
	}, void 0);
	const readPrompt = (prompt, time) => {
		const mode = MODE.exec(prompt)?.[1];
		if (mode !== void 0) calls.mode(mode === "plan", time);
		calls.prompt(prompt.replace(MODE, ""), time);
	};
	const readReply = ({ id, model, tokens }, timestamp) => {
		if (!isUsed(tokens) || inherited.has(id)) return;
		const callId = id ?? `${sessionId}/${timestamp}`;
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
	if (isPlanning) calls.mode(true, "");
	for (const message of messagesOf(path)) {
		const { role, time, prompt } = message;
		if (time === void 0) continue;
		if (role === "assistant") readReply(message, time);
		if (role !== "user") continue;
		calls.thread.input(time);
		if (prompt !== void 0) readPrompt(prompt, time);
	}
	if (failure !== void 0) calls.thread.fail(failure);
	return calls.finish(0, void 0, void 0);
}
function logNameOf(sessionId) {
	return `${sessionId}.messages.json`;
}
function messagesOf(path) {
	return listOf(readJsonDocument(path)?.messages).map(messageOf);
}
/** Returns the messages that count in another session, whose folder lies beside this one's. */
function idsOf(folder, sessionId) {
	if (!(!/[\\/\0]|^\.*$/.test(sessionId) && sessionId !== basename(folder))) return /* @__PURE__ */ new Set();
	const messages = messagesOf(join(dirname(folder), sessionId, logNameOf(sessionId)));
	return new Set(messages.filter(({ tokens }) => isUsed(tokens)).map(({ id }) => id ?? ""));
}
export { readSession };
