import { t as answerDurationMs } from "./answer-duration.js";
import { C as parseSlashCommand, I as isLineStart, M as REFUSAL, N as STOPPED_AT_MAX_TOKENS, P as apiError, R as readSmallFile, b as textOf, j as INTERRUPTED, k as toRealTime, v as listOf, w as Thread, x as Workflow, y as objectOf } from "./hook.js";
import { n as readJsonDocument } from "./json-document.js";
import { n as parseObject, r as readRows } from "./json-rows.js";
import { t as messageTokens } from "./message-tokens.js";
import { basename, dirname, extname, join } from "node:path";
import { createHash } from "node:crypto";
// src/parts/agents/gemini-cli/failure-words.ts
const API_ERROR = /^\s*\[API Error:/;
const STATUS = /\(Status: ([A-Z_]+)\)/;
/** @see https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto */
const STATUSES = new Set(`CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED
  UNAUTHENTICATED RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL
  UNAVAILABLE DATA_LOSS`.split(/\s+/));
/** Gemini CLI's own notices of how a turn ended. */
const NOTICES = [
	[/^\s*(?:Request cancelled|User cancelled the request)\.\s*$/, INTERRUPTED],
	[/^\W*Response truncated due to token limits\.\s*$/, STOPPED_AT_MAX_TOKENS],
	[/^\W*Response stopped due to safety reasons\.\s*$/, REFUSAL]
];
/** Returns what an error message says, in words of ours: it may quote the request. */
function failureWords(text) {
	if (!API_ERROR.test(text)) return "agent error";
	const status = STATUS.exec(text)?.[1] ?? "";
	return apiError(void 0, STATUSES.has(status) ? status : void 0);
}
/** Returns why a turn failed that ended with this notice; undefined when the notice says no such thing. */
function noticeFailure(text) {
	return NOTICES.find(([notice]) => notice.test(text))?.[1];
}
// src/parts/agents/gemini-cli/log-address.ts
/** Reads `<project>/chats/<log>`, and `<project>/chats/<session>/<log>` of a sub-agent. */
function logAddress(path) {
	const folder = dirname(path);
	const logName = basename(path, extname(path));
	return basename(folder) === "chats" ? {
		projectFolder: dirname(folder),
		parentSessionId: void 0,
		logName
	} : {
		projectFolder: dirname(dirname(folder)),
		parentSessionId: basename(folder),
		logName
	};
}
// src/parts/agents/gemini-cli/message-text.ts
/** Returns the text of a message's content: a text, a part, or a list of both. */
function contentText(content) {
	return partsOf(content).map((part) => textOf(part) ?? textOf(objectOf(part).text) ?? "").join("");
}
/** Returns what a person wrote: a command's prompt is logged with the command that was typed. */
function promptText(message) {
	return contentText(message.displayContent) || contentText(message.content);
}
/** Whether a user's message only hands tools' results to the model. */
function isToolResponse(message) {
	return partsOf(message.content).some((part) => objectOf(part).functionResponse !== void 0);
}
function partsOf(content) {
	return Array.isArray(content) ? listOf(content) : [content];
}
// src/parts/agents/gemini-cli/plan-mode.ts
const ENTER_TOOL = "enter_plan_mode";
const LEAVE_TOOL = "exit_plan_mode";
/**
* Returns whether the session is planning behind a tool's call. A person's own change of mode is
* not logged. A tool that was refused succeeded all the same: what it displays says so.
*/
function isPlanningBehind(tool, wasPlanning) {
	const { name, status, resultDisplay: display } = tool;
	if (status !== "success") return wasPlanning;
	if (name === ENTER_TOOL) return wasPlanning || display !== "Cancelled";
	if (name !== LEAVE_TOOL) return wasPlanning;
	const isRefused = typeof display === "string" && !display.startsWith("Plan approved");
	return wasPlanning && isRefused;
}
// src/parts/agents/gemini-cli/project.ts
const SHA256 = /^[0-9a-f]{64}$/;
/**
* Returns what is known of the working directory of the sessions in a project's folder. Since 0.29
* a file in the folder names it, and a list of all projects does; before, the folder and the logs
* hold its hash alone.
*/
function findProject(projectFolder, projectHash) {
	const hash = [projectHash, basename(projectFolder)].find((text) => text !== void 0 && SHA256.test(text));
	const cwd = ownersPath(projectFolder) ?? registeredPath(projectFolder, hash);
	if (cwd !== void 0) return { cwd };
	return hash === void 0 ? { cwd } : {
		cwd,
		cwdSha256: hash
	};
}
function ownersPath(projectFolder) {
	return readSmallFile(join(projectFolder, ".project_root"))?.trim() || void 0;
}
/** The list stands beside the folder of all projects: `.gemini/projects.json`, `.gemini/tmp/<project>`. */
function registeredPath(projectFolder, hash) {
	const list = readSmallFile(join(dirname(dirname(projectFolder)), "projects.json"));
	const projects = objectOf(parseObject(list ?? "")?.projects);
	const folderName = basename(projectFolder);
	return Object.entries(projects).find(([path, name]) => name === folderName || hash !== void 0 && sha256Of(path) === hash)?.[0];
}
function sha256Of(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/parts/agents/gemini-cli/read-log.ts
/** Reads a session's log, or a sub-agent's: lines from where the last reading ended, a document whole. */
function readLog(path, from, limit) {
	return extname(path) === ".json" ? readDocument(path) : readLines(path, from, limit);
}
function readDocument(path) {
	const reader = new SessionReader(logAddress(path), void 0);
	reader.readRecord(readJsonDocument(path) ?? {});
	const { position, ...reading } = reader.finish(0);
	return {
		...reading,
		position: {
			offset: 0,
			mark: position.mark
		}
	};
}
function readLines(path, from, limit) {
	const start = from !== void 0 && isLineStart(path, from.offset) ? from : void 0;
	const reader = new SessionReader(logAddress(path), start);
	const offset = readRows(path, start?.offset ?? 0, (record) => reader.readRecord(record), limit);
	return reader.finish(offset ?? start?.offset ?? 0);
}
/** Turns the records of one log into calls: the lines of a log since 0.39, or the one document before. */
var SessionReader = class {
	#address;
	#from;
	#state;
	#thread;
	#workflow;
	#drafts = /* @__PURE__ */ new Map();
	constructor(address, from) {
		this.#address = address;
		this.#from = from;
		this.#state = { ...from?.carry };
		this.#thread = new Thread(this.#state.thread);
		this.#workflow = new Workflow(this.#state.workflow);
	}
	/** Takes one record in: what a session is, a message, or a change of both. Going back in a session takes no call back. */
	readRecord(record) {
		const change = objectOf(record.$set);
		this.#readSession(record);
		this.#readSession(change);
		if (record.type !== void 0) this.#readMessage(record);
		for (const message of listOf(record.messages)) this.#readMessage(objectOf(message));
		for (const message of listOf(change.messages)) this.#readCheckpoint(objectOf(message));
	}
	/** Returns what was read, up to the byte `offset`. */
	finish(offset) {
		this.#thread.finish();
		const { projectHash } = this.#state;
		const project = findProject(this.#address.projectFolder, projectHash);
		const { marks, state: workflow } = this.#workflow;
		const carry = {
			...this.#state,
			workflow,
			thread: this.#thread.state
		};
		return {
			calls: Array.from(this.#drafts.values(), ({ call }) => ({
				...call,
				...project
			})),
			marks,
			position: {
				offset,
				carry,
				mark: marks.at(-1) ?? this.#from?.mark
			},
			lastTurn: this.#isSidechain ? void 0 : this.#thread.outcome(this.#sessionId)
		};
	}
	get #isSidechain() {
		return this.#address.parentSessionId !== void 0 || this.#state.isSubAgent === true;
	}
	get #ownSessionId() {
		return this.#state.sessionId ?? this.#address.logName;
	}
	get #sessionId() {
		return this.#address.parentSessionId ?? this.#ownSessionId;
	}
	#readSession(record) {
		const state = this.#state;
		state.sessionId ??= textOf(record.sessionId);
		state.projectHash ??= textOf(record.projectHash);
		state.lastTime ??= timeOf(record.startTime) ?? timeOf(record.lastUpdated);
		if (record.kind === "subagent") state.isSubAgent = true;
	}
	#readMessage(message) {
		const time = timeOf(message.timestamp) ?? this.#state.lastTime;
		if (time === void 0) return;
		this.#state.lastTime = time;
		this.#state.model = textOf(message.model) ?? this.#state.model;
		if (message.type === "user") this.#readUser(message, time);
		if (message.type === "gemini") this.#readReply(message, time);
		if (message.type === "error") this.#thread.fail(failureWords(contentText(message.content)));
		if (message.type === "info") {
			const failure = noticeFailure(contentText(message.content));
			if (failure !== void 0) this.#thread.fail(failure);
		}
	}
	#readUser(message, time) {
		this.#thread.input(time);
		if (isToolResponse(message)) return;
		this.#thread.prompt();
		const command = this.#isSidechain ? void 0 : parseSlashCommand(promptText(message));
		if (command !== void 0) this.#workflow.enterCommand(command, this.#sessionId, time);
	}
	#readReply(message, time) {
		const tokens = messageTokens(message.tokens);
		if (tokens !== void 0) {
			const draft = this.#draftOf(message, time, tokens);
			const answersTime = this.#thread.call(draft, void 0);
			draft.call.durationMs ??= answerDurationMs(answersTime, timeOf(message.timestamp));
			this.#thread.input(time);
		}
		for (const tool of listOf(message.toolCalls)) this.#readTool(objectOf(tool), time);
	}
	#readTool(tool, messageTime) {
		const time = timeOf(tool.timestamp) ?? messageTime;
		this.#thread.input(time);
		if (tool.status === "cancelled") this.#thread.fail(INTERRUPTED);
		if (this.#isSidechain) return;
		const isPlanning = isPlanningBehind(tool, this.#workflow.isPlanning);
		this.#workflow.enterMode(isPlanning, this.#sessionId, time);
	}
	/** A checkpoint repeats the messages that are kept: it tells of no turn. */
	#readCheckpoint(message) {
		const time = timeOf(message.timestamp) ?? this.#state.lastTime;
		const tokens = message.type === "gemini" ? messageTokens(message.tokens) : void 0;
		if (time !== void 0 && tokens !== void 0) this.#draftOf(message, time, tokens);
	}
	/** Returns the message's call. A message that is logged anew replaces itself, but a call never shrinks. */
	#draftOf(message, time, tokens) {
		const callId = `${this.#ownSessionId}/${textOf(message.id) ?? time}`.replaceAll(":", "-");
		const known = this.#drafts.get(callId);
		if (known !== void 0) {
			if (tokens.outputTokens >= known.call.tokens.outputTokens) known.call.tokens = tokens;
			return known;
		}
		const draft = draftCall({
			callId,
			sessionId: this.#sessionId,
			model: textOf(message.model) ?? this.#state.model ?? "unknown",
			isSidechain: this.#isSidechain,
			...this.#workflow.inForce
		}, time, tokens);
		this.#drafts.set(callId, draft);
		return draft;
	}
};
function timeOf(value) {
	return toRealTime(textOf(value));
}
/** Makes the call of a message; its working directory is that of the whole log. */
function draftCall(context, time, tokens) {
	return { call: {
		agent: "gemini-cli",
		timestamp: time,
		tokens,
		durationMs: void 0,
		success: true,
		errorMessage: void 0,
		cwd: void 0,
		branch: void 0,
		...context
	} };
}
export { readLog };
