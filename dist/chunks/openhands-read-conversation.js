import { i as tokensWithCacheInInput, n as isUsed, t as createCall } from "./create-call.js";
import { n as readJsonDocument } from "./json-document.js";
import { R as readSmallFile, b as textOf, k as toRealTime, sn as unlessUnreadable, v as listOf, y as objectOf } from "./hook.js";
import { n as parseObject } from "./json-rows.js";
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
// src/parts/agents/openhands/answer-times.ts
const EVENT_FILE = /^event-\d+-.*\.json$/;
/** A day: no answer takes longer. */
const MAX_SECONDS = 86400;
/**
* When the answers of a conversation came, which its list of counts does not say. The list of costs does, as long
* as each answer has a cost; else the event that an answer led to; else it was when the conversation was last written.
*/
var AnswerTimes = class {
	#path;
	#costs;
	#areCostsOfAnswers;
	#latencies;
	#ofEvents;
	#writtenTime;
	/** `metrics` is what a conversation counts of one usage, `path` the conversation's document. */
	constructor(metrics, path) {
		this.#path = path;
		this.#costs = listOf(metrics.costs);
		this.#areCostsOfAnswers = this.#costs.length === listOf(metrics.token_usages).length;
		const latencies = listOf(metrics.response_latencies).map(objectOf);
		this.#latencies = new Map(latencies.map(({ response_id, latency }) => [response_id, latency]));
	}
	/** Returns when the answer at a place of the list came; undefined when the document is gone. */
	timeOf(index, responseId) {
		const ofCost = this.#areCostsOfAnswers && timeOfSeconds(objectOf(this.#costs[index]).timestamp);
		if (ofCost) return ofCost;
		this.#ofEvents ??= timesOfEvents(join(dirname(this.#path), "events"));
		this.#writtenTime ??= unlessUnreadable(() => statSync(this.#path).mtime.toISOString());
		return this.#ofEvents.get(responseId ?? "") ?? this.#writtenTime;
	}
	durationMs(responseId) {
		const seconds = this.#latencies.get(responseId);
		return typeof seconds === "number" && seconds > 0 && seconds <= MAX_SECONDS ? Math.round(seconds * 1e3) : void 0;
	}
};
function timeOfSeconds(seconds) {
	if (typeof seconds !== "number" || seconds <= 0) return void 0;
	const time = /* @__PURE__ */ new Date(seconds * 1e3);
	return Number.isNaN(time.getTime()) ? void 0 : time.toISOString();
}
/** Returns the times of events by the answer that led to them. */
function timesOfEvents(folder) {
	const events = (unlessUnreadable(() => readdirSync(folder)) ?? []).filter((name) => EVENT_FILE.test(name)).sort().slice(-1e3).map((name) => parseObject(readSmallFile(join(folder, name)) ?? "") ?? {});
	return new Map(events.flatMap(({ llm_response_id, timestamp }) => {
		const id = textOf(llm_response_id);
		const time = toRealTime(textOf(timestamp));
		return id === void 0 || time === void 0 ? [] : [[id, time]];
	}));
}
// src/parts/agents/openhands/read-conversation.ts
/** The usage of another agent that OpenHands drives (ACP): that agent logs its calls itself. */
const OF_OTHER_AGENT = "acp-managed";
const FAILED = /* @__PURE__ */ new Set(["error", "stuck"]);
/** Reads the calls of a conversation, each time all of them. */
function readConversation(agent, path) {
	const state = readJsonDocument(path) ?? {};
	const sessionId = textOf(state.id) ?? basename(dirname(path));
	const cwd = textOf(objectOf(state.workspace).working_dir);
	return {
		calls: Object.entries(objectOf(objectOf(state.stats).usage_to_metrics)).filter(([usageId]) => usageId !== OF_OTHER_AGENT).flatMap(([usageId, metrics]) => callsOf(objectOf(metrics), {
			agent,
			sessionId,
			cwd,
			usageId,
			path
		})),
		marks: [],
		position: { offset: 0 },
		lastTurn: lastTurnOf(state, sessionId)
	};
}
function callsOf(metrics, conversation) {
	const { agent, sessionId, cwd, usageId, path } = conversation;
	const times = new AnswerTimes(metrics, path);
	const seen = /* @__PURE__ */ new Map();
	return listOf(metrics.token_usages).flatMap((entry, index) => {
		const usage = objectOf(entry);
		const tokens = tokensOf(usage);
		const responseId = textOf(usage.response_id);
		const id = responseId ?? `${sessionId}/${usageId}/${index}`;
		const copy = seen.get(id) ?? 0;
		seen.set(id, copy + 1);
		const timestamp = times.timeOf(index, responseId);
		if (timestamp === void 0 || !isUsed(tokens)) return [];
		return createCall({
			agent,
			callId: copy === 0 ? id : `${id}/${copy + 1}`,
			sessionId,
			timestamp,
			model: textOf(usage.model) ?? textOf(metrics.model_name) ?? "unknown",
			tokens,
			durationMs: times.durationMs(responseId),
			cwd
		});
	});
}
/** The counts are LiteLLM's: the cache is in the prompt, the reasoning in the completion. */
function tokensOf(usage) {
	return tokensWithCacheInInput({
		input: usage.prompt_tokens,
		output: usage.completion_tokens,
		cacheRead: usage.cache_read_tokens,
		cacheWrite: usage.cache_write_tokens
	});
}
function lastTurnOf(state, sessionId) {
	const status = textOf(state.execution_status);
	if (status === void 0) return void 0;
	const success = !FAILED.has(status);
	return {
		sessionId,
		success,
		errorMessage: success ? void 0 : "agent error"
	};
}
export { readConversation };
