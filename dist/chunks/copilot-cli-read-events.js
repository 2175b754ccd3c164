import { C as parseSlashCommand, I as isLineStart, L as readLines, S as createCommand, _t as addTokens, f as sessionOfLog, gt as NO_TOKENS, h as JsonFields, j as INTERRUPTED, k as toRealTime, p as storeOfLog, x as Workflow } from "./hook.js";
import { n as readSqliteLog } from "./sqlite-log.js";
import { a as isContinued, c as namedBranch, i as addUsage, n as rowCall, o as usageOf, s as errorWords, t as UsageTable } from "./usage-table.js";
// src/parts/agents/copilot-cli/event.ts
const fields = new JsonFields();
/**
* Reads one line of a log into `event`; false when it is none.
* There is one `event`, valid until the next line is read: logs have many.
*/
function readEvent(bytes, start, end) {
	return fields.read(bytes, start, end);
}
/**
* The fields of an event that we know.
* @see https://github.com/github/copilot-sdk/blob/main/nodejs/src/generated/session-events.ts
*/
const event = {
	type: fields.field("type"),
	timestamp: fields.field("timestamp"),
	/** Of a sub-agent's events only. */
	agentId: fields.field("agentId"),
	sessionId: fields.field("data", "sessionId"),
	/** Where a session starts, or is resumed. */
	startCwd: fields.field("data", "context", "cwd"),
	startBranch: fields.field("data", "context", "branch"),
	/** Where a session goes on. */
	cwd: fields.field("data", "cwd"),
	branch: fields.field("data", "branch"),
	newMode: fields.field("data", "newMode"),
	/** The mode that a prompt was given in. */
	agentMode: fields.field("data", "agentMode"),
	content: fields.field("data", "content"),
	/** Who wrote a prompt, if no person did. */
	source: fields.field("data", "source"),
	skill: fields.field("data", "name"),
	trigger: fields.field("data", "trigger"),
	errorType: fields.field("data", "errorType"),
	statusCode: fields.field("data", "statusCode"),
	/** Of a compaction. */
	success: fields.field("data", "success"),
	shutdownType: fields.field("data", "shutdownType"),
	modelMetrics: fields.field("data", "modelMetrics"),
	apiDurationMs: fields.field("data", "totalApiDurationMs")
};
// src/parts/agents/copilot-cli/events-reader.ts
/** Prompts of these sources were written by no person. */
const MACHINE_SOURCE = /^(?:skill|agent)-/;
const USER_TRIGGER = "user-invoked";
const PLAN_MODE = "plan";
const SESSION_ERROR = "session error";
/** Follows the events of a session. */
var EventsReader = class {
	shutdowns = [];
	#workflow;
	#state;
	constructor(state) {
		this.#state = { ...state };
		this.#workflow = new Workflow(state.workflow);
	}
	get state() {
		return {
			...this.#state,
			workflow: this.#workflow.state
		};
	}
	get marks() {
		return this.#workflow.marks;
	}
	get lastTurn() {
		const { sessionId, hasTurn, failure } = this.#state;
		if (!hasTurn) return void 0;
		return {
			sessionId,
			success: failure === void 0,
			errorMessage: failure
		};
	}
	/** Takes one line in; a malformed one says nothing. */
	readLine(bytes, start, end) {
		if (!readEvent(bytes, start, end)) return;
		this.#state.lastTime = toRealTime(event.timestamp.text()) ?? this.#state.lastTime;
		if (event.agentId.text() === void 0) this.#readOwn(this.#state.lastTime);
	}
	#readOwn(time) {
		switch (event.type.text()) {
			case "session.start":
				this.#state.sessionId = event.sessionId.text() ?? this.#state.sessionId;
				this.#enterFolder(event.startCwd.text(), event.startBranch.text());
				break;
			case "session.resume":
				this.#enterFolder(event.startCwd.text(), event.startBranch.text());
				break;
			case "session.context_changed":
				this.#enterFolder(event.cwd.text(), event.branch.text());
				break;
			case "session.mode_changed":
				this.#enterMode(event.newMode.text(), time);
				break;
			case "user.message":
				this.#readPrompt(time);
				break;
			case "skill.invoked":
				this.#readSkill(time);
				break;
			case "assistant.message":
				this.#endTurn(void 0);
				break;
			case "abort":
				this.#endTurn(INTERRUPTED);
				break;
			case "session.error":
				this.#endTurn(errorWords(event.errorType.text(), event.statusCode.count()));
				break;
			case "session.compaction_complete":
				if (event.success.isTrue) this.#state.compactedTime = time;
				break;
			case "session.shutdown": this.#readShutdown(time);
		}
	}
	#readPrompt(time) {
		if (MACHINE_SOURCE.test(event.source.text() ?? "")) return;
		this.#enterMode(event.agentMode.text(), time);
		const command = parseSlashCommand(event.content.text() ?? "");
		if (command !== void 0 && time !== void 0) this.#workflow.enterCommand(command, this.#state.sessionId, time);
	}
	/** A skill may be called without a slash; where it was called with one, the prompt told more. */
	#readSkill(time) {
		const name = event.skill.text();
		if (event.trigger.text() !== USER_TRIGGER || name === void 0 || time === void 0) return;
		if (name === this.#workflow.inForce.command) return;
		this.#workflow.enterCommand(createCommand(name, ""), this.#state.sessionId, time);
	}
	#readShutdown(time) {
		if (event.shutdownType.text() === "error") this.#endTurn(SESSION_ERROR);
		const usage = usageOf(event.modelMetrics.value(), event.apiDurationMs.count());
		if (usage === void 0 || time === void 0) return;
		const { cwd, branch, compactedTime: countedFrom } = this.#state;
		this.#state.compactedTime = void 0;
		const context = {
			timestamp: time,
			cwd,
			branch,
			...this.#workflow.inForce
		};
		this.shutdowns.push({
			...context,
			usage,
			countedFrom
		});
	}
	#enterFolder(cwd, branch) {
		if (cwd === void 0) return;
		this.#state.cwd = cwd;
		this.#state.branch = namedBranch(branch);
	}
	#enterMode(mode, time) {
		if (mode === void 0 || time === void 0) return;
		this.#workflow.enterMode(mode === PLAN_MODE, this.#state.sessionId, time);
	}
	#endTurn(failure) {
		this.#state.hasTurn = true;
		this.#state.failure = failure;
	}
};
// src/parts/agents/copilot-cli/session-totals.ts
/**
* What a session used in all, over the times that it shut down: newer versions go on counting when
* it is resumed, unless its context was summed up meanwhile, older ones start anew.
*/
var SessionTotals = class {
	#ended;
	#endedMs;
	#current;
	constructor(state) {
		this.#ended = byModel(state?.ended.models ?? []);
		this.#endedMs = state?.ended.durationMs ?? 0;
		this.#current = state?.current ?? {
			models: [],
			durationMs: 0
		};
	}
	get state() {
		return {
			ended: {
				models: [...this.#ended.values()],
				durationMs: this.#endedMs
			},
			current: this.#current
		};
	}
	/** Takes in what the session shut down with. Where a count fell, counting was started anew as well. */
	add(usage, isCountedAnew) {
		const next = byModel(usage.models);
		const isOn = this.#current.models.every((before) => {
			const after = next.get(before.model);
			return after !== void 0 && isContinued(before, after);
		});
		if (isCountedAnew || !isOn) this.#endedMs = addAll(this.#ended, this.#endedMs, this.#current);
		this.#current = usage;
	}
	sum() {
		const models = new Map(this.#ended);
		const durationMs = addAll(models, this.#endedMs, this.#current);
		return {
			models: [...models.values()],
			durationMs
		};
	}
};
function byModel(models) {
	return new Map(models.map((usage) => [usage.model, usage]));
}
/** Adds a usage to sums by model; returns the sum of durations. */
function addAll(sums, durationMs, usage) {
	for (const each of usage.models) {
		const sum = sums.get(each.model);
		sums.set(each.model, sum === void 0 ? each : addUsage(sum, each));
	}
	return durationMs + usage.durationMs;
}
// src/parts/agents/copilot-cli/unstored-usage.ts
/**
* A row is written a moment after its call; a session is not resumed in that time. Summing up the context is a call too,
* of which the row is written about when its event is.
*/
const ROW_DELAY_MS = 2e3;
/**
* Follows what a session used and its database does not hold: all of it before there was a database, and
* calls that were lost. It only grows, whatever becomes of the database.
*/
var UnstoredUsage = class {
	#totals;
	#stored;
	#unstored;
	#shutdownTime;
	#toldTime;
	#told;
	constructor(state) {
		this.#totals = new SessionTotals(state?.totals);
		this.#stored = new Map(Object.entries(state?.stored ?? {}));
		this.#unstored = new Map(Object.entries(state?.unstored ?? {}));
		this.#shutdownTime = state?.shutdownTime;
		this.#toldTime = state?.toldTime;
	}
	get state() {
		return {
			totals: this.#totals.state,
			stored: Object.fromEntries(this.#stored),
			unstored: Object.fromEntries(this.#unstored),
			shutdownTime: this.#shutdownTime,
			toldTime: this.#toldTime
		};
	}
	/** The sum of what is unstored, where the last shutdown that added to it stands; undefined when none did in this reading. */
	get told() {
		return this.#told;
	}
	/** Takes a shutdown in, with all calls of the session that the database holds. */
	add(shutdown, storedCalls) {
		const { usage, countedFrom, timestamp } = shutdown;
		this.#totals.add(usage, countedFrom !== void 0);
		const proven = this.#totals.sum();
		const fromMs = Math.max(msOf(this.#shutdownTime) + ROW_DELAY_MS, msOf(countedFrom) - ROW_DELAY_MS);
		for (const call of callsBetween(storedCalls, fromMs, Date.parse(timestamp) + ROW_DELAY_MS)) {
			const model = modelOf(call, proven);
			this.#stored.set(model, addTokens(this.#stored.get(model) ?? NO_TOKENS, call.tokens));
		}
		this.#shutdownTime = timestamp;
		if (!proven.models.map(({ model, tokens }) => this.#grow(model, tokens)).includes(true)) return;
		this.#toldTime = timestamp;
		const isWhole = this.#stored.size === 0 && proven.models.length === 1;
		this.#told = {
			shutdown,
			tokens: Object.fromEntries(this.#unstored),
			durationMs: isWhole && proven.durationMs || void 0
		};
	}
	/** Takes in what a model used in all; returns whether more of it is unstored than before. */
	#grow(model, proven) {
		const before = this.#unstored.get(model) ?? NO_TOKENS;
		const stored = this.#stored.get(model) ?? NO_TOKENS;
		const after = {
			inputTokens: Math.max(before.inputTokens, proven.inputTokens - stored.inputTokens),
			outputTokens: Math.max(before.outputTokens, proven.outputTokens - stored.outputTokens),
			cacheReadTokens: Math.max(before.cacheReadTokens, proven.cacheReadTokens - stored.cacheReadTokens),
			cacheWriteTokens: Math.max(before.cacheWriteTokens, proven.cacheWriteTokens - stored.cacheWriteTokens)
		};
		this.#unstored.set(model, after);
		return after.inputTokens + after.outputTokens > before.inputTokens + before.outputTokens;
	}
};
function msOf(time) {
	return time === void 0 ? Number.NEGATIVE_INFINITY : Date.parse(time);
}
function callsBetween(calls, fromMs, toMs) {
	return calls.filter(({ timestamp }) => {
		const ms = Date.parse(timestamp);
		return ms > fromMs && ms <= toMs;
	});
}
/** Returns the model that a stored call is of, as the session names its models: a row may name none. */
function modelOf({ model }, { models }) {
	return models.some((usage) => usage.model === model) ? model : models[0]?.model ?? model;
}
// src/parts/agents/copilot-cli/read-events.ts
/**
* Reads what a session's log holds behind `from`: how its turns ended, and what it used. That is
* told as a total when the session shuts down; calls that the database holds are told instead, and of the
* total no more than what they leave.
*/
async function readEvents(agent, path, from, limit) {
	const start = from !== void 0 && isLineStart(path, from.offset) ? from : void 0;
	const before = start?.carry;
	const reader = new EventsReader(before?.events ?? { sessionId: sessionOfLog(path) });
	const visit = reader.readLine.bind(reader);
	const offset = readLines(path, start?.offset ?? 0, visit, { limit });
	const { shutdowns, marks, lastTurn, state: events } = reader;
	const storedCalls = shutdowns.length > 0 || !before?.isStored ? await readStored(agent, path, events.sessionId) : [];
	const unstored = new UnstoredUsage(before?.usage);
	const toldTime = before?.usage.toldTime ?? "";
	for (const shutdown of shutdowns) unstored.add(shutdown, storedCalls);
	const totals = unstored.told && totalCalls({
		agent,
		sessionId: events.sessionId,
		lastTurn
	}, unstored.told);
	const state = {
		events,
		usage: unstored.state,
		isStored: before?.isStored || storedCalls.length > 0
	};
	return {
		calls: [...storedCalls.filter(({ timestamp }) => timestamp > toldTime), ...totals ?? []],
		marks,
		position: {
			offset: offset ?? start?.offset ?? 0,
			carry: state,
			mark: marks.at(-1) ?? start?.mark
		},
		lastTurn
	};
}
/** Reads the calls of a session that the database beside its log holds. */
async function readStored(agent, path, sessionId) {
	return (await readSqliteLog(storeOfLog(path), (database) => {
		const rows = UsageTable.of(database)?.rowsOfSession(sessionId) ?? [];
		return Array.from(rows, (row) => rowCall(agent, row));
	}) ?? []).filter((call) => call !== void 0);
}
/** Returns what a session used and the database does not hold, as a total for each model. */
function totalCalls({ agent, sessionId, lastTurn }, { shutdown, tokens, durationMs }) {
	const { usage: _, countedFrom: __, ...context } = shutdown;
	return Object.entries(tokens).filter(([, { inputTokens, outputTokens }]) => inputTokens + outputTokens > 0).map(([model, counts]) => ({
		agent,
		callId: `${sessionId}/${model}`.replaceAll(":", "_"),
		sessionId,
		model: model || "unknown",
		tokens: {
			...counts,
			cacheWriteOneHourTokens: 0
		},
		durationMs,
		success: lastTurn?.success ?? true,
		errorMessage: lastTurn?.errorMessage,
		isSidechain: false,
		...context,
		isSessionTotal: true
	}));
}
export { readEvents };
