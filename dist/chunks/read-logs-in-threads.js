import { nn as createLogReader, rn as TOKEN_COUNTS } from "./hook.js";
import { setImmediate } from "node:timers/promises";
import { availableParallelism } from "node:os";
import { on } from "node:events";
import { Worker } from "node:worker_threads";
// src/parts/agents/logs/pack-readings.ts
/** Returns a reading that nobody goes on from: without what an agent remembers for that, which is more than the calls of a small log. */
function forGood(reading) {
	return {
		...reading,
		position: { offset: reading.position.offset }
	};
}
const TEXTS = [
	"agent",
	"sessionId",
	"model",
	"errorMessage",
	"modeTaskType",
	"command",
	"commandArguments",
	"cwd",
	"cwdSha256",
	"repositoryUrl",
	"branch"
];
const FLAGS = [
	"success",
	"isSidechain",
	"isSessionTotal",
	"isWithinUs"
];
const NO_TEXT = -1;
function packReadings(readings) {
	const indexes = /* @__PURE__ */ new Map([[void 0, NO_TEXT]]);
	const callIdsAndTimes = [];
	const numbers = [];
	for (const call of readings.flatMap(({ calls }) => calls)) {
		callIdsAndTimes.push(call.callId, call.timestamp);
		for (const name of TEXTS) {
			const index = indexes.get(call[name]) ?? indexes.size - 1;
			indexes.set(call[name], index);
			numbers.push(index);
		}
		for (const name of FLAGS) numbers.push(Number(call[name] ?? NO_TEXT));
		for (const name of TOKEN_COUNTS) numbers.push(call.tokens[name]);
		numbers.push(call.durationMs ?? NaN, call.webSearches ?? NaN);
	}
	const [, ...texts] = indexes.keys();
	return {
		readings: readings.map(forGood).map(({ calls, ...rest }) => ({
			...rest,
			callCount: calls.length
		})),
		texts: texts.filter((text) => text !== void 0),
		callIdsAndTimes,
		numbers: Float64Array.from(numbers)
	};
}
function unpackReadings(packed) {
	const { texts, callIdsAndTimes, numbers } = packed;
	let textAt = 0;
	let numberAt = 0;
	const ownText = () => callIdsAndTimes[textAt++] ?? "";
	const number = () => numbers[numberAt++] ?? NaN;
	const sharedText = () => texts[number()];
	const flag = () => number() === 1;
	const unpackCall = () => ({
		callId: ownText(),
		timestamp: ownText(),
		agent: sharedText() ?? "",
		sessionId: sharedText() ?? "",
		model: sharedText() ?? "",
		errorMessage: sharedText(),
		modeTaskType: sharedText(),
		command: sharedText(),
		commandArguments: sharedText(),
		cwd: sharedText(),
		cwdSha256: sharedText(),
		repositoryUrl: sharedText(),
		branch: sharedText(),
		success: flag(),
		isSidechain: flag(),
		isSessionTotal: flag() || void 0,
		isWithinUs: flag() || void 0,
		tokens: {
			inputTokens: number(),
			outputTokens: number(),
			cacheReadTokens: number(),
			cacheWriteTokens: number(),
			cacheWriteOneHourTokens: number()
		},
		durationMs: orUndefined(number()),
		webSearches: orUndefined(number())
	});
	return packed.readings.map(({ callCount, ...rest }) => ({
		...rest,
		calls: Array.from({ length: callCount }, unpackCall)
	}));
}
function orUndefined(number) {
	return Number.isNaN(number) ? void 0 : number;
}
// src/parts/agents/logs/shared-work.ts
/** A list of work that threads share: each takes the next piece when it is done with its last. */
var SharedWork = class {
	#next;
	#count;
	/** `memory` is that of the list in another thread; without it a new list begins. */
	constructor(count, memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
		this.#next = new Int32Array(memory);
		this.#count = count;
	}
	/** What another thread joins by. */
	get memory() {
		return this.#next.buffer;
	}
	/** Returns the places of the next pieces, at most `size` of them; none when all are taken. */
	take(size) {
		const start = Atomics.add(this.#next, 0, size);
		const end = Math.min(start + size, this.#count);
		return Array.from({ length: Math.max(end - start, 0) }, (_, index) => start + index);
	}
};
const WORTH_A_THREAD_BYTES = 1e9;
/** It holds little at a time; without a limit its heap would grow before it is swept. */
const THREAD_LIMITS = {
	maxOldGenerationSizeMb: 256,
	maxYoungGenerationSizeMb: 12
};
/**
* Returns what reads many logs in two threads, and few in one, each from its start and for good. `threadPath` is the
* bundle of `src/doors/log-reader`; where it cannot be started, all is read here.
*/
function createThreadedLogReader(agents, threadPath, worthBytes = WORTH_A_THREAD_BYTES) {
	const readHere = createLogReader(agents);
	return async (logs) => {
		const isWorthIt = sumSizes(logs) >= worthBytes && availableParallelism() > 1;
		const work = new SharedWork(logs.length);
		const readings = [];
		const elsewhere = isWorthIt ? readInThread({
			logs,
			memory: work.memory
		}, threadPath, readings) : void 0;
		for (let places = work.take(16); places.length > 0; places = work.take(16)) {
			const found = await readHere(places.flatMap((index) => logs[index] ?? []));
			place(readings, places, found.map(forGood));
			await setImmediate();
		}
		await elsewhere;
		const missing = logs.flatMap((_, index) => readings[index] === void 0 ? [index] : []);
		place(readings, missing, await readHere(missing.flatMap((index) => logs[index] ?? [])));
		return readings;
	};
}
async function readInThread(task, threadPath, readings) {
	try {
		const thread = new Worker(threadPath, {
			workerData: task,
			resourceLimits: THREAD_LIMITS
		});
		for await (const [answer] of on(thread, "message", { close: ["exit"] })) {
			const { places, packed } = answer;
			place(readings, places, unpackReadings(packed));
		}
	} catch {}
}
function place(readings, places, found) {
	found.forEach((reading, index) => {
		const at = places[index];
		if (at !== void 0) readings[at] = reading;
	});
}
function sumSizes(logs) {
	return logs.reduce((sum, log) => sum + log.sizeBytes, 0);
}
export { SharedWork as n, packReadings as r, createThreadedLogReader as t };
