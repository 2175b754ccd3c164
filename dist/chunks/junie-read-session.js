import { I as isLineStart, L as readLines, Pt as withProvider, R as readSmallFile, T as isRealTime, _ as countOf, b as textOf, h as JsonFields, v as listOf, w as Thread, y as objectOf } from "./hook.js";
import { n as isUsed, r as tokensWithCacheApart, t as createCall } from "./create-call.js";
import { n as parseObject } from "./json-rows.js";
import { basename, dirname, join } from "node:path";
// src/parts/agents/junie/event.ts
const fields = new JsonFields();
/** Reads one line of a log into `event`; false when it is none. There is one `event`, valid until the next line is read. */
function readEvent(bytes, start, end) {
	return fields.read(bytes, start, end);
}
/** The fields of a Junie event that we know. */
const event = {
	kind: fields.field("kind"),
	timestampMs: fields.field("timestampMs"),
	agentKind: fields.field("event", "agentEvent", "kind"),
	currentDirectory: fields.field("event", "agentEvent", "currentDirectory"),
	/** The calls that the event is about: in every log seen so far it is one. */
	modelUsage: fields.field("event", "agentEvent", "modelUsage")
};
/** Returns when the event that was read was written; undefined when it does not say. */
function eventTime() {
	const ms = event.timestampMs.value();
	if (typeof ms !== "number" || Number.isNaN(new Date(ms).getTime())) return void 0;
	const time = new Date(ms).toISOString();
	return isRealTime(time) ? time : void 0;
}
// src/parts/agents/junie/read-session.ts
/** Reads what a session's log holds behind `from`. */
function readSession(agent, path, from, limit) {
	const start = from !== void 0 && isLineStart(path, from.offset) ? from : void 0;
	const reader = new SessionReader(agent, path, start?.carry);
	const visit = reader.readLine.bind(reader);
	const offset = readLines(path, start?.offset ?? 0, visit, { limit });
	return reader.finish(offset ?? start?.offset ?? 0);
}
/** Turns the events of one log into calls. */
var SessionReader = class {
	#agent;
	#path;
	#sessionId;
	#thread;
	#drafts = [];
	#cwd;
	#lastTime;
	#callCount;
	constructor(agent, path, state) {
		this.#agent = agent;
		this.#path = path;
		this.#sessionId = basename(dirname(path));
		this.#thread = new Thread(state?.thread);
		this.#cwd = state?.cwd;
		this.#lastTime = state?.lastTime;
		this.#callCount = state?.callCount ?? 0;
	}
	/** Takes one line in; a malformed one says nothing. */
	readLine(bytes, start, end) {
		if (!readEvent(bytes, start, end)) return;
		this.#lastTime = eventTime() ?? this.#lastTime;
		if (event.kind.text() === "UserPromptEvent") this.#thread.prompt();
		const kind = event.agentKind.text();
		if (kind === "CurrentDirectoryUpdatedEvent") this.#cwd = event.currentDirectory.text() ?? this.#cwd;
		if (kind === "LlmResponseMetadataEvent") for (const usage of listOf(event.modelUsage.value())) this.#addCall(objectOf(usage));
		if (kind === "AgentFailureEvent") this.#thread.fail("agent error");
	}
	/** Returns what was read, up to the byte `offset`. */
	finish(offset) {
		this.#thread.finish();
		const carry = {
			cwd: this.#cwd,
			lastTime: this.#lastTime,
			callCount: this.#callCount,
			thread: this.#thread.state
		};
		return {
			calls: this.#drafts.map(({ call }) => call),
			marks: [],
			position: {
				offset,
				carry
			},
			lastTurn: this.#thread.outcome(this.#sessionId)
		};
	}
	#addCall(usage) {
		this.#callCount += 1;
		const tokens = tokensWithCacheApart({
			input: usage.inputTokens,
			output: usage.outputTokens,
			cacheRead: usage.cacheInputTokens,
			cacheWrite: usage.cacheCreateTokens
		});
		if (this.#lastTime === void 0 || !isUsed(tokens)) return;
		this.#cwd ??= projectFolder(this.#path, this.#sessionId);
		const draft = { call: createCall({
			agent: this.#agent,
			callId: `${this.#sessionId}/${this.#callCount}`,
			sessionId: this.#sessionId,
			timestamp: this.#lastTime,
			model: withProvider(textOf(usage.model) ?? "unknown", textOf(usage.provider)),
			tokens,
			durationMs: countOf(usage.time) || void 0,
			cwd: this.#cwd
		}) };
		this.#drafts.push(draft);
		this.#thread.call(draft, void 0);
	}
};
/** Returns the folder that the index of all sessions says the session was started in. */
function projectFolder(logPath, sessionId) {
	const entries = (readSmallFile(join(dirname(dirname(logPath)), "index.jsonl")) ?? "").split("\n").map((line) => parseObject(line));
	return textOf(entries.findLast((entry) => entry?.sessionId === sessionId)?.projectDir);
}
export { readSession };
