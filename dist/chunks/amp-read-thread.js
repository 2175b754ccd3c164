import { M as REFUSAL, N as STOPPED_AT_MAX_TOKENS, P as apiError, _ as countOf, b as textOf, j as INTERRUPTED, k as toRealTime, v as listOf, w as Thread, y as objectOf } from "./hook.js";
import { t as folderOfUri } from "./folder-of-uri.js";
import { n as readJsonDocument } from "./json-document.js";
import { basename } from "node:path";
// src/parts/agents/amp/id.ts
/** Returns an id, which early threads count and others name; undefined when it is none. */
function idOf(value) {
	return (Number.isSafeInteger(value) ? String(value) : textOf(value))?.replaceAll(":", ".");
}
// src/parts/agents/amp/usage.ts
/** Returns a message's usage; undefined when it counts nothing. */
function usageOfMessage(message) {
	const usage = objectOf(message.usage);
	return unlessNothing({
		model: textOf(usage.model),
		timestamp: toRealTime(textOf(usage.timestamp) ?? textOf(message.timestamp)),
		uncached: countOf(usage.inputTokens),
		output: countOf(usage.outputTokens),
		cacheRead: countOf(usage.cacheReadInputTokens),
		cacheWrite: countOf(usage.cacheCreationInputTokens),
		total: countOf(usage.totalTokens)
	});
}
/** Returns the usage of a ledger's entry; undefined when it counts nothing. */
function usageOfEntry(entry) {
	const tokens = objectOf(entry.tokens);
	return unlessNothing({
		model: textOf(entry.model),
		timestamp: toRealTime(textOf(entry.timestamp)),
		uncached: countOf(tokens.input),
		output: countOf(tokens.output),
		cacheRead: countOf(tokens.cacheReadInputTokens),
		cacheWrite: countOf(tokens.cacheCreationInputTokens),
		total: countOf(tokens.total)
	});
}
function unlessNothing(usage) {
	return sumOfParts(usage) + usage.total > 0 ? usage : void 0;
}
function sumOfParts({ uncached, output, cacheRead, cacheWrite }) {
	return uncached + output + cacheRead + cacheWrite;
}
/** Returns what an entry and its message have in common: the ledger leaves out the cache's tokens. */
function requestKey({ model, uncached, output }) {
	return JSON.stringify([
		model,
		uncached,
		output
	]);
}
/** Returns what an entry of the ledger and its message tell together. */
function joinUsage(entry, message) {
	const counted = sumOfParts(entry) > 0 ? entry : message;
	const cached = entry.cacheRead + entry.cacheWrite > 0 ? entry : message;
	return {
		...counted,
		model: entry.model ?? message.model,
		timestamp: entry.timestamp ?? message.timestamp,
		cacheRead: cached.cacheRead,
		cacheWrite: cached.cacheWrite
	};
}
/** Returns the tokens of a usage. Of some only the total is known: then all count as output. */
function tokensOf(usage) {
	const { uncached, output, cacheRead, cacheWrite, total } = usage;
	return {
		inputTokens: uncached + cacheRead + cacheWrite,
		outputTokens: sumOfParts(usage) > 0 ? output : total,
		cacheReadTokens: cacheRead,
		cacheWriteTokens: cacheWrite,
		cacheWriteOneHourTokens: 0
	};
}
// src/parts/agents/amp/ledger.ts
/**
* A thread's ledger, which early versions keep beside the messages: an entry for each request.
* Messages count as well, and more of it: an entry and its message are one request.
*/
var Ledger = class {
	#isEmpty;
	#ofMessages = /* @__PURE__ */ new Map();
	/** Those that name no message, by what they count, the first of equal ones last. */
	#others = /* @__PURE__ */ new Map();
	constructor(thread) {
		const entries = listOf(objectOf(thread.usageLedger).events).flatMap((event, index) => toEntry(objectOf(event), index) ?? []);
		this.#isEmpty = entries.length === 0;
		for (const entry of entries) if (entry.messageId !== void 0) append(this.#ofMessages, entry.messageId, entry);
		for (const entry of entries.toReversed()) if (entry.messageId === void 0) append(this.#others, requestKey(entry.usage), entry);
	}
	/** Takes out the entries that a message is about; returns the requests that the message stands for. */
	take({ id, index, usage }) {
		const entries = this.#takeEntries(id, usage);
		if (entries.length > 0) return withMessage(entries, {
			id,
			usage
		});
		const isCounted = id !== void 0 || this.#isEmpty;
		return usage && isCounted ? [{
			id: id ?? `message-${index}`,
			usage
		}] : [];
	}
	/** Returns the entries that no message took. */
	rest() {
		return [...this.#ofMessages.values(), ...this.#others.values()].flat();
	}
	#takeEntries(id = "", usage) {
		const named = this.#ofMessages.get(id);
		this.#ofMessages.delete(id);
		if (named !== void 0 || usage === void 0) return named ?? [];
		const equal = this.#others.get(requestKey(usage))?.pop();
		return equal === void 0 ? [] : [equal];
	}
};
function toEntry(event, index) {
	const usage = usageOfEntry(event);
	const messageId = idOf(event.toMessageId);
	return usage && {
		id: `event-${idOf(event.id) ?? index}`,
		messageId,
		usage
	};
}
function append(entries, key, entry) {
	const known = entries.get(key);
	if (known === void 0) entries.set(key, [entry]);
	else known.push(entry);
}
/** Returns a message's entries with what the message tells of them. */
function withMessage(entries, { id, usage }) {
	const own = usage && ownEntry(entries, usage);
	return entries.map((entry, index) => ({
		id: index === 0 && id !== void 0 ? id : entry.id,
		usage: usage && entry === own ? joinUsage(entry.usage, usage) : entry.usage
	}));
}
/** Returns the entry of a message's own usage: a message that was retried has more than one. */
function ownEntry(entries, usage) {
	const key = requestKey(usage);
	return entries.find((entry) => requestKey(entry.usage) === key) ?? entries.findLast((entry) => entry.usage.model === usage.model) ?? entries.at(-1);
}
// src/parts/agents/amp/read-thread.ts
/** Reads a thread: one document, written anew whenever it grows. */
function readThread(agent, path) {
	const document = readJsonDocument(path) ?? {};
	const reader = new ThreadReader(agent, basename(path, ".json"), document);
	listOf(document.messages).forEach((message, index) => {
		reader.readMessage(objectOf(message), index);
	});
	return reader.finish();
}
const STATES = /* @__PURE__ */ new Map([["cancelled", INTERRUPTED], ["error", apiError()]]);
const STOP_REASONS = /* @__PURE__ */ new Map([["max_tokens", STOPPED_AT_MAX_TOKENS], ["refusal", REFUSAL]]);
/** How a person ends a tool's run. */
const STOPPED_RUNS = /* @__PURE__ */ new Set(["cancelled", "rejected-by-user"]);
const BRANCH = /^refs\/heads\/(.+)$/;
/** 9999-12-31: no later time compares as a text. */
const LAST_MS = 0xe677d21fdbff;
/** Turns the messages of one thread into calls. */
var ThreadReader = class {
	#agent;
	#id;
	#place;
	#ledger;
	#turns = new Thread(void 0);
	#drafts = [];
	/** The latest that was told: some messages tell no time. */
	#lastTime;
	/** `fileId` stands in for a thread that does not name itself. */
	constructor(agent, fileId, thread) {
		this.#agent = agent;
		this.#id = idOf(thread.id) ?? fileId;
		this.#place = placeOf(thread);
		this.#ledger = new Ledger(thread);
		this.#lastTime = timeOfMs(thread.created);
	}
	readMessage(message, index) {
		if (message.role === "user") this.#readUser(message);
		if (message.role === "assistant") this.#readReply(message, index);
	}
	finish() {
		this.#turns.finish();
		for (const request of this.#ledger.rest()) this.#draft(request);
		return {
			calls: this.#drafts.map(({ call }) => call),
			marks: [],
			position: { offset: 0 },
			lastTurn: this.#turns.outcome(this.#id)
		};
	}
	#readUser(message) {
		const { sentAt } = objectOf(message.meta);
		this.#lastTime = timeOfMs(sentAt) ?? toRealTime(textOf(message.timestamp)) ?? this.#lastTime;
		const blocks = listOf(message.content).map(objectOf);
		if (!blocks.some(({ type }) => type === "tool_result")) this.#turns.prompt();
		else if (blocks.some(isStoppedTool)) this.#turns.fail(INTERRUPTED);
	}
	#readReply(message, index) {
		const failure = messageFailure(message);
		const usage = usageOfMessage(message);
		const drafts = this.#ledger.take({
			id: idOf(message.messageId),
			index,
			usage
		}).flatMap((request) => this.#draft(request) ?? []);
		for (const draft of drafts) this.#turns.call(draft, failure);
		if (drafts.length === 0 && failure !== void 0) this.#turns.fail(failure);
	}
	#draft({ id, usage }) {
		this.#lastTime = usage.timestamp ?? this.#lastTime;
		if (this.#lastTime === void 0) return void 0;
		const call = {
			agent: this.#agent,
			callId: `${this.#id}/${id}`,
			sessionId: this.#id,
			timestamp: this.#lastTime,
			model: usage.model ?? "unknown",
			tokens: tokensOf(usage),
			durationMs: void 0,
			success: true,
			errorMessage: void 0,
			modeTaskType: void 0,
			command: void 0,
			commandArguments: void 0,
			isSidechain: false,
			...this.#place
		};
		this.#drafts.push({ call });
		return this.#drafts.at(-1);
	}
};
/** Returns where a thread began: it does not tell where it went. */
function placeOf(thread) {
	const [tree] = listOf(objectOf(objectOf(thread.env).initial).trees).map(objectOf);
	const ref = textOf(objectOf(tree?.repository).ref);
	return {
		cwd: folderOfUri(textOf(tree?.uri)),
		branch: BRANCH.exec(ref ?? "")?.[1]
	};
}
function timeOfMs(value) {
	return typeof value === "number" && value >= 1 && value <= LAST_MS ? new Date(value).toISOString() : void 0;
}
/** Returns why a reply failed, in words of ours; undefined when it did not. */
function messageFailure(message) {
	const { type, stopReason } = objectOf(message.state);
	return STATES.get(textOf(type) ?? "") ?? STOP_REASONS.get(textOf(stopReason) ?? "");
}
/** Whether a block of a message is the result of a tool that a person stopped. */
function isStoppedTool(block) {
	return STOPPED_RUNS.has(textOf(objectOf(block.run).status) ?? "");
}
export { readThread };
