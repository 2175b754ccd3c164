import { i as tokensWithCacheInInput, n as isUsed, t as createCall } from "./create-call.js";
import { F as endFailure, L as readLines, O as timeOfSeconds, _ as countOf, b as textOf, h as JsonFields, k as toRealTime, sn as unlessUnreadable, y as objectOf } from "./hook.js";
import { t as continuedFrom } from "./json-rows.js";
import { t as SessionCalls } from "./session-calls.js";
import { n as readJsonDocument } from "./json-document.js";
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
// src/parts/agents/grok-build/summary.ts
/** `subagent`, `subagent_fork`, `subagent_resume`. */
const SUB_AGENT = /^subagent/;
/** Reads the summary of the session in a folder. */
function readSummary(folder) {
	const summary = readJsonDocument(join(folder, "summary.json")) ?? {};
	const parentId = textOf(summary.parent_session_id);
	const isParentThere = parentId !== void 0 && isOtherSession(folder, parentId);
	return {
		cwd: textOf(objectOf(summary.info).cwd),
		branch: textOf(summary.head_branch),
		model: textOf(summary.current_model_id),
		isSubAgent: SUB_AGENT.test(textOf(summary.session_kind) ?? ""),
		copiedUntil: isParentThere ? toRealTime(textOf(summary.forked_at)) : void 0
	};
}
/** Whether another session's log is there, in the folder of whatever working directory. */
function isOtherSession(folder, sessionId) {
	if (/[\\/\0]|^\.*$/.test(sessionId) || sessionId === basename(folder)) return false;
	const sessions = dirname(dirname(folder));
	return (unlessUnreadable(() => readdirSync(sessions)) ?? []).some((name) => existsSync(join(sessions, name, sessionId, "updates.jsonl")));
}
// src/parts/agents/grok-build/update.ts
const fields = new JsonFields();
/**
* Reads one line of a log into `update`; false when it is none.
* There is one `update`, valid until the next line is read: most are pieces of a reply.
*/
function readUpdate(bytes, start, end) {
	return fields.read(bytes, start, end);
}
const inUpdate = (...path) => fields.field("params", "update", ...path);
/** The fields of an update that we know. */
const update = {
	/** In seconds. */
	timestamp: fields.field("timestamp"),
	kind: inUpdate("sessionUpdate"),
	/** Of a turn; the same in a fork's copy. */
	promptId: inUpdate("prompt_id"),
	stopReason: inUpdate("stop_reason"),
	usage: inUpdate("usage"),
	/** What a person wrote. */
	text: inUpdate("content", "text")
};
// src/parts/agents/grok-build/read-session.ts
/**
* Reads the turns that a session's log holds behind `from`, a call for each model. A turn holds what
* its sub-agents used: their own sessions hold nothing for us.
*/
function readSession(agent, path, from, limit) {
	const start = continuedFrom(path, from);
	const folder = dirname(path);
	const sessionId = basename(folder);
	const { isSubAgent, copiedUntil = "", ...summary } = readSummary(folder);
	const calls = new SessionCalls({
		sessionId,
		isSidechain: isSubAgent
	}, start?.carry);
	const readTurn = (timestamp) => {
		calls.thread.prompt();
		const turnId = update.promptId.text() ?? `${sessionId}/${timestamp}`;
		for (const [model, usage] of usageByModel(summary.model)) {
			const tokens = tokensOf(usage);
			if (!isUsed(tokens) || timestamp < copiedUntil) continue;
			calls.add(createCall({
				agent,
				callId: `${turnId}/${model}`,
				sessionId,
				timestamp,
				model,
				tokens,
				cwd: summary.cwd,
				branch: summary.branch,
				durationMs: countOf(usage.apiDurationMs) || void 0
			}));
		}
		const failure = endFailure(update.stopReason.text());
		if (failure !== void 0) calls.thread.fail(failure);
	};
	const visit = (bytes, lineStart, end) => {
		if (!readUpdate(bytes, lineStart, end)) return;
		const time = timeOfSeconds(update.timestamp.value());
		const kind = update.kind.text();
		if (time === void 0 || isSubAgent) return;
		if (kind === "user_message_chunk") calls.prompt(update.text.text() ?? "", time);
		if (kind === "turn_completed") readTurn(time);
	};
	const offset = readLines(path, start?.offset ?? 0, visit, { limit });
	return calls.finish(offset ?? start?.offset ?? 0, calls.state, start);
}
/** Returns what the turn that was read used of each model; early versions tell the sum only. */
function usageByModel(sessionModel) {
	const usage = objectOf(update.usage.value());
	const byModel = Object.entries(objectOf(usage.modelUsage));
	if (byModel.length === 0) return [[sessionModel ?? "unknown", usage]];
	return byModel.map(([model, used]) => [model, objectOf(used)]);
}
/** The input holds the cache's tokens, the output its reasoning. */
function tokensOf(usage) {
	return tokensWithCacheInInput({
		input: usage.inputTokens,
		output: usage.outputTokens,
		cacheRead: usage.cachedReadTokens,
		cacheWrite: usage.cacheCreationTokens
	});
}
export { readSession };
