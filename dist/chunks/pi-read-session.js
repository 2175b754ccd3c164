import { A as toRowTime, C as parseSlashCommand, I as isLineStart, L as readLines, N as STOPPED_AT_MAX_TOKENS, P as apiError, Pt as withProvider, S as createCommand, T as isRealTime, b as textOf, cn as containsPath, h as JsonFields, j as INTERRUPTED, sn as unlessUnreadable, v as listOf, w as Thread, x as Workflow, y as objectOf } from "./hook.js";
import { t as answerDurationMs } from "./answer-duration.js";
import { t as totalAlone } from "./total-alone.js";
import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute } from "node:path";
import { createHash } from "node:crypto";
// src/parts/agents/pi/entry.ts
const fields = new JsonFields();
/**
* Reads one line of a log into `entry`; false when it is none.
* There is one `entry`, valid until the next line is read: logs have many.
*/
function readEntry(bytes, start, end) {
	return fields.read(bytes, start, end);
}
/** Where an entry has the usage of a call. */
function usageFields(...path) {
	return {
		usage: fields.field(...path),
		/** Without the cache's tokens. */
		input: fields.field(...path, "input"),
		/** Reasoning included. */
		output: fields.field(...path, "output"),
		cacheRead: fields.field(...path, "cacheRead"),
		cacheWrite: fields.field(...path, "cacheWrite"),
		/** The part of the cache writes that is kept for an hour. */
		cacheWriteOneHour: fields.field(...path, "cacheWrite1h"),
		total: fields.field(...path, "totalTokens")
	};
}
/**
* The fields of a Pi entry that we know.
* @see https://github.com/badlogic/pi-mono/blob/main/packages/coding-agent/docs/session.md
*/
const entry = {
	type: fields.field("type"),
	timestamp: fields.field("timestamp"),
	/** Of the first line only, which names the session: other entries' ids are short and made anew when a file is brought up to date. */
	id: fields.field("id"),
	cwd: fields.field("cwd"),
	/** The file whose entries this one begins with. */
	parentSession: fields.field("parentSession"),
	/** The same, in early versions. */
	branchedFrom: fields.field("branchedFrom"),
	/** Of a change of the model, and of the first line in early versions. */
	modelId: fields.field("modelId"),
	/** Who serves it: `openai`, `ollama`, … */
	modelProvider: fields.field("provider"),
	role: fields.field("message", "role"),
	model: fields.field("message", "model"),
	provider: fields.field("message", "provider"),
	/** The model behind a name such as `auto`. */
	responseModel: fields.field("message", "responseModel"),
	stopReason: fields.field("message", "stopReason"),
	errorMessage: fields.field("message", "errorMessage"),
	content: fields.field("message", "content"),
	/** When the call began, in milliseconds. */
	startedMs: fields.field("message", "timestamp"),
	/** Of a reply, and of a tool that called a model itself. */
	messageUsage: usageFields("message", "usage"),
	/** Of a summary, which a model wrote too. */
	summaryUsage: usageFields("usage")
};
// src/parts/agents/pi/entry-call.ts
/**
* Returns the call of the entry that was read; undefined when it used nothing, or nothing says when.
* `lastTime` is when the entry before it was written.
*/
function entryCall(context, usage, lastTime) {
	const tokens = callTokens(usage) ?? totalAlone(usage.total.count());
	const startedMs = timeOf(entry.startedMs.value());
	const startTime = startedMs === void 0 ? void 0 : new Date(startedMs).toISOString();
	const timestamp = toRowTime(entry.timestamp.text()) ?? startTime ?? lastTime;
	if (tokens === void 0 || timestamp === void 0 || !isRealTime(timestamp)) return void 0;
	return {
		...context,
		callId: callIdOf(timestamp, startedMs, context.model, tokens),
		timestamp,
		tokens,
		durationMs: answerDurationMs(startTime, timestamp),
		success: true,
		errorMessage: void 0,
		branch: void 0
	};
}
/**
* Returns what a call and its copies in forked sessions have in common. The entry's own id is not:
* it is short, and files of the first version get theirs later.
*/
function callIdOf(timestamp, startedMs, model, tokens) {
	const contents = JSON.stringify([
		timestamp,
		startedMs,
		model,
		Object.values(tokens)
	]);
	return createHash("sha256").update(contents).digest("hex").slice(0, 32);
}
/** Returns the tokens of a usage; undefined when nothing is split into input and output. */
function callTokens(usage) {
	const cacheReadTokens = usage.cacheRead.count();
	const cacheWriteTokens = usage.cacheWrite.count();
	const inputTokens = usage.input.count() + cacheReadTokens + cacheWriteTokens;
	const outputTokens = usage.output.count();
	if (inputTokens + outputTokens === 0) return void 0;
	return {
		inputTokens,
		outputTokens,
		cacheReadTokens,
		cacheWriteTokens,
		cacheWriteOneHourTokens: Math.min(usage.cacheWriteOneHour.count(), cacheWriteTokens)
	};
}
/** Returns a time in milliseconds; undefined when the value is none. */
function timeOf(value) {
	return typeof value === "number" && value > 0 && !Number.isNaN(new Date(value).getTime()) ? value : void 0;
}
// src/parts/agents/pi/prompt-command.ts
const SKILL = /^<skill name="([\w:.-]+)"/;
const SKILL_END = "\n</skill>";
/**
* Returns the command that a prompt's content is, if it is one. Pi logs `/skill:name arguments` as
* the skill's text in tags with the arguments behind it, other commands as they were typed.
*/
function parsePromptCommand(content) {
	const text = textOf(content) ?? textOf(objectOf(listOf(content)[0]).text) ?? "";
	const skill = SKILL.exec(text)?.[1];
	if (skill === void 0) return parseSlashCommand(text);
	const end = text.lastIndexOf(SKILL_END);
	return createCommand(skill, end === -1 ? "" : text.slice(end + 9));
}
// src/parts/agents/pi/read-session.ts
/** Reads what a session's log holds behind `from`. */
function readSession(agent, path, from, limit) {
	const start = from !== void 0 && isLineStart(path, from.offset) ? from : void 0;
	const reader = new SessionReader(agent, path, start);
	const visit = reader.readLine.bind(reader);
	const offset = readLines(path, start?.offset ?? 0, visit, { limit });
	return reader.finish(offset ?? start?.offset ?? 0);
}
const HTTP_STATUS = /^\s*(?:error:?\s*)?(?:http\s*)?([45]\d\d)\b/i;
const UNKNOWN_MODEL = "unknown";
/** Turns the entries of one log into calls. */
var SessionReader = class {
	#agent;
	#path;
	#from;
	#thread;
	#workflow;
	#drafts = [];
	#sessionId;
	#cwd;
	#copiedUntil;
	#lastTime;
	#model;
	#provider;
	/** Reads the log at `path` on from `from`. */
	constructor(agent, path, from) {
		const state = from?.carry;
		this.#agent = agent;
		this.#path = path;
		this.#from = from;
		this.#thread = new Thread(state?.thread);
		this.#workflow = new Workflow(state?.workflow);
		this.#sessionId = state?.sessionId ?? sessionOf(path);
		this.#cwd = state?.cwd;
		this.#copiedUntil = state?.copiedUntil;
		this.#lastTime = state?.lastTime;
		this.#model = state?.model;
		this.#provider = state?.provider;
	}
	/** Takes one line in; a malformed one says nothing. */
	readLine(bytes, start, end) {
		if (!readEntry(bytes, start, end)) return;
		this.#lastTime = toRowTime(entry.timestamp.text()) ?? this.#lastTime;
		const type = entry.type.text();
		if (type === "session") this.#readHeader();
		if (type === "model_change") this.#changeModel();
		if (type === "message") this.#readMessage();
		if (type === "compaction" || type === "branch_summary") this.#readSummary();
	}
	/** Returns what was read, up to the byte `offset`. */
	finish(offset) {
		this.#thread.finish();
		const state = {
			sessionId: this.#sessionId,
			cwd: this.#cwd,
			copiedUntil: this.#copiedUntil,
			lastTime: this.#lastTime,
			model: this.#model,
			provider: this.#provider,
			workflow: this.#workflow.state,
			thread: this.#thread.state
		};
		const { marks } = this.#workflow;
		return {
			calls: this.#drafts.map(({ call }) => call),
			marks,
			position: {
				offset,
				carry: state,
				mark: marks.at(-1) ?? this.#from?.mark
			},
			lastTurn: this.#thread.outcome(this.#sessionId)
		};
	}
	#changeModel() {
		this.#model = entry.modelId.text() ?? this.#model;
		this.#provider = entry.modelProvider.text();
	}
	#readHeader() {
		this.#sessionId = entry.id.text() ?? this.#sessionId;
		this.#cwd = entry.cwd.text();
		this.#model = entry.modelId.text();
		this.#provider = entry.modelProvider.text();
		const parent = entry.parentSession.text() ?? entry.branchedFrom.text();
		const isParentRead = parent !== void 0 && isOtherLog(parent, this.#path);
		this.#copiedUntil = isParentRead ? toRowTime(entry.timestamp.text()) : void 0;
	}
	#readMessage() {
		const role = entry.role.text();
		if (role === "user") this.#readPrompt();
		if (role === "assistant") this.#readReply();
		if (role === "toolResult") this.#addNested(UNKNOWN_MODEL, true, entry.messageUsage);
	}
	#readPrompt() {
		this.#thread.prompt();
		const command = parsePromptCommand(entry.content.value());
		if (command === void 0 || this.#lastTime === void 0) return;
		this.#workflow.enterCommand(command, this.#sessionId, this.#lastTime);
	}
	#readReply() {
		this.#model = entry.model.text() ?? this.#model;
		const model = entry.responseModel.text() ?? this.#model ?? UNKNOWN_MODEL;
		const failure = stopFailure(entry.stopReason.text(), entry.errorMessage.text());
		this.#provider = entry.provider.text() ?? this.#provider;
		const draft = this.#createDraft(model, false, entry.messageUsage);
		if (draft !== void 0) this.#thread.call(draft, failure);
		else if (failure !== void 0) this.#thread.fail(failure);
	}
	#readSummary() {
		this.#addNested(this.#model ?? UNKNOWN_MODEL, false, entry.summaryUsage);
	}
	/** Adds a call that is no reply: it shares the outcome of its turn, but does not decide it. */
	#addNested(model, isSidechain, usage) {
		const draft = this.#createDraft(model, isSidechain, usage);
		if (draft !== void 0) this.#thread.join(draft);
	}
	#createDraft(model, isSidechain, usage) {
		if (!usage.usage.isObject) return void 0;
		const call = entryCall({
			agent: this.#agent,
			sessionId: this.#sessionId,
			cwd: this.#cwd,
			model,
			isSidechain,
			...this.#workflow.inForce
		}, usage, this.#lastTime);
		if (call === void 0) return void 0;
		const provider = model === UNKNOWN_MODEL ? void 0 : this.#provider;
		const draft = { call: {
			...call,
			model: withProvider(model, provider)
		} };
		if (!(this.#copiedUntil !== void 0 && call.timestamp < this.#copiedUntil)) this.#drafts.push(draft);
		return draft;
	}
};
/** A log is named for the time that the session began and its id: `2026-03-02T10-00-00-000Z_<id>.jsonl`. */
function sessionOf(path) {
	return basename(path, ".jsonl").replace(/^[^_]*_(?=.)/, "");
}
/**
* Returns why a reply that ended for this reason is a failure, in words of ours: the agent's own
* may quote the request. Undefined when it is none.
*/
function stopFailure(stopReason, errorMessage) {
	if (stopReason === "aborted") return INTERRUPTED;
	if (stopReason === "length") return STOPPED_AT_MAX_TOKENS;
	if (stopReason !== "error") return void 0;
	return apiError(HTTP_STATUS.exec(errorMessage ?? "")?.[1]);
}
/** Whether `parent` is there and is read as a log itself: it lies in the sessions folder that the log at `path` lies in. */
function isOtherLog(parent, path) {
	if (!isAbsolute(parent) || parent.includes("\0")) return false;
	const real = unlessUnreadable(() => realpathSync(parent));
	return real !== void 0 && containsPath(dirname(dirname(path)), real);
}
export { readSession };
