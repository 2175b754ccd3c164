import { P as apiError, _ as countOf, b as textOf, j as INTERRUPTED, k as toRealTime, sn as unlessUnreadable, v as listOf, y as objectOf } from "./hook.js";
import { n as readLastLines, t as readFirstLine } from "./file-ends.js";
import { n as readJsonDocument } from "./json-document.js";
import { n as parseObject } from "./json-rows.js";
import { statSync } from "node:fs";
import { basename } from "node:path";
// src/parts/agents/droid/read-session.ts
/** Reads what a session used so far; `pathStem` is what its two files have in common, `path` its settings. */
function readSession(agent, pathStem, path) {
	const sessionId = basename(pathStem);
	const settings = readJsonDocument(path);
	const transcript = readTranscript(`${pathStem}.jsonl`);
	const timestamp = transcript.lastTime ?? (settings && lockTime(settings)) ?? changeTime(path);
	const call = settings && timestamp && createCall({
		agent,
		sessionId,
		settings,
		transcript,
		timestamp
	});
	const { lastTurn } = transcript;
	return {
		calls: call ? [call] : [],
		marks: [],
		position: { offset: 0 },
		lastTurn: lastTurn && {
			sessionId,
			...lastTurn
		}
	};
}
/** Returns the session's total; undefined when it used nothing. */
function createCall(session) {
	const { agent, sessionId, settings, transcript, timestamp } = session;
	const tokens = tokensOf(objectOf(settings.tokenUsage));
	if (tokens.inputTokens + tokens.outputTokens === 0) return void 0;
	return {
		agent,
		callId: sessionId.replaceAll(":", "_"),
		sessionId,
		timestamp,
		model: modelOf(settings, transcript.lastModel),
		tokens,
		durationMs: countOf(settings.assistantActiveTimeMs) || void 0,
		success: transcript.lastTurn?.success ?? true,
		errorMessage: transcript.lastTurn?.errorMessage,
		modeTaskType: isSpecMode(settings) ? "plan" : void 0,
		command: void 0,
		commandArguments: void 0,
		isSidechain: transcript.isSubagent || isSubagent(settings),
		cwd: transcript.cwd,
		branch: void 0,
		isSessionTotal: true
	};
}
function changeTime(path) {
	return toRealTime(unlessUnreadable(() => statSync(path).mtime.toISOString()));
}
/** What Droid writes for a session whose model its router picks. */
const ROUTED = "auto";
const SUBAGENT = "subagent";
/**
* Returns the tokens of a session's own usage. Droid counts input without the cache's tokens, and
* thinking beside output; what sub-agents used is in settings of their own.
*/
function tokensOf(usage) {
	const cacheReadTokens = countOf(usage.cacheReadTokens);
	const cacheWriteTokens = countOf(usage.cacheCreationTokens);
	return {
		inputTokens: countOf(usage.inputTokens) + cacheReadTokens + cacheWriteTokens,
		outputTokens: countOf(usage.outputTokens) + countOf(usage.thinkingTokens),
		cacheReadTokens,
		cacheWriteTokens,
		cacheWriteOneHourTokens: 0
	};
}
/** Returns the session's model: behind a routed one the router's choice, else the one that answered last. */
function modelOf(settings, lastModel) {
	const model = textOf(settings.model);
	if (model !== void 0 && model !== ROUTED) return model;
	const { modelId } = objectOf(settings.effectiveFactoryRouterModel);
	return textOf(modelId) ?? lastModel ?? model ?? "unknown";
}
/** Whether Droid plans: it only writes a specification. */
function isSpecMode(settings) {
	return settings.interactionMode === "spec";
}
function isSubagent(settings) {
	return listOf(settings.tags).some((tag) => objectOf(tag).name === SUBAGENT);
}
/** Returns when the session bound itself to its provider. */
function lockTime(settings) {
	return toRealTime(textOf(settings.providerLockTimestamp));
}
/** Why a turn ends, as Droid says it: `completed`, `cancelled`, `error`, `model_usage_exhausted`, … */
const FAILURES = [[/cancel|interrupt|abort/, INTERRUPTED], [/error|fail|reject|exhausted|un(?:avail|reach)able/, apiError()]];
const FIRST_LINE_BYTES = 1 << 20;
/** Most transcripts end with a short message; one with a picture in it may be long. */
const TAIL_BYTES = [
	65536,
	1 << 20,
	1 << 24
];
/** Reads the two ends of a transcript: it may be large, and holds no counts. */
function readTranscript(path) {
	return {
		...readStart(path),
		...readEnd(path)
	};
}
function readStart(path) {
	const row = parseObject(readFirstLine(path, FIRST_LINE_BYTES));
	if (row?.type !== "session_start") return {
		cwd: void 0,
		isSubagent: false
	};
	return {
		cwd: textOf(row.cwd),
		isSubagent: textOf(row.callingSessionId) !== void 0
	};
}
function readEnd(path) {
	let end = {
		lastTime: void 0,
		lastModel: void 0,
		lastTurn: void 0
	};
	for (const tailBytes of TAIL_BYTES) {
		end = endOf(readLastLines(path, tailBytes).map(parseObject).filter((row) => row !== void 0));
		if (end.lastTime !== void 0) return end;
	}
	return end;
}
function endOf(rows) {
	const messages = rows.filter(({ type }) => type === "message");
	const replies = messages.map(({ message }) => objectOf(message)).filter(isReply);
	const isTurnEnd = (row) => row.type === "agent_turn_outcome" || isReply(objectOf(row.message));
	return {
		lastTime: messages.map(timeOf).findLast((time) => time !== void 0),
		lastModel: replies.map(({ modelId }) => textOf(modelId)).findLast((id) => id !== void 0),
		lastTurn: turnOf(rows.findLast(isTurnEnd))
	};
}
const isReply = (message) => message.role === "assistant";
const timeOf = ({ timestamp }) => toRealTime(textOf(timestamp));
/** Returns how the turn ended that this row ends; older versions say nothing behind its last reply. */
function turnOf(row) {
	if (row === void 0) return void 0;
	const errorMessage = turnFailure(textOf(row.reason));
	return {
		success: errorMessage === void 0,
		errorMessage
	};
}
/** Returns why a turn that ended for this reason failed, in words of ours; undefined when it did not. */
function turnFailure(reason) {
	return FAILURES.find(([pattern]) => pattern.test(reason ?? ""))?.[1];
}
export { readSession };
