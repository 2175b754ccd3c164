import { t as answerDurationMs } from "./answer-duration.js";
import { C as parseSlashCommand, I as isLineStart, L as readLines, P as apiError, R as readSmallFile, b as textOf, h as JsonFields, j as INTERRUPTED, k as toRealTime, v as listOf, w as Thread, x as Workflow, y as objectOf } from "./hook.js";
import { n as parseObject } from "./json-rows.js";
import { t as totalAlone } from "./total-alone.js";
import { basename, extname } from "node:path";
// src/parts/agents/qwen-code/row.ts
const fields = new JsonFields();
/**
* Reads one line of a log into `row`; false when it is no row.
* There is one `row`, valid until the next line is read: logs have millions of them.
*/
function readRow(bytes, start, end) {
	return fields.read(bytes, start, end);
}
/** The fields of a Qwen Code row that we know. */
const row = {
	type: fields.field("type"),
	subtype: fields.field("subtype"),
	/** A copy of the row in a branched session has the same. */
	uuid: fields.field("uuid"),
	timestamp: fields.field("timestamp"),
	sessionId: fields.field("sessionId"),
	cwd: fields.field("cwd"),
	gitBranch: fields.field("gitBranch"),
	isSidechain: fields.field("isSidechain"),
	model: fields.field("model"),
	message: fields.field("message"),
	usage: fields.field("usageMetadata"),
	promptTokens: fields.field("usageMetadata", "promptTokenCount"),
	candidatesTokens: fields.field("usageMetadata", "candidatesTokenCount"),
	cachedTokens: fields.field("usageMetadata", "cachedContentTokenCount"),
	thoughtsTokens: fields.field("usageMetadata", "thoughtsTokenCount"),
	toolUsePromptTokens: fields.field("usageMetadata", "toolUsePromptTokenCount"),
	totalTokens: fields.field("usageMetadata", "totalTokenCount"),
	toolStatus: fields.field("toolCallResult", "status"),
	/** What kind of thing the tool's result displays, e.g. `plan_summary`. */
	displayType: fields.field("toolCallResult", "resultDisplay", "type"),
	isDisplayRejected: fields.field("toolCallResult", "resultDisplay", "rejected"),
	/** What a person wrote, where the message holds more or other than that. */
	displayText: fields.field("systemPayload", "displayText"),
	commandPhase: fields.field("systemPayload", "phase"),
	rawCommand: fields.field("systemPayload", "rawCommand"),
	isSentToModel: fields.field("systemPayload", "sentToModel"),
	approvalMode: fields.field("systemPayload", "mode"),
	turnState: fields.field("systemPayload", "state"),
	eventName: fields.field("systemPayload", "uiEvent", "event.name"),
	eventPromptId: fields.field("systemPayload", "uiEvent", "prompt_id"),
	eventSubAgentId: fields.field("systemPayload", "uiEvent", "subagent_id"),
	eventSubAgentName: fields.field("systemPayload", "uiEvent", "subagent_name"),
	eventDurationMs: fields.field("systemPayload", "uiEvent", "duration_ms"),
	eventStatusCode: fields.field("systemPayload", "uiEvent", "status_code"),
	eventError: fields.field("systemPayload", "uiEvent", "error"),
	eventInputTokens: fields.field("systemPayload", "uiEvent", "input_token_count"),
	eventOutputTokens: fields.field("systemPayload", "uiEvent", "output_token_count"),
	eventToolName: fields.field("systemPayload", "uiEvent", "function_name"),
	isEventSuccess: fields.field("systemPayload", "uiEvent", "success")
};
/** Returns when the row that was read was written; undefined when it does not say. */
function rowTime() {
	return toRealTime(row.timestamp.text());
}
/** Returns what a person wrote in the prompt that was read. */
function promptText() {
	const parts = listOf(objectOf(row.message.value()).parts);
	return row.displayText.text() ?? textOf(objectOf(parts[0]).text) ?? "";
}
// src/parts/agents/qwen-code/call-draft.ts
const AGENT = "qwen-code";
const DETACHED = "HEAD";
/** Makes the call of the row that was read. */
function draftCall(context, time, tokens) {
	const branch = row.gitBranch.text();
	const rowId = row.uuid.text() ?? [
		context.sessionId,
		time,
		tokens.inputTokens,
		tokens.outputTokens
	].join("/");
	return { call: {
		agent: AGENT,
		callId: rowId.replaceAll(":", "-"),
		timestamp: time,
		tokens,
		durationMs: void 0,
		success: true,
		errorMessage: void 0,
		...context,
		isSidechain: row.isSidechain.isTrue,
		cwd: row.cwd.text(),
		branch: branch === DETACHED ? void 0 : branch
	} };
}
/**
* Returns the tokens of the row that was read; undefined when it counts none. The names are those of
* Google's API, whatever the provider: the cache reads are in the prompt, but from providers that
* count them apart. Thoughts are in the output of providers that speak as OpenAI does, and not in
* that of Google's: the total tells, where there is one.
*/
function usageTokens() {
	const prompt = row.promptTokens.count();
	const candidates = row.candidatesTokens.count();
	const cached = row.cachedTokens.count();
	const tool = row.toolUsePromptTokens.count();
	const thoughts = row.thoughtsTokens.count();
	if (prompt + candidates + cached + tool + thoughts === 0) return totalAlone(row.totalTokens.count());
	const areThoughtsApart = !row.totalTokens.isPresent || row.totalTokens.count() > prompt + candidates;
	return {
		inputTokens: prompt + tool + (cached > prompt ? cached : 0),
		outputTokens: candidates + (areThoughtsApart ? thoughts : 0),
		cacheReadTokens: cached,
		cacheWriteTokens: 0,
		cacheWriteOneHourTokens: 0
	};
}
// src/parts/agents/qwen-code/telemetry.ts
/** Whether the event that was read is about a sub-agent: its prompt ids read `session#agent#round`. */
function isOfSubAgent() {
	return row.eventSubAgentId.isPresent || row.eventSubAgentName.isPresent || row.eventPromptId.text()?.split("#").length === 3;
}
/** Returns what an event of the API tells of an answer, whose tokens stand in the row that follows. */
function readAnswer() {
	return {
		inputTokens: row.eventInputTokens.count(),
		outputTokens: row.eventOutputTokens.count(),
		durationMs: row.eventDurationMs.count()
	};
}
/** Whether the row that was read is the answer. */
function isRowOf(answer) {
	return answer.inputTokens === row.promptTokens.count() && answer.outputTokens === row.candidatesTokens.count();
}
// src/parts/agents/qwen-code/read-log.ts
/** Reads a session's log, or a sub-agent's, from where the last reading ended. */
function readLog(path, from, limit) {
	const start = from !== void 0 && isLineStart(path, from.offset) ? from : void 0;
	const reader = new SessionReader(basename(path, extname(path)), () => subAgentModel(path), start);
	const visit = reader.readLine.bind(reader);
	const offset = readLines(path, start?.offset ?? 0, visit, { limit });
	return reader.finish(offset ?? start?.offset ?? 0);
}
/** What a sub-agent runs with stands in a file beside its log. */
function subAgentModel(path) {
	const description = readSmallFile(`${path.slice(0, -extname(path).length)}.meta.json`);
	return textOf(parseObject(description ?? "")?.model);
}
const FAILED_STATUS = /^[45]\d\d$/;
/** Turns the rows of one log into calls. */
var SessionReader = class {
	#from;
	#findModel;
	#state;
	#thread;
	#workflow;
	#drafts = /* @__PURE__ */ new Map();
	/** `fileSessionId` stands in for rows that do not name their session, `findModel` finds the model where none is named. */
	constructor(fileSessionId, findModel, from) {
		const state = from?.carry;
		this.#from = from;
		this.#findModel = findModel;
		this.#state = state ? { ...state } : {
			sessionId: fileSessionId,
			isSidechain: false
		};
		this.#thread = new Thread(state?.thread);
		this.#workflow = new Workflow(state?.workflow);
	}
	/** Takes one line in; a malformed one says nothing. */
	readLine(bytes, start, end) {
		if (!readRow(bytes, start, end)) return;
		this.#state.sessionId = row.sessionId.text() ?? this.#state.sessionId;
		this.#state.isSidechain = row.isSidechain.isTrue;
		const time = rowTime() ?? this.#state.lastTime;
		if (time === void 0) return;
		this.#state.lastTime = time;
		const type = row.type.text();
		if (type === "user") this.#readUser(time);
		if (type === "assistant") this.#readAssistant(time);
		if (type === "tool_result") this.#readToolResult(time);
		if (type === "system") this.#readSystem(time);
	}
	/** Returns what was read, up to the byte `offset`. */
	finish(offset) {
		this.#thread.finish();
		const { marks, state: workflow } = this.#workflow;
		const { sessionId, isSidechain } = this.#state;
		const carry = {
			...this.#state,
			workflow,
			thread: this.#thread.state
		};
		return {
			calls: Array.from(this.#drafts.values(), ({ call }) => call),
			marks,
			position: {
				offset,
				carry,
				mark: marks.at(-1) ?? this.#from?.mark
			},
			lastTurn: isSidechain ? void 0 : this.#thread.outcome(sessionId)
		};
	}
	#readUser(time) {
		this.#thread.input(time);
		const subtype = row.subtype.text();
		if (subtype === "mid_turn_user_message") return;
		this.#thread.prompt();
		if (subtype === void 0 && !this.#state.isSidechain) this.#enterCommand(promptText(), time);
	}
	#readAssistant(time) {
		this.#state.model = row.model.text() ?? this.#state.model;
		const { answer, sessionId } = this.#state;
		this.#state.answer = void 0;
		const tokens = row.usage.isObject ? usageTokens() : void 0;
		if (tokens === void 0) return;
		this.#state.model ??= this.#findModel() ?? "unknown";
		const draft = draftCall({
			sessionId,
			model: this.#state.model,
			...this.#workflow.inForce
		}, time, tokens);
		if (this.#drafts.has(draft.call.callId)) return;
		this.#drafts.set(draft.call.callId, draft);
		const answersTime = this.#thread.call(draft, void 0);
		draft.call.durationMs = answer !== void 0 && isRowOf(answer) ? answer.durationMs : answerDurationMs(answersTime, rowTime());
		this.#thread.input(time);
	}
	#readToolResult(time) {
		this.#thread.input(time);
		if (row.toolStatus.text() === "cancelled") this.#thread.fail(INTERRUPTED);
		if (row.displayType.text() === "plan_summary" && !row.isDisplayRejected.isTrue) this.#enterMode(false, time);
	}
	#readSystem(time) {
		const subtype = row.subtype.text();
		if (subtype === "ui_telemetry") this.#readEvent(time);
		if (subtype === "session_approval_mode") this.#enterMode(row.approvalMode.text() === "plan", time);
		if (subtype === "turn_result") this.#fail(settledFailure(row.turnState.text()));
		if (subtype === "slash_command" && row.commandPhase.text() === "invocation") {
			if (!(row.isSentToModel.isPresent && !row.isSentToModel.isTrue)) this.#enterCommand(row.rawCommand.text() ?? "", time);
		}
	}
	/** Events tell of sub-agents, too: those have logs of their own. */
	#readEvent(time) {
		if (isOfSubAgent()) return;
		const name = row.eventName.text();
		if (name === "qwen-code.tool_call") {
			if (row.eventToolName.text() === "enter_plan_mode" && row.isEventSuccess.isTrue) this.#enterMode(true, time);
		}
		if (name === "qwen-code.api_error" || name === "qwen-code.api_response") {
			const failure = eventFailure();
			this.#fail(failure);
			this.#state.answer = failure === void 0 ? readAnswer() : void 0;
		}
	}
	#fail(failure) {
		if (failure !== void 0) this.#thread.fail(failure);
	}
	#enterCommand(text, time) {
		const command = parseSlashCommand(text);
		if (command !== void 0) this.#workflow.enterCommand(command, this.#state.sessionId, time);
	}
	#enterMode(isPlanning, time) {
		this.#workflow.enterMode(isPlanning, this.#state.sessionId, time);
	}
};
/** Returns why the API's event that was read is a failure; undefined when it is none. */
function eventFailure() {
	const value = row.eventStatusCode.value();
	const status = typeof value === "number" || typeof value === "string" ? String(value) : "";
	if (FAILED_STATUS.test(status)) return apiError(status);
	return row.eventName.text() === "qwen-code.api_error" || row.eventError.text() !== void 0 ? apiError() : void 0;
}
/** Returns why a turn failed that settled in this state; undefined when it did not. */
function settledFailure(state) {
	if (state === "cancelled") return INTERRUPTED;
	return state === "error" ? "agent error" : void 0;
}
export { readLog };
