import { r as readRows, t as continuedFrom } from "./json-rows.js";
import { a as callsOf, i as REPOSITORY, o as chatOf, r as OTHER_AGENTS, t as BRANCH } from "./trace-place.js";
import { b as textOf, v as listOf, y as objectOf } from "./hook.js";
// src/parts/agents/copilot-vscode/span-line.ts
/** Copilot CLI may write to the same file, and logs its calls itself. */
const COPILOT_CLI = "github-copilot";
/** Returns the span of a line; undefined when it is none, or another program's: the file has events and sums too. */
function spanOf(line) {
	const context = objectOf(line.spanContext ?? line._spanContext ?? line);
	const traceId = textOf(context.traceId);
	const spanId = textOf(context.spanId);
	const [startMs, endMs] = [msOf(line.startTime), msOf(line.endTime)];
	const attributes = objectOf(line.attributes);
	if (traceId === void 0 || spanId === void 0 || endMs === void 0) return void 0;
	if (serviceOf(line) === COPILOT_CLI) return void 0;
	const parent = objectOf(line.parentSpanContext);
	const chatId = textOf(attributes["copilot_chat.chat_session_id"]);
	const find = (keys) => keys.map((key) => textOf(attributes[key])).find((text) => text !== void 0);
	const operation = attributes["gen_ai.operation.name"];
	const isRequest = operation === "chat" && attributes["gen_ai.provider.name"] === "github";
	return {
		traceId,
		endMs,
		chatId,
		isRoot: textOf(parent.spanId) === void 0 && textOf(line.parentSpanId) === void 0,
		isOfOtherAgent: operation === "invoke_agent" && OTHER_AGENTS.includes(textOf(attributes["gen_ai.agent.name"]) ?? ""),
		place: {
			repositoryUrl: find(REPOSITORY),
			branch: find(BRANCH)
		},
		request: isRequest ? {
			spanId,
			traceId,
			startMs,
			endMs,
			chatId,
			statusCode: objectOf(line.status).code,
			model: find(["gen_ai.response.model", "gen_ai.request.model"]),
			input: attributes["gen_ai.usage.input_tokens"],
			output: attributes["gen_ai.usage.output_tokens"],
			cacheRead: attributes["gen_ai.usage.cache_read.input_tokens"],
			cacheWrite: attributes["gen_ai.usage.cache_creation.input_tokens"],
			parentChatId: attributes["copilot_chat.parent_chat_session_id"],
			requestId: find(["copilot_chat.session_id", "gen_ai.conversation.id"]),
			errorType: attributes["error.type"],
			isCanceled: attributes["copilot_chat.canceled"]
		} : void 0
	};
}
/** Returns a time that stands as seconds and nanoseconds, in milliseconds. */
function msOf(time) {
	const [seconds, nanoseconds] = listOf(time);
	if (typeof seconds !== "number" || typeof nanoseconds !== "number") return void 0;
	const ms = seconds * 1e3 + nanoseconds / 1e6;
	return Number.isFinite(ms) && ms > 0 ? ms : void 0;
}
function serviceOf({ resource }) {
	const { attributes, _rawAttributes } = objectOf(resource);
	return [...Object.entries(objectOf(attributes)), ...listOf(_rawAttributes).map(listOf)].find(([name]) => name === "service.name")?.[1];
}
// src/parts/agents/copilot-vscode/trace-lines.ts
const NOTHING_READ = {
	traces: [],
	places: [],
	waiting: []
};
/** The traces of a file of spans: a request comes before the span that tells what it was part of, and where. */
var TraceLines = class {
	#traces;
	#places;
	#waiting = /* @__PURE__ */ new Map();
	#placed = [];
	/** Goes on from the state of the last reading. */
	constructor(state = NOTHING_READ) {
		this.#traces = new Map(state.traces);
		this.#places = new Map(state.places);
		for (const request of state.waiting) this.#wait(request);
	}
	get state() {
		return {
			traces: [...this.#traces].slice(-500),
			places: [...this.#places].slice(-500),
			waiting: [...this.#waiting.values()].flat().slice(-500)
		};
	}
	add({ traceId, endMs, isRoot, isOfOtherAgent, chatId, place, request }) {
		const before = this.#traces.get(traceId);
		const trace = {
			lastMs: Math.max(before?.lastMs ?? 0, endMs),
			isEnded: isRoot || before?.isEnded === true,
			isOfOtherAgent: isOfOtherAgent || before?.isOfOtherAgent === true,
			place: place.repositoryUrl === void 0 ? before?.place ?? place : place
		};
		this.#traces.delete(traceId);
		this.#traces.set(traceId, trace);
		if (chatId !== void 0 && place.repositoryUrl !== void 0) this.#places.set(chatId, place);
		if (request !== void 0) this.#wait(request);
		if (trace.isEnded) this.#take(traceId);
	}
	/** Returns the requests of traces that have ended, or rest since long before now. */
	takeEnded(nowMs) {
		for (const traceId of [...this.#waiting.keys()]) {
			const { lastMs = 0 } = this.#traces.get(traceId) ?? {};
			if (nowMs - lastMs > 36e5) this.#take(traceId);
		}
		return this.#placed;
	}
	#wait(request) {
		const traceId = String(request.traceId);
		this.#waiting.set(traceId, [...this.#waiting.get(traceId) ?? [], request]);
	}
	#take(traceId) {
		const trace = this.#traces.get(traceId);
		for (const request of this.#waiting.get(traceId) ?? []) {
			if (trace?.isOfOtherAgent) break;
			this.#placed.push({
				request,
				place: this.#placeOf(trace, chatOf(request))
			});
		}
		this.#waiting.delete(traceId);
	}
	#placeOf(trace, chatId) {
		const place = trace?.place ?? {
			repositoryUrl: void 0,
			branch: void 0
		};
		if (place.repositoryUrl !== void 0) return place;
		return this.#places.get(chatId ?? "") ?? place;
	}
};
// src/parts/agents/copilot-vscode/read-span-file.ts
/** Reads the requests of traces that a file of spans, one a line, holds behind `from`, and that have ended. */
function readSpanFile(agent, path, from, limit) {
	const start = continuedFrom(path, from);
	const traces = new TraceLines(start?.carry);
	const readRow = (row) => {
		const span = spanOf(row);
		if (span !== void 0) traces.add(span);
	};
	const offset = readRows(path, start?.offset ?? 0, readRow, limit);
	const placed = traces.takeEnded(Date.now());
	const { calls, lastTurns } = callsOf(agent, placed, () => void 0);
	return {
		calls,
		marks: [],
		position: {
			offset: offset ?? start?.offset ?? 0,
			carry: traces.state
		},
		lastTurn: lastTurns.at(-1),
		lastTurns
	};
}
export { readSpanFile };
