import { n as Command } from "./commander.js";
import { t as readSettings } from "./read-settings.js";
import { $t as createTidyNames, Ar as lockPath, Bn as readWorktree, Bt as ciNote, Ct as describeWork, Gt as addToTable, Jt as recordedIdOf, Kt as findRecorded, Ot as createPricing, P as apiError, Qt as collectCalls, Rn as withFileLock, Tt as readTaskType, Vr as stateFolders, Vt as taskTypeOf, Wt as createMembership, Yt as withoutRecorded, _ as countOf, _r as UsageFailure, b as textOf, cn as containsPath, dn as HEADER_LINE, dr as createGit, g as parseJson, gr as Failure, hn as COLUMNS, ht as sumCalls, in as messageOf, k as toRealTime, m as usageTokens, pn as formatRow, pt as recordedWith, qt as isRecorded, r as visibleLine, sn as unlessUnreadable, u as KNOWN_AGENTS, v as listOf, wn as toNanoUsd, wt as readSuccess, xt as enabledAgents, y as objectOf } from "./hook.js";
import { t as createThreadedLogReader } from "./read-logs-in-threads.js";
import { t as readDocument } from "./json-document.js";
import { n as parseObject } from "./json-rows.js";
import { l as plainId, o as isSizeOnly, r as callTokens } from "./token-vector.js";
import { t as messageTokens } from "./message-tokens.js";
import { n as findRepository } from "./repository.js";
import { n as appendRows } from "./append-rows.js";
import { t as boundMemory } from "./bound-memory.js";
import { n as LOG_READER_PATH } from "./package-folder.js";
import { s as countText } from "./format-number.js";
import { t as requireRepository } from "./context.js";
import { i as timezoneOption, n as sinceOption, o as utcOption, r as timeRangeOf, t as clockOf } from "./time-options.js";
import { lstatSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { realpath } from "node:fs/promises";
// src/flows/record-job/find-job.ts
/** Whether this is a job of continuous integration. */
function isCi({ CI, GITHUB_ACTIONS }) {
	return CI === "true" || GITHUB_ACTIONS === "true";
}
/**
* Returns when a job began: the runner writes the event's file for the first step, and again for each
* one after it, in a folder that it makes anew with every job. Undefined outside of a job.
*/
function jobBeganAt({ GITHUB_EVENT_PATH }) {
	if (!GITHUB_EVENT_PATH) return void 0;
	const file = statSync(GITHUB_EVENT_PATH, { throwIfNoEntry: false });
	const folder = statSync(dirname(GITHUB_EVENT_PATH), { throwIfNoEntry: false });
	const times = [
		file?.birthtimeMs,
		file?.mtimeMs,
		folder?.mtimeMs
	].filter((time) => time);
	return times.length === 0 ? void 0 : new Date(Math.min(...times.map(Number)));
}
/** Returns the branch that a job works on; undefined where its variables do not tell. */
function branchOfJob({ GITHUB_HEAD_REF, GITHUB_REF_TYPE, GITHUB_REF_NAME }) {
	if (GITHUB_HEAD_REF) return GITHUB_HEAD_REF;
	return GITHUB_REF_TYPE === "branch" ? GITHUB_REF_NAME || void 0 : void 0;
}
/** A job that a pull request starts reviews it; to change something, an agent is started by a comment, an issue or a person. */
function taskTypeOfJob(event) {
	return /^(?:pull_request(?:_target)?|merge_group)$/.test(event ?? "") ? "verify" : void 0;
}
// src/flows/record-job/job-place.ts
/** Tells where the calls of a job are made that works in a repository. */
async function placeInRepository({ root, gitDir, commonDir }, environment) {
	return {
		root,
		gitDir,
		commonDir,
		branch: branchOfJob(environment) ?? (await readWorktree(createGit(root, environment))).branch
	};
}
/**
* Tells the same of a folder in which git is not to be run, or that is no repository. What the hooks
* recorded in it is known where its `.git` is a folder; `temporaryFolder` is the job's own.
*/
async function placeInFolder(folder, environment, temporaryFolder) {
	const root = await realpath(folder);
	const ownGitDir = join(root, ".git");
	const gitDir = isFolder(ownGitDir) && !isLink(join(ownGitDir, "tokenledger")) ? ownGitDir : join(temporaryFolder, "tokenledger-job");
	return {
		root,
		gitDir,
		commonDir: gitDir,
		branch: branchOfJob(environment)
	};
}
function isFolder(path) {
	return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function isLink(path) {
	return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
// src/parts/agents/outputs/find-outputs.ts
/** As gh-aw names it: in the firewall's folder, and in the artifact. */
const TOKEN_USAGE = /^token[-_]usage\.jsonl$/;
const MAX_DEPTH = 6;
/** Returns the outputs at a path: a file itself, of a folder gh-aw's files at any depth that its artifacts have. */
function findOutputs(path) {
	return unlessUnreadable(() => statSync(path).isDirectory()) === true ? findBelow(path, MAX_DEPTH) : [path];
}
function findBelow(folder, depth) {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isFile()) return TOKEN_USAGE.test(entry.name) ? [path] : [];
		return entry.isDirectory() && depth > 0 ? findBelow(path, depth - 1) : [];
	});
}
// src/parts/agents/outputs/session-output.ts
const SUCCESS = {
	success: true,
	errorMessage: void 0
};
/** Returns the id of a sum, which the sum of a later run of the same session does not share. */
function sumId(sessionId, model, tokens) {
	const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = tokens;
	return `${sessionId}/sum/${model}/${[
		inputTokens,
		outputTokens,
		cacheReadTokens,
		cacheWriteTokens
	].join(".")}`.replaceAll(":", "-");
}
/** Returns a call of which its output says no more than this. */
function outputCall(call) {
	return {
		durationMs: void 0,
		...SUCCESS,
		modeTaskType: void 0,
		command: void 0,
		commandArguments: void 0,
		isSidechain: false,
		cwd: void 0,
		branch: void 0,
		...call
	};
}
// src/parts/agents/outputs/claude-output.ts
const AGENT$2 = "claude-code";
const SYNTHETIC = "<synthetic>";
/** The name of a model with a context of a million tokens; its price is told by the input. */
const LONG_CONTEXT = /\[1m\]$/;
const ENDINGS = /* @__PURE__ */ new Map([
	["error_max_turns", "stopped at max_turns"],
	["error_max_budget_usd", "stopped at max_budget_usd"],
	["error_during_execution", "error during execution"]
]);
/** Whether a row is one of Claude Code's: of its stream, or of the file that claude-code-action keeps. */
function isClaudeRow({ type, session_id }) {
	return typeof session_id === "string" && /^(?:system|assistant|user|result)$/.test(String(type));
}
/**
* Reads the messages of `claude -p` or of an execution file. A message's usage is as it was when its
* stream began; the result counts all, sub-agents and helpers included, by model.
*/
function readClaudeOutput(rows, writtenAt) {
	const sessions = /* @__PURE__ */ new Map();
	for (const row of rows.filter(isClaudeRow)) {
		const sessionId = String(row.session_id);
		const ofSession = sessions.get(sessionId) ?? [];
		sessions.set(sessionId, ofSession);
		ofSession.push(row);
	}
	return Array.from(sessions, ([sessionId, ofSession]) => readSession(sessionId, ofSession, writtenAt));
}
function readSession(sessionId, rows, writtenAt) {
	const result = rows.findLast(({ type }) => type === "result");
	return {
		agent: AGENT$2,
		sessionId,
		calls: readMessages(sessionId, rows, writtenAt),
		hasLogIds: true,
		totals: result === void 0 ? [] : readTotals(sessionId, result, writtenAt),
		outcome: result && readOutcome(result)
	};
}
function readMessages(sessionId, rows, writtenAt) {
	const calls = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const message = objectOf(row.message);
		const [callId, model] = [textOf(message.id), textOf(message.model)];
		if (row.type !== "assistant" || callId === void 0 || model === SYNTHETIC) continue;
		const tokens = usageTokens(objectOf(message.usage));
		const known = calls.get(callId);
		if (known !== void 0 && known.tokens.outputTokens >= tokens.outputTokens) continue;
		calls.set(callId, outputCall({
			agent: AGENT$2,
			callId,
			sessionId,
			tokens,
			timestamp: known?.timestamp ?? toRealTime(textOf(row.timestamp)) ?? writtenAt,
			model: model ?? "unknown",
			isSidechain: typeof row.parent_tool_use_id === "string"
		}));
	}
	return [...calls.values()];
}
function readTotals(sessionId, result, timestamp) {
	const durationMs = countOf(result.duration_api_ms) || countOf(result.duration_ms) || void 0;
	const models = Object.entries(objectOf(result.modelUsage)).map(([name, value]) => {
		const usage = objectOf(value);
		return {
			model: name.replace(LONG_CONTEXT, ""),
			tokens: modelTokens(usage),
			statedNanoUsd: typeof usage.costUSD === "number" ? toNanoUsd(usage.costUSD) : void 0
		};
	}).toSorted((a, b) => a.tokens.outputTokens - b.tokens.outputTokens);
	return models.map((each) => outputCall({
		...each,
		agent: AGENT$2,
		sessionId,
		timestamp,
		callId: sumId(sessionId, each.model, each.tokens),
		isSum: true,
		durationMs: each === models.at(-1) ? durationMs : void 0
	}));
}
function modelTokens(usage) {
	return usageTokens({
		input_tokens: usage.inputTokens,
		output_tokens: usage.outputTokens,
		cache_read_input_tokens: usage.cacheReadInputTokens,
		cache_creation_input_tokens: usage.cacheCreationInputTokens
	});
}
function readOutcome({ subtype, is_error }) {
	const ending = ENDINGS.get(String(subtype));
	if (ending !== void 0) return {
		success: false,
		errorMessage: ending
	};
	if (subtype === "success") return is_error === true ? failed(apiError()) : SUCCESS;
	return is_error === true ? failed("agent error") : void 0;
}
function failed(errorMessage) {
	return {
		success: false,
		errorMessage
	};
}
// src/parts/agents/outputs/codex-output.ts
const AGENT$1 = "codex";
/** Whether a row is one of the events that `codex exec --json` prints. */
function isCodexRow({ type }) {
	return /^(?:thread|turn|item)\.\w+$/.test(String(type));
}
/** Reads the events of `codex exec --json`, which name no model, and count the thread so far behind each turn. */
function readCodexOutput(rows, writtenAt) {
	const sessions = [];
	let threadId;
	let ofThread = [];
	const end = () => {
		if (threadId !== void 0) sessions.push(readThread(threadId, ofThread, writtenAt));
		ofThread = [];
	};
	for (const row of rows) if (row.type === "thread.started") {
		end();
		threadId = textOf(row.thread_id) ?? "unknown";
	} else ofThread.push(row);
	end();
	return sessions;
}
function readThread(sessionId, rows, timestamp) {
	const ending = rows.findLast(({ type }) => type === "turn.completed" || type === "turn.failed");
	const counted = rows.findLast(({ type }) => type === "turn.completed");
	const usage = vectorOf(objectOf(counted?.usage));
	const total = outputCall({
		agent: AGENT$1,
		sessionId,
		timestamp,
		callId: `${plainId(sessionId)}/total`,
		model: "unknown",
		tokens: callTokens(usage),
		isSessionTotal: true
	});
	return {
		agent: AGENT$1,
		sessionId,
		calls: [],
		hasLogIds: true,
		totals: isSizeOnly(usage) ? [] : [total],
		outcome: ending && outcomeOf$2(ending)
	};
}
function vectorOf(usage) {
	const [input, output] = [countOf(usage.input_tokens), countOf(usage.output_tokens)];
	return {
		input,
		output,
		total: input + output,
		cached: countOf(usage.cached_input_tokens),
		cacheWrite: countOf(usage.cache_write_input_tokens),
		reasoning: countOf(usage.reasoning_output_tokens)
	};
}
function outcomeOf$2({ type }) {
	return type === "turn.failed" ? {
		success: false,
		errorMessage: apiError()
	} : SUCCESS;
}
// src/parts/agents/outputs/gemini-output.ts
const AGENT = "gemini-cli";
/** Whether a document is what `gemini --output-format json` prints, as run-gemini-cli keeps it in `stdout.log`. */
function isGeminiDocument({ stats, type, error }) {
	return type === void 0 && objectOf(error).message !== void 0 || objectOf(objectOf(stats).models) === objectOf(stats).models;
}
/** Reads what a session came to by model; earlier versions do not name the session. */
function readGeminiOutput(document, writtenAt) {
	const sessionId = textOf(document.session_id);
	const models = Object.entries(objectOf(objectOf(document.stats).models));
	return {
		agent: AGENT,
		sessionId,
		calls: [],
		hasLogIds: true,
		totals: models.flatMap(([model, stats]) => totalOf(sessionId ?? `run-of-${writtenAt}`, model, objectOf(stats), writtenAt)),
		outcome: document.error === void 0 ? SUCCESS : failure(objectOf(document.error))
	};
}
function totalOf(session, model, { tokens: counts, api }, timestamp) {
	const { prompt, candidates, ...others } = objectOf(counts);
	const tokens = messageTokens({
		...others,
		input: prompt,
		output: candidates
	});
	if (tokens === void 0) return [];
	return [outputCall({
		agent: AGENT,
		timestamp,
		model,
		tokens,
		sessionId: session,
		callId: sumId(session, model, tokens),
		isSum: true,
		durationMs: countOf(objectOf(api).totalLatencyMs) || void 0
	})];
}
function failure({ code }) {
	return {
		success: false,
		errorMessage: apiError(typeof code === "number" ? code : void 0)
	};
}
// src/parts/agents/outputs/token-usage.ts
const SCHEMA = /^token-usage\/v/;
const USD_PER_CREDIT = .01;
/** The agents that GitHub Agentic Workflows run, by the provider that each of them asks. */
const AGENTS = {
	anthropic: "claude-code",
	copilot: "copilot-cli",
	gemini: "gemini-cli",
	google: "gemini-cli",
	openai: "codex"
};
/** Whether a row is one of `token-usage.jsonl`, in which gh-aw's firewall notes each request. */
function isTokenUsageRow(row) {
	if (SCHEMA.test(String(row._schema)) || row.event === "token_usage") return true;
	return ![row.request_id, row.provider].map(textOf).includes(void 0) && typeof row.input_tokens === "number";
}
/** Reads the requests of one run of gh-aw's firewall, which names no session: it is named for its first request. */
function readTokenUsage(rows, writtenAt) {
	const first = rows.find(isTokenUsageRow) ?? {};
	const agent = agentOf(first);
	const sessionId = `gh-aw-${textOf(first.request_id) ?? writtenAt}`;
	const requests = rows.filter(isTokenUsageRow);
	const last = requests.at(-1);
	return {
		agent,
		sessionId,
		calls: requests.flatMap((row) => callOf(row, sessionId, writtenAt)),
		hasLogIds: false,
		totals: [],
		outcome: last && outcomeOf$1(last)
	};
}
function agentOf({ provider }) {
	const name = String(provider).toLowerCase();
	return Object.hasOwn(AGENTS, name) ? AGENTS[name] ?? "gh-aw" : "gh-aw";
}
function callOf(row, sessionId, writtenAt) {
	const counts = tokensOf(row);
	if (counts.tokens.inputTokens + counts.tokens.outputTokens === 0) return [];
	const timestamp = toRealTime(textOf(row.timestamp)) ?? writtenAt;
	return [outputCall({
		agent: agentOf(row),
		sessionId,
		timestamp,
		...counts,
		callId: `gh-aw/${textOf(row.request_id) ?? timestamp}`.replaceAll(":", "-"),
		model: textOf(row.model) ?? "unknown",
		durationMs: countOf(row.duration_ms) || void 0,
		...outcomeOf$1(row)
	})];
}
/**
* Tells tokens as far as a row does: its input includes the cache's or not as the provider has it, and
* the row does not say which. Where the counts themselves tell, they decide.
*/
function tokensOf(row) {
	const [whole, apart] = [withCache(row, false), withCache(row, true)];
	const cache = whole.cacheReadTokens + whole.cacheWriteTokens;
	switch (String(row.provider).toLowerCase()) {
		case "anthropic": return { tokens: apart };
		case "openai":
		case "gemini":
		case "google": return { tokens: whole };
	}
	if (cache === 0) return { tokens: whole };
	if (cache > countOf(row.input_tokens)) return { tokens: apart };
	const { ai_credits_this_response: credits } = row;
	return {
		tokens: whole,
		tokensIfCacheApart: apart,
		statedNanoUsd: typeof credits === "number" ? toNanoUsd(credits * USD_PER_CREDIT) : void 0
	};
}
function withCache(row, isApart) {
	const cacheReadTokens = countOf(row.cache_read_tokens);
	const cacheWriteTokens = countOf(row.cache_write_tokens);
	const isGemini = /^(?:gemini|google)$/i.test(String(row.provider));
	return {
		inputTokens: countOf(row.input_tokens) + (isApart ? cacheReadTokens + cacheWriteTokens : 0),
		outputTokens: countOf(row.output_tokens) + (isGemini ? countOf(row.reasoning_tokens) : 0),
		cacheReadTokens,
		cacheWriteTokens,
		cacheWriteOneHourTokens: 0
	};
}
function outcomeOf$1({ status }) {
	return typeof status === "number" && status >= 400 ? {
		success: false,
		errorMessage: apiError(status)
	} : SUCCESS;
}
// src/parts/agents/outputs/read-output.ts
const KNOWN = "an execution file of claude-code-action, the JSON of `claude -p`, `codex exec --json` or `gemini`, or gh-aw's token-usage.jsonl";
/** Programs print a line or two before their JSON, which may begin like it (`[WARN] …`), and after it. */
const JSON_START = /^[[{]/gm;
const JSON_END = /^[\]}]\s*$/gm;
const MAX_STARTS = 20;
/**
* Reads the sessions that a program's output file tells of; what it is the content says. What has no
* time of its own was made when the file was last written to.
*
* @throws {Failure} when the file cannot be read, or is none of the known.
*/
function readOutput(path) {
	const bytes = readDocument(path);
	if (bytes === void 0) throw new Failure(`Cannot read the output ${path}: expected a file of at most 64 MB that you may read. Look whether the agent ran and wrote it.`);
	const sessions = parseOutput(bytes.toString("utf8"), statSync(path).mtime.toISOString());
	if (sessions !== void 0) return sessions;
	throw new Failure(`Cannot read the output ${path}: expected ${KNOWN}, got something else.`);
}
function parseOutput(text, writtenAt) {
	if (text.trim() === "") return [];
	const lines = parseRows(text);
	const whole = lines.length > 1 ? void 0 : findDocument(text);
	const document = objectOf(whole);
	if (isGeminiDocument(document)) return [readGeminiOutput(document, writtenAt)];
	const rows = whole === void 0 ? lines : [document, ...listOf(whole).map(objectOf)];
	if (rows.some(isTokenUsageRow)) return [readTokenUsage(rows, writtenAt)];
	if (rows.some(isClaudeRow)) return readClaudeOutput(rows, writtenAt);
	return rows.some(isCodexRow) ? readCodexOutput(rows, writtenAt) : void 0;
}
/** Returns the JSON that stands in a text, in one line or in many; undefined when it is not one document. */
function findDocument(text) {
	const starts = Array.from(text.matchAll(JSON_START), ({ index }) => index).slice(0, MAX_STARTS);
	const last = Array.from(text.matchAll(JSON_END), ({ index }) => index + 1).at(-1);
	for (const start of starts) {
		const found = parseJson(text.slice(start)) ?? parseJson(text.slice(start, last));
		if (found !== void 0) return found;
	}
}
function parseRows(text) {
	return text.split("\n").filter((line) => line.startsWith("{")).flatMap((line) => parseObject(line) ?? []);
}
// src/flows/record-job/collect-job-calls.ts
/** Reads the agents' logs since the job began, and the files that their programs wrote. */
async function collectJobCalls(run) {
	const agents = run.since === void 0 ? [] : enabledAgents(run.agents, run.config);
	const { calls, lastTurns } = await collectCalls({
		agents,
		environment: run.environment,
		since: run.since,
		readLogs: createThreadedLogReader(agents, run.logReaderPath)
	});
	const since = run.since?.toISOString() ?? "";
	const isInside = createJobMembership(run);
	const { outputs, faults } = readOutputs(run.outputs);
	const named = new Set(outputs.map(({ sessionId }) => sessionId));
	return {
		logged: calls,
		isOfJob: (call) => call.timestamp >= since && (isInside(call) || named.has(call.sessionId)),
		lastTurns,
		outputs,
		faults
	};
}
function readOutputs(paths) {
	const outputs = [];
	const faults = [];
	for (const path of paths.flatMap(findOutputs)) try {
		outputs.push(...readOutput(path).map(withTidyNames));
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		faults.push(error.message);
	}
	return {
		outputs,
		faults
	};
}
/** Names come from programs that write whatever they were given. */
function withTidyNames(output) {
	const tidy = createTidyNames();
	const tidyCalls = (calls) => tidy({
		calls,
		marks: [],
		position: { offset: 0 },
		lastTurn: void 0
	}).calls;
	const session = tidy({
		calls: [],
		marks: [],
		position: { offset: 0 },
		lastTurn: {
			sessionId: output.sessionId ?? "",
			success: true,
			errorMessage: void 0
		}
	}).lastTurn?.sessionId;
	return {
		...output,
		sessionId: session || void 0,
		calls: tidyCalls(output.calls),
		totals: tidyCalls(output.totals)
	};
}
/** All that stands in a job's workspace is the job's, other checkouts and worktrees too. */
function createJobMembership({ place, environment }) {
	const { root } = place;
	const isInside = createMembership({ root });
	if (!isCi(environment)) return isInside;
	return (call) => isInside(call) || call.cwd !== void 0 && containsPath(root, call.cwd);
}
// src/flows/record-job/merge-outputs.ts
/** Two clocks, and the time that an answer takes. */
const SAME_REQUEST_WITHIN_MS = 6e5;
/**
* Returns the calls of outputs that no log holds and that nothing recorded. A log tells more, and
* counts to the end of each answer: of a session that it holds, its calls count. Of any other the
* session's own sums count, unless some of its calls are known: then it is those that are not.
*/
function callsBesideLogs(outputs, logged, isRecorded) {
	const known = new KnownCalls(logged, isRecorded);
	return outputs.flatMap((output) => known.takeNew(output));
}
/** What is known of a job's calls while one output after another is added. */
var KnownCalls = class {
	#logged;
	#isRecorded;
	#ids = /* @__PURE__ */ new Set();
	/** Sessions whose calls are known one by one. */
	#sessions = /* @__PURE__ */ new Set();
	/** Calls of logs that stand for a request of an output already. */
	#matched = /* @__PURE__ */ new Set();
	constructor(logged, isRecorded) {
		this.#logged = logged;
		this.#isRecorded = isRecorded;
		for (const call of logged) {
			this.#ids.add(idOf(call));
			this.#sessions.add(sessionOf(call.agent, call.sessionId));
		}
	}
	takeNew(output) {
		const calls = this.#choose(output);
		for (const call of calls) this.#ids.add(idOf(call));
		if (calls.length > 0 && calls !== output.totals && output.sessionId !== void 0) this.#sessions.add(sessionOf(output.agent, output.sessionId));
		return calls;
	}
	#choose(output) {
		const { agent, sessionId, calls, totals, hasLogIds } = output;
		const others = calls.filter((call) => !this.#isKnown(call, hasLogIds));
		if (totals.length === 0 || others.length < calls.length) return others;
		if (sessionId === void 0 ? this.#logged.some((call) => call.agent === agent) : this.#sessions.has(sessionOf(agent, sessionId))) return others;
		return totals.some((call) => this.#ids.has(idOf(call))) ? [] : totals;
	}
	#isKnown(call, hasLogId) {
		if (this.#ids.has(idOf(call)) || this.#isRecorded(call)) return true;
		if (hasLogId) return false;
		const same = this.#logged.find((other) => isSameRequest(call, other) && !this.#matched.has(other));
		if (same === void 0) return false;
		this.#matched.add(same);
		return true;
	}
};
/** Whether a request that was noted on its way is the call that its agent logged under an id of its own. */
function isSameRequest(request, logged) {
	const [one, other] = [request.tokens, logged.tokens];
	const apartMs = Math.abs(Date.parse(request.timestamp) - Date.parse(logged.timestamp));
	return request.agent === logged.agent && one.outputTokens === other.outputTokens && one.cacheReadTokens === other.cacheReadTokens && apartMs <= SAME_REQUEST_WITHIN_MS;
}
function idOf({ agent, callId }) {
	return `${agent}\u001f${messageOf(callId)}`;
}
function sessionOf(agent, sessionId) {
	return `${agent}\u001f${sessionId}`;
}
// src/flows/record-job/price-outputs.ts
/** Programs round what they state, and the cheapest call costs more than this. */
const TOLERANCE = .01;
/** Returns the cost of a call in nano-USD; undefined where its price, or what it counts, is not known. */
function costOfOutput(call, pricing) {
	if (call.tokensIfCacheApart !== void 0) return void 0;
	const cost = pricing.costNanoUsd(call.isSum ? {
		...call,
		isSessionTotal: true
	} : call);
	return cost === void 0 ? void 0 : call.statedNanoUsd ?? cost;
}
/** Finds out by what a call is said to have cost whether its input includes the cache; leaves open what that does not tell. */
function settleInput(call, pricing) {
	const { tokensIfCacheApart: apart, statedNanoUsd: stated, ...settled } = call;
	if (apart === void 0 || stated === void 0) return call;
	const costs = (tokens) => isAbout(pricing.costNanoUsd({
		...call,
		tokens
	}), stated);
	const [isWhole, isApart] = [costs(call.tokens), costs(apart)];
	if (isWhole === isApart) return call;
	return isApart ? {
		...settled,
		tokens: apart
	} : settled;
}
function isAbout(nanoUsd, stated) {
	return nanoUsd !== void 0 && Math.abs(nanoUsd - stated) <= stated * TOLERANCE;
}
// src/flows/record-job/record-job.ts
/**
* Sums the calls of a job that nothing recorded into records, hands these to `write`, and notes that
* they are recorded: neither a hook nor another step of the job takes them again.
*/
async function recordJob(run, write) {
	const found = await collectJobCalls(run);
	const folders = stateFolders(run.place);
	return withFileLock(lockPath(folders), run.process, async () => {
		const all = [...found.logged, ...found.outputs.flatMap(({ calls, totals }) => [...calls, ...totals])];
		const recorded = findRecorded(all, folders, run.place);
		const pricing = await createPricing(run.config);
		const ofOutputs = callsBesideLogs(found.outputs, found.logged, (call) => isRecorded(call, recorded)).map((call) => settleInput(call, pricing));
		const logged = [...found.logged.filter(found.isOfJob), ...ofOutputs];
		const calls = withoutRecorded(logged, recorded);
		const context = await describeJob(run, found, (call) => costOfOutput(call, pricing));
		const summed = sumCalls(calls, context);
		const records = summed.map(({ record }) => record);
		await write(records);
		if (!run.isKept) return {
			records,
			calls: calls.length,
			faults: found.faults
		};
		const byId = new Map(logged.map((call) => [recordedIdOf(call), call]));
		addToTable(folders, summed.map((group) => recordedWith(group, byId)));
		return {
			records,
			calls: calls.length,
			faults: found.faults
		};
	});
}
async function describeJob({ environment, config, place, usualTaskType, runNumber }, { lastTurns, outputs }, costNanoUsdOf) {
	const taskType = readTaskType(environment.TELEMETRY_TASK_TYPE);
	const sources = {
		taskType,
		phase: environment.TELEMETRY_PHASE,
		paths: [],
		branchOf: ({ branch = place.branch }) => branch,
		subject: void 0
	};
	const { phaseOf } = await describeWork(sources, config);
	const hints = {
		override: taskType,
		commands: config.taskTypes.commands,
		stagedTaskType: usualTaskType
	};
	return {
		taskTypeOf: (call) => taskTypeOf(call, hints),
		phaseOf,
		costNanoUsdOf,
		lastTurns: new Map([...lastTurns, ...outputs.flatMap(outcomeOf)]),
		success: readSuccess(environment.TELEMETRY_TASK_SUCCESS),
		branchOf: sources.branchOf,
		originNote: isCi(environment) ? ciNote(runNumber) : void 0
	};
}
/** What a run says of its own end counts more than the last turn of its log. */
function outcomeOf(output) {
	const { outcome, totals } = output;
	const sessionId = output.sessionId ?? totals[0]?.sessionId;
	if (sessionId === void 0 || outcome === void 0) return [];
	return [[sessionId, {
		sessionId,
		...outcome
	}]];
}
// src/doors/cli/commands/record.ts
const EXIT_FAILED = 1;
const ONLY_SHOWN = "tokenledger: They are only shown, and the next commit records them: outside of CI it takes --output to keep them elsewhere.\n";
/** `tokenledger record`: what the agents of a CI job used, as ledger rows that leave the job. */
const createRecordCommand = (context) => new Command("record").description("Write what agents used in this CI job as ledger rows.").addOption(sinceOption("calls from this time on, such as 2h or 2026-02-23T22:19; in a job of GitHub Actions, since it began")).addOption(utcOption()).addOption(timezoneOption()).option("--from <file...>", "also what agents printed: claude-code-action's execution file, the JSON of claude, codex or gemini, gh-aw's token-usage.jsonl").option("--output <file>", "add the rows to this file instead of printing them").action(async (options) => {
	boundMemory();
	const { environment, cwd } = context;
	const { from = [], output } = options;
	const since = findSince(options, context);
	const place = await findPlace(context);
	const path = output === void 0 ? void 0 : resolve(cwd, output);
	const isKept = path !== void 0 || isCi(environment);
	const { records, calls, faults } = await recordJob({
		environment,
		place,
		since,
		process: context.process,
		agents: KNOWN_AGENTS,
		logReaderPath: LOG_READER_PATH,
		config: await readSettings(place.root, environment),
		outputs: from.map((file) => resolve(cwd, file)),
		usualTaskType: taskTypeOfJob(environment.GITHUB_EVENT_NAME),
		runNumber: environment.GITHUB_RUN_ID,
		isKept
	}, async (rows) => {
		if (path === void 0) context.print(HEADER_LINE + linesOf(rows));
		else await appendRows(path, rows);
	});
	const counts = `${countText(records.length, "record")} of ${countText(calls, "call")}`;
	context.warn(`tokenledger: ${counts}${output === void 0 ? "" : ` in ${output}`}.\n`);
	if (!isKept && records.length > 0) context.warn(ONLY_SHOWN);
	for (const fault of faults) context.warn(`tokenledger: ${visibleLine(fault)}\n`);
	if (faults.length > 0) context.exitWith(EXIT_FAILED);
});
/** Without a time to start from, only what outputs tell is recorded. */
function findSince(options, context) {
	const { from = [] } = options;
	const { since } = timeRangeOf(options, clockOf(options, context));
	const start = since === void 0 ? jobBeganAt(context.environment) : new Date(since);
	if (start !== void 0 || from.length > 0) return start;
	throw new UsageFailure("Cannot tell when this job began: GITHUB_EVENT_PATH names no file here; in a job of GitHub Actions it does. Say it with --since, or name what the agents printed with --from.");
}
async function findPlace({ cwd, environment }) {
	const { RUNNER_TEMP } = environment;
	const repository = RUNNER_TEMP ? await findRepository(cwd) : await requireRepository(cwd);
	return repository === void 0 ? placeInFolder(cwd, environment, RUNNER_TEMP ?? "") : placeInRepository(repository, environment);
}
function linesOf(records) {
	return records.map((record) => formatRow(record, COLUMNS)).join("");
}
export { createRecordCommand };
