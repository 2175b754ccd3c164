import { M as REFUSAL, N as STOPPED_AT_MAX_TOKENS, P as apiError, Pt as withProvider, h as JsonFields, j as INTERRUPTED, sn as unlessUnreadable, w as Thread } from "./hook.js";
import { t as readDocument } from "./json-document.js";
import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
// src/parts/agents/opencode/located-message.ts
/**
* Whether a message was copied into its session: a fork begins with copies of another session's
* messages, under new ids but with their own times. Undefined when the session's start is unknown.
*/
function isCopied({ message, session }) {
	return session.startedMs === void 0 ? void 0 : message.createdMs < session.startedMs;
}
// src/parts/agents/opencode/plan-modes.ts
const NO_COMMAND = {
	command: void 0,
	commandArguments: void 0
};
/** Follows the plan mode of a store's sessions: their sub-agents work on the same. */
var PlanModes = class {
	#marks;
	#last;
	/** `before` are the sessions that were in plan mode when the last reading ended. */
	constructor(before) {
		this.#marks = [...before];
		this.#last = new Map(before.map((mark) => [mark.sessionId, mark]));
	}
	/** Takes in what a message tells of its session's mode; returns the mode that it was written in. */
	follow({ message, session }, timestamp) {
		const { sessionId, isPlanning } = message;
		const last = this.#last.get(sessionId);
		const modeTaskType = isPlanning ? "plan" : void 0;
		if (session.parentId !== void 0) return modeTaskType;
		if (isPlanning === void 0) return last?.modeTaskType;
		if (last === void 0 || last.modeTaskType !== modeTaskType) this.#enter({
			sessionId,
			timestamp,
			...NO_COMMAND,
			modeTaskType
		});
		return modeTaskType;
	}
	/** The changes of all sessions, those of earlier readings that still hold included. */
	get marks() {
		return this.#marks;
	}
	/** The sessions that are in plan mode now. */
	get planning() {
		return [...this.#last.values()].filter(({ modeTaskType }) => modeTaskType !== void 0).slice(-20);
	}
	#enter(mark) {
		this.#marks.push(mark);
		this.#last.delete(mark.sessionId);
		this.#last.set(mark.sessionId, mark);
	}
};
// src/parts/agents/opencode/message-reader.ts
/** Turns a store's messages into calls. */
var MessageReader = class {
	#agent;
	#planModes;
	#turns = new Turns();
	#drafts = [];
	/** `planning` are the sessions that were in plan mode when the last reading ended. */
	constructor(agent, planning) {
		this.#agent = agent;
		this.#planModes = new PlanModes(planning);
	}
	/** The sessions that are in plan mode now. */
	get planning() {
		return this.#planModes.planning;
	}
	/** Takes one message in, after those that were written before it. */
	read(located) {
		const { tokens, createdMs } = located.message;
		const timestamp = new Date(createdMs).toISOString();
		const modeTaskType = this.#planModes.follow(located, timestamp);
		const draft = tokens && { call: createCall(this.#agent, located, {
			timestamp,
			tokens,
			modeTaskType
		}) };
		if (draft !== void 0) this.#drafts.push(draft);
		this.#turns.enter(located, draft);
	}
	/** Returns what was read, except for where the next reading starts. */
	finish() {
		const lastTurns = this.#turns.finish();
		return {
			calls: this.#drafts.map(({ call }) => call),
			marks: this.#planModes.marks,
			lastTurn: lastTurns.at(-1),
			lastTurns
		};
	}
};
function createCall(agent, { message, session }, told) {
	return {
		agent,
		callId: message.id.replaceAll(":", "."),
		sessionId: session.rootId,
		model: message.model,
		...told,
		durationMs: message.durationMs,
		success: true,
		errorMessage: void 0,
		command: void 0,
		commandArguments: void 0,
		isSidechain: session.parentId !== void 0,
		cwd: message.cwd ?? session.directory,
		branch: void 0
	};
}
/** The turns of a store's sessions, and how they end. */
var Turns = class {
	#sessions = /* @__PURE__ */ new Map();
	/** Enters a message into its session's turn, with the call that it is, if it is one. */
	enter({ message, session }, call) {
		const turns = this.#turnsOf(message.sessionId, session.parentId !== void 0);
		const { thread } = turns;
		if (message.promptId !== turns.promptId) thread.prompt();
		turns.promptId = message.promptId;
		const isToldBefore = message.endsTurn && thread.state.failure !== void 0;
		if (call !== void 0) thread.call(call, message.failure);
		else if (message.failure !== void 0 && !isToldBefore) thread.fail(message.failure);
		if (message.endsTurn) thread.prompt();
	}
	/** Lets calls share the outcome of their turns; returns how the last turn of each session ended, the latest last. */
	finish() {
		return [...this.#sessions].flatMap(([sessionId, { thread, isSubAgent }]) => {
			thread.finish();
			return isSubAgent ? [] : thread.outcome(sessionId) ?? [];
		});
	}
	#turnsOf(sessionId, isSubAgent) {
		const turns = this.#sessions.get(sessionId) ?? {
			thread: new Thread(void 0),
			isSubAgent,
			promptId: void 0
		};
		this.#sessions.delete(sessionId);
		this.#sessions.set(sessionId, turns);
		return turns;
	}
};
// src/parts/agents/opencode/message-fields.ts
const fields = new JsonFields();
/**
* Reads a stored message into `field`; false when it is none.
* There is one `field`, valid until the next message is read: stores have many.
*/
function readFields(bytes) {
	return fields.read(bytes, 0, bytes.length);
}
/** What is of use of a message, under the names of version 1 and of version 2. */
const field = {
	/** Only in files: a database has columns for them. */
	id: fields.field("id"),
	sessionId: fields.field("sessionID"),
	role: fields.field("role"),
	/** Of a message's part: what kind of part it is. */
	partType: fields.field("type"),
	parentId: fields.field("parentID"),
	agent: fields.field("agent"),
	/** The agent, in early versions. */
	mode: fields.field("mode"),
	modelId: fields.field("modelID"),
	modelIdOfVersion2: fields.field("model", "id"),
	providerId: fields.field("providerID"),
	providerIdOfVersion2: fields.field("model", "providerID"),
	cwd: fields.field("path", "cwd"),
	created: fields.field("time", "created"),
	/** When the reply had come, before its tools ran: only in version 2. */
	streamed: fields.field("time", "streamed"),
	completed: fields.field("time", "completed"),
	finish: fields.field("finish"),
	/** Of a compaction in version 2. */
	status: fields.field("status"),
	/** How a turn ended, in version 2. */
	outcome: fields.field("outcome"),
	errorName: fields.field("error", "name"),
	errorStatus: fields.field("error", "data", "statusCode"),
	errorNameOfVersion2: fields.field("error", "type"),
	errorStatusOfVersion2: fields.field("error", "status"),
	/** Without the cache's tokens. */
	inputTokens: fields.field("tokens", "input"),
	outputTokens: fields.field("tokens", "output"),
	reasoningTokens: fields.field("tokens", "reasoning"),
	cacheReadTokens: fields.field("tokens", "cache", "read"),
	cacheWriteTokens: fields.field("tokens", "cache", "write"),
	totalTokens: fields.field("tokens", "total")
};
// src/parts/agents/opencode/message.ts
const PLAN = "plan";
/** Agents that OpenCode asks by itself, whatever mode the session is in. */
const OWN_AGENTS = /* @__PURE__ */ new Set([
	"compaction",
	"summary",
	"title"
]);
/** 9999-12-31: no later time compares as a text. */
const LAST_MS = 0xe677d21fdbff;
/** Returns the message that was read; undefined when it is a prompt or has no time. */
function messageOf({ id, sessionId, type, storedMs }) {
	const isReply = (type ?? field.role.text() ?? "assistant") !== "user";
	const completedMs = timeOf(field.completed.value());
	const createdMs = timeOf(field.created.value()) ?? completedMs ?? storedMs;
	if (!isReply || createdMs === void 0) return void 0;
	const isVersion2 = type !== void 0;
	const endsTurn = type === "idle";
	return {
		id,
		sessionId,
		createdMs,
		durationMs: durationOf(createdMs, timeOf(field.streamed.value()) ?? completedMs),
		isOpen: type === "compaction" ? isRunning() : completedMs === void 0 && !endsTurn,
		model: withProvider(field.modelId.text() ?? field.modelIdOfVersion2.text() ?? "unknown", field.providerId.text() ?? field.providerIdOfVersion2.text()),
		tokens: endsTurn ? void 0 : messageTokens(),
		failure: endsTurn ? outcomeFailure() : messageFailure(),
		promptId: isVersion2 ? void 0 : field.parentId.text() ?? id,
		endsTurn,
		isPlanning: isPlanning(field.agent.text() ?? field.mode.text()),
		cwd: field.cwd.text()
	};
}
/** Returns a time in milliseconds; undefined when it is none. */
function timeOf(value) {
	return typeof value === "number" && value >= 1 && value <= LAST_MS ? Math.floor(value) : void 0;
}
function durationOf(startMs, endMs) {
	return endMs === void 0 || endMs < startMs ? void 0 : endMs - startMs;
}
function isPlanning(agent) {
	return agent === void 0 || OWN_AGENTS.has(agent) ? void 0 : agent === PLAN;
}
function isRunning() {
	return field.status.text() === "running";
}
function messageFailure() {
	const name = field.errorName.text() ?? field.errorNameOfVersion2.text();
	const httpStatus = field.errorStatus.count() || field.errorStatusOfVersion2.count();
	return name === void 0 ? finishFailure(field.finish.text()) : failureWords(name, httpStatus);
}
function outcomeFailure() {
	const outcome = field.outcome.text();
	if (outcome === "interrupted") return INTERRUPTED;
	return outcome === "failed" ? "error" : void 0;
}
/** Returns the tokens of the message that was read; undefined when nothing was counted. */
function messageTokens() {
	const uncached = field.inputTokens.count();
	const cacheReadTokens = field.cacheReadTokens.count();
	const cacheWriteTokens = field.cacheWriteTokens.count();
	const inputTokens = uncached + cacheReadTokens + cacheWriteTokens;
	const outputTokens = countOutput(inputTokens);
	if (inputTokens === 0 && outputTokens === 0) return void 0;
	return {
		inputTokens,
		outputTokens,
		cacheReadTokens,
		cacheWriteTokens,
		cacheWriteOneHourTokens: 0
	};
}
/** Reasoning is a count of its own, beside the output. */
function countOutput(inputTokens) {
	const output = field.outputTokens.count();
	const reasoning = field.reasoningTokens.count();
	const total = field.totalTokens.count();
	if (reasoning <= output && total === inputTokens + output) return output;
	return inputTokens + output + reasoning === 0 ? total : output + reasoning;
}
/** What to call errors by OpenCode's name of them, the first that matches. */
const ERRORS = [
	[/abort|interrupt/i, INTERRUPTED],
	[/auth/i, "authentication error"],
	[/overflow/i, "context overflow"],
	[/output_?length/i, STOPPED_AT_MAX_TOKENS],
	[/structured_?output/i, "invalid structured output"]
];
const API_NAME = /^api|provider/i;
const FINISHES = /* @__PURE__ */ new Map([
	["length", STOPPED_AT_MAX_TOKENS],
	["content-filter", REFUSAL],
	["error", apiError()]
]);
/** Returns what an error of this name was, in words of ours: its own message may quote the request. */
function failureWords(name, httpStatus) {
	const words = ERRORS.find(([pattern]) => pattern.test(name))?.[1];
	if (words !== void 0) return words;
	return API_NAME.test(name) || httpStatus >= 400 && httpStatus <= 599 ? apiError(httpStatus) : "error";
}
/** Returns why a reply that ended for this reason is a failure; undefined when it is none. */
function finishFailure(finish) {
	return FINISHES.get(finish ?? "");
}
// src/parts/agents/opencode/message-steps.ts
const STEP_END = "step-finish";
/** Such a part holds little more than counts. */
const MAX_PART_BYTES = 4096;
/** In a damaged table the way can lead back. */
const MAX_STEPS = 1e4;
const PART_EXTENSION = ".json";
/** The parts of a database's messages that end a request. */
var StepTable = class {
	#ofRows;
	#ofMessage;
	constructor(database) {
		const select = `
      SELECT m.rowid AS row, m.id AS id, CAST(p.data AS BLOB) AS data
      FROM message AS m CROSS JOIN part AS p ON p.message_id = m.id
      WHERE typeof(p.data) = 'text' AND octet_length(p.data) <= ${MAX_PART_BYTES}
        AND instr(p.data, '"${STEP_END}"') > 0 AND m.rowid <= ${Number.MAX_SAFE_INTEGER}`;
		this.#ofRows = database.prepare(`${select} AND m.rowid > ? ORDER BY m.rowid`);
		this.#ofMessage = database.prepare(`${select} AND m.id = ?`);
	}
	/** Reads the steps of the messages behind a row that have several. */
	after(row) {
		const several = /* @__PURE__ */ new Map();
		let lastRow = row;
		let lastSteps = [];
		for (const found of this.#ofRows.iterate(row)) {
			const isNext = Number(found.row) > lastRow;
			if (Number(found.row) < lastRow || !isNext && lastSteps.length >= MAX_STEPS) break;
			lastRow = Number(found.row);
			if (isNext) lastSteps = [];
			lastSteps.push(...stepOf(found.data));
			if (lastSteps.length === 2) several.set(String(found.id), lastSteps);
		}
		return several;
	}
	of(messageId) {
		const steps = [];
		for (const { data } of this.#ofMessage.iterate(messageId)) {
			if (steps.length >= MAX_STEPS) break;
			steps.push(...stepOf(data));
		}
		return steps;
	}
};
/** Reads the steps of a message of the older store: `storage/part/<message>/<part>.json`. */
function stepsInFiles(storage, messageId) {
	if (basename(messageId) !== messageId || messageId.includes("\0")) return [];
	const folder = join(storage, "part", messageId);
	return (unlessUnreadable(() => readdirSync(folder)) ?? []).filter((name) => extname(name) === PART_EXTENSION).sort().map((name) => join(folder, name)).filter((path) => (unlessUnreadable(() => statSync(path))?.size ?? Infinity) <= MAX_PART_BYTES).flatMap((path) => stepOf(readDocument(path)));
}
/**
* Returns the message once for each request that it was made of: OpenCode keeps the counts of the last alone, and of
* early versions a message is a whole turn.
* @see https://github.com/anomalyco/opencode, `session/processor.ts`
*/
function splitIntoSteps(message, steps) {
	if (steps.length < 2) return [message];
	const last = steps.length - 1;
	return steps.map((tokens, index) => ({
		...message,
		id: index === 0 ? message.id : `${message.id}#${index + 1}`,
		isOpen: message.isOpen && index === 0,
		durationMs: index === last ? message.durationMs : void 0,
		failure: index === last ? message.failure : void 0,
		tokens
	}));
}
function stepOf(data) {
	if (!(data instanceof Uint8Array)) return [];
	if (!readFields(Buffer.from(data.buffer, data.byteOffset, data.byteLength))) return [];
	const tokens = field.partType.text() === STEP_END ? messageTokens() : void 0;
	return tokens === void 0 ? [] : [tokens];
}
// src/parts/agents/opencode/sessions.ts
const UNKNOWN = {
	parentId: void 0,
	directory: void 0,
	startedMs: void 0,
	updatedMs: void 0
};
/** Sub-agents start sub-agents, but not without end. */
const MAX_DEPTH = 32;
/** The sessions of one store, each looked up once. */
var Sessions = class {
	#lookUp;
	#records = /* @__PURE__ */ new Map();
	constructor(lookUp) {
		this.#lookUp = lookUp;
	}
	/** Returns a session; one that the store does not know stands for itself. */
	find(id) {
		let rootId = id;
		for (let depth = 0; depth < MAX_DEPTH; depth++) {
			const { parentId } = this.#recordOf(rootId);
			if (parentId === void 0) break;
			rootId = parentId;
		}
		return {
			...this.#recordOf(id),
			rootId
		};
	}
	#recordOf(id) {
		const known = this.#records.get(id);
		if (known !== void 0) return known;
		const record = this.#lookUp(id) ?? UNKNOWN;
		this.#records.set(id, record);
		return record;
	}
};
export { messageOf as a, readFields as c, stepsInFiles as i, MessageReader as l, StepTable as n, timeOf as o, splitIntoSteps as r, field as s, Sessions as t, isCopied as u };
