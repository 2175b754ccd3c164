import { t as answerDurationMs } from "./answer-duration.js";
import { n as isUsed, r as tokensWithCacheApart, t as createCall } from "./create-call.js";
import { I as isLineStart, L as readLines, P as apiError, h as JsonFields, w as Thread } from "./hook.js";
import { dirname } from "node:path";
// src/parts/agents/aider/read-analytics.ts
const fields = new JsonFields();
const event = fields.field("event");
const timeSeconds = fields.field("time");
const model = fields.field("properties", "main_model");
const promptTokens = fields.field("properties", "prompt_tokens");
const completionTokens = fields.field("properties", "completion_tokens");
const totalTokens = fields.field("properties", "total_tokens");
/** Reads what a log holds behind `from`. */
function readAnalytics(agent, path, from, limit) {
	const start = from !== void 0 && isLineStart(path, from.offset) ? from : void 0;
	const reader = new AnalyticsReader(agent, dirname(path), start?.carry);
	const visit = reader.readLine.bind(reader);
	const offset = readLines(path, start?.offset ?? 0, visit, { limit });
	return reader.finish(offset ?? start?.offset ?? 0);
}
/** Turns the events of one log into calls. */
var AnalyticsReader = class {
	#agent;
	#cwd;
	#thread;
	#drafts = [];
	#launchedSeconds;
	#callCount;
	constructor(agent, cwd, state) {
		this.#agent = agent;
		this.#cwd = cwd;
		this.#thread = new Thread(state?.thread);
		this.#launchedSeconds = state?.launchedSeconds;
		this.#callCount = state?.callCount ?? 0;
	}
	/** Takes one line in; a malformed one says nothing. */
	readLine(bytes, start, end) {
		if (!fields.read(bytes, start, end)) return;
		const seconds = timeSeconds.count();
		if (seconds === 0 || Number.isNaN((/* @__PURE__ */ new Date(seconds * 1e3)).getTime())) return;
		const time = (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString();
		const name = event.text();
		if (name === "launched") {
			this.#launchedSeconds = seconds;
			this.#callCount = 0;
		}
		if (name === "message_send_starting") {
			this.#thread.prompt();
			this.#thread.input(time);
		}
		if (name === "message_send_exception") this.#thread.fail(apiError());
		if (name === "message_send") this.#addCall(seconds, time);
	}
	/** Returns what was read, up to the byte `offset`. */
	finish(offset) {
		this.#thread.finish();
		const carry = {
			launchedSeconds: this.#launchedSeconds,
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
	get #sessionId() {
		return `${this.#agent}-${this.#launchedSeconds ?? 0}`;
	}
	#addCall(seconds, time) {
		this.#launchedSeconds ??= seconds;
		this.#callCount += 1;
		const tokens = tokensWithCacheApart({
			input: promptTokens.value(),
			output: completionTokens.value(),
			total: totalTokens.value()
		});
		if (!isUsed(tokens)) return;
		const { inputTokens, outputTokens } = tokens;
		const place = [
			this.#sessionId,
			this.#callCount,
			seconds,
			inputTokens,
			outputTokens
		];
		const draft = { call: createCall({
			agent: this.#agent,
			callId: place.join("/"),
			sessionId: this.#sessionId,
			timestamp: time,
			model: model.text() ?? "unknown",
			tokens,
			cwd: this.#cwd
		}) };
		this.#drafts.push(draft);
		const answersTime = this.#thread.call(draft, void 0);
		draft.call.durationMs = answerDurationMs(answersTime, time);
	}
};
export { readAnalytics };
