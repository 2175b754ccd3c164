import { Lt as tellsCachedTokens, Nt as toUtc, gr as Failure, n as _usingCtx } from "./hook.js";
import { i as STAGED_COLUMNS, l as toLlmCall } from "./llm-call.js";
import { r as readLedgerBatches, t as NotALedger } from "./read-ledger.js";
import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
// src/flows/ingest/pack-window.ts
const PACKS = 3;
/** Lets a thread be some packs ahead of the one that takes them, and no more: what waits is held in memory. */
var PackWindow = class {
	#waiting;
	/** `memory` is that of the window in another thread; without it a new one begins. */
	constructor(memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
		this.#waiting = new Int32Array(memory);
	}
	/** What another thread joins by. */
	get memory() {
		return this.#waiting.buffer;
	}
	/** Counts a pack that is handed over, once there is room for it. Blocks its thread. */
	enter() {
		for (let waiting = PACKS; waiting >= PACKS;) {
			waiting = Atomics.load(this.#waiting, 0);
			if (waiting >= PACKS) Atomics.wait(this.#waiting, 0, waiting);
		}
		Atomics.add(this.#waiting, 0, 1);
	}
	/** Counts a pack that was taken. */
	leave() {
		Atomics.sub(this.#waiting, 0, 1);
		Atomics.notify(this.#waiting, 0);
	}
};
// src/parts/database/packed-calls.ts
const WIDTH = STAGED_COLUMNS.length;
/** Packs calls; no number of theirs is below 0. */
function packCalls(calls) {
	const numbers = new Float64Array(calls.length * WIDTH);
	const texts = new RecentTexts();
	let at = 0;
	for (const call of calls) for (const value of call) {
		numbers[at] = typeof value === "string" ? -1 - texts.numberOf(value) : value ?? NaN;
		at += 1;
	}
	return {
		numbers,
		...texts.joined()
	};
}
function unpackCalls({ numbers, text, ends }) {
	const texts = [];
	let start = 0;
	for (const end of ends) {
		texts.push(text.slice(start, end));
		start = end;
	}
	const calls = [];
	for (let first = 0; first < numbers.length; first += WIDTH) {
		const call = [];
		for (let at = first; at < first + WIDTH; at += 1) {
			const number = numbers[at] ?? NaN;
			if (number < 0) call.push(texts[-1 - number] ?? "");
			else call.push(Number.isNaN(number) ? null : number);
		}
		calls.push(call);
	}
	return calls;
}
const SLOTS = 1024;
/** Texts of which most that come again are held once: to know that of all of them takes longer than to hold some twice. */
var RecentTexts = class {
	#texts = [];
	/** The number of a text of late, for each slot. */
	#latest = new Int32Array(SLOTS);
	numberOf(text) {
		const slot = slotOf(text);
		const latest = this.#latest[slot] ?? 0;
		if (this.#texts[latest] === text) return latest;
		this.#latest[slot] = this.#texts.length;
		return this.#texts.push(text) - 1;
	}
	joined() {
		const ends = new Uint32Array(this.#texts.length);
		let end = 0;
		for (const [index, text] of this.#texts.entries()) {
			end += text.length;
			ends[index] = end;
		}
		return {
			text: this.#texts.join(""),
			ends
		};
	}
};
/** Texts of a column differ in their ends or lengths. */
function slotOf(text) {
	const { length } = text;
	if (length < 2) return length;
	return (length * 961 + text.charCodeAt(length - 2) * 31 + text.charCodeAt(length - 1)) % SLOTS;
}
// src/flows/ingest/packed-batches.ts
/** About a thousand rows: to hand over fewer at a time takes longer, and more of them are more memory. */
const PACK_BYTES = 163840;
/** Packs batches: each at once, as what stays for long is swept up more often, and handed over with others. */
async function* packBatches(batches) {
	let held = [];
	let packedOffset = 0;
	for await (const { records, ...batch } of batches) {
		held.push({
			...batch,
			packed: [packCalls(records.map(toLlmCall))]
		});
		if (batch.endOffset - packedOffset < PACK_BYTES && batch.end === void 0) continue;
		yield joined(held, batch);
		packedOffset = batch.endOffset;
		held = [];
	}
}
/** Returns batches as one that goes as far as the last of them. */
function joined(batches, { endOffset, end }) {
	const total = (count) => batches.reduce((sum, batch) => sum + count(batch), 0);
	return {
		rowsRead: total(({ rowsRead }) => rowsRead),
		packed: batches.flatMap(({ packed }) => packed),
		rejects: batches.flatMap(({ rejects }) => rejects),
		expired: total(({ expired }) => expired),
		unpricedModels: [...new Set(batches.flatMap(({ unpricedModels }) => unpricedModels))],
		endOffset,
		...end !== void 0 && { end }
	};
}
function unpackBatch({ packed, ...batch }) {
	return {
		...batch,
		records: [],
		calls: packed.flatMap(unpackCalls)
	};
}
// src/flows/ingest/read-chunks.ts
const CHUNK_BYTES = 262144;
/**
* Reads a file, or as many bytes from its start. The next chunk is read while one is looked at, into the memory
* of the one before: each holds only until the next is asked for.
*/
async function* readChunks(path, sizeBytes = Number.POSITIVE_INFINITY) {
	try {
		var _usingCtx$1 = _usingCtx();
		const file = _usingCtx$1.a(await open(path));
		let [own, other] = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
		let position = 0;
		let reading = readInto(own, file, position, sizeBytes);
		for (;;) {
			const chunk = await reading;
			position += chunk.length;
			if (chunk.length === 0) return;
			[own, other] = [other, own];
			reading = readInto(own, file, position, sizeBytes);
			reading.catch(() => {});
			yield chunk;
		}
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
async function readInto(buffer, file, position, sizeBytes) {
	const length = Math.min(buffer.length, sizeBytes - position);
	if (length === 0) return buffer.subarray(0, 0);
	const { bytesRead } = await file.read(buffer, 0, length, position);
	return buffer.subarray(0, bytesRead);
}
// src/flows/ingest/blob-hash.ts
const SHA_256_HEX_LENGTH = 64;
/** Starts to hash a content of some size as git does; git's algorithm follows the length of an id that is `like` it. */
function startBlobHash(sizeBytes, like) {
	const algorithm = like?.length === SHA_256_HEX_LENGTH ? "sha256" : "sha1";
	return createHash(algorithm).update(`blob ${sizeBytes}\0`);
}
/** Returns the object id that git gives a file's content, as it is, in a repository with ids `like` this one. */
async function hashFile(path, like) {
	const hash = startBlobHash((await stat(path)).size, like);
	for await (const chunk of readChunks(path)) hash.update(chunk);
	return hash.digest("hex");
}
// src/flows/ingest/plan-reading.ts
const LINE_FEED = 10;
/**
* Returns what has to be read of a file, given how far it was ingested, after reading that part:
* what a file began with counts to the byte. `blobHash` is its id where git knows it.
*/
async function planReading(path, sizeBytes, state, blobHash) {
	if (state !== void 0 && state.offset > 0) {
		if (sizeBytes === state.offset && await isAsIngested(path, state)) return {
			what: "nothing",
			state
		};
		const hash = new ContentHash(sizeBytes, blobHash);
		if (sizeBytes > state.offset && await beginsAsIngested(path, state, hash)) return {
			what: "growth",
			state,
			sizeBytes,
			hash
		};
	}
	return {
		what: "everything",
		state: void 0,
		sizeBytes,
		hash: new ContentHash(sizeBytes, blobHash)
	};
}
async function isAsIngested(path, { offset, prefixHash }) {
	const hash = createHash("sha256");
	for await (const chunk of readChunks(path, offset)) hash.update(chunk);
	return hash.digest("hex") === prefixHash;
}
async function beginsAsIngested(path, { offset, prefixHash }, hash) {
	let last;
	for await (const chunk of readChunks(path, offset)) {
		hash.add(chunk);
		hash.ingestUntil(offset);
		last = chunk.at(-1);
	}
	return last === LINE_FEED && hash.ingested().prefixHash === prefixHash;
}
const MAX_REST_BYTES = 8388608;
/** Hashes a file's content while it is read: all of it as git does, and the part that is ingested. */
var ContentHash = class {
	#blob;
	#ingested = createHash("sha256");
	/** What was read and may not be ingested yet. */
	#rest = [];
	#readBytes = 0;
	#ingestedBytes = 0;
	/** Takes the content's size, and an id whose length tells which algorithm git uses. */
	constructor(sizeBytes, like) {
		this.#blob = startBlobHash(sizeBytes, like);
	}
	/** Takes the next bytes. */
	add(bytes) {
		this.#blob.update(bytes);
		this.#rest.push(bytes);
		this.#readBytes += bytes.length;
		if (this.#readBytes - this.#ingestedBytes > MAX_REST_BYTES) this.ingestUntil(this.#readBytes);
	}
	/** Counts as ingested what was read before an offset. */
	ingestUntil(offset) {
		const rest = [];
		for (const bytes of this.#rest) {
			const part = bytes.subarray(0, Math.max(offset - this.#ingestedBytes, 0));
			this.#ingested.update(part);
			this.#ingestedBytes += part.length;
			if (part.length < bytes.length) rest.push(bytes.subarray(part.length));
		}
		this.#rest = rest;
	}
	/** Returns how far it is ingested, and the SHA-256, hex, of that part. */
	ingested() {
		return {
			offset: this.#ingestedBytes,
			prefixHash: this.#ingested.copy().digest("hex")
		};
	}
	/** Returns the object id that git gives the content, once all of it was read. */
	blobHash() {
		return this.#blob.copy().digest("hex");
	}
};
// src/parts/database/unstorable.ts
const FIELDS = [
	{
		field: "model",
		property: "model",
		isKey: true
	},
	{
		field: "session_id",
		property: "sessionId",
		isKey: true
	},
	{
		field: "notes",
		property: "notes",
		isKey: false
	},
	{
		field: "agent",
		property: "agent",
		isKey: false
	},
	{
		field: "branch",
		property: "branch",
		isKey: false
	}
];
const SURROGATE = /[\uD800-\uDFFF]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Returns why a database cannot hold a record exactly; undefined when it can. */
function findUnstorable(record, { holdsNul, maxKeyBytes }) {
	for (const { field, property, isKey } of FIELDS) {
		const text = record[property];
		if (!holdsNul && text.includes("\0")) return {
			field,
			expected: `${field} without the character NUL, which this database cannot hold`,
			got: `one at position ${text.indexOf("\0") + 1}`
		};
		if (SURROGATE.test(text) && LONE_SURROGATE.test(text)) return {
			field,
			expected: `${field} of whole characters`,
			got: "half of a surrogate pair"
		};
		if (isKey && Buffer.byteLength(text) > maxKeyBytes) return {
			field,
			expected: `${field} of at most ${maxKeyBytes} bytes, which is what this database can index`,
			got: `${Buffer.byteLength(text)} bytes`
		};
	}
}
// src/flows/ingest/read-rows.ts
/** What is remembered of a file that can only be read whole. */
const NOTHING_INGESTED = {
	offset: 0,
	prefixHash: ""
};
/** Reads rows of a ledger file, and what each is worth to a database. */
async function* readRows(source, { fromOffset, sizeBytes, hash }, rules, prices) {
	let isResumable = true;
	let endOffset = fromOffset;
	const batches = readLedgerBatches(source.path, {
		fromOffset,
		untilOffset: sizeBytes,
		onBytes: (bytes) => hash.add(bytes)
	});
	for await (const batch of batches) {
		const { records, ...others } = sortEntries(batch.entries, rules);
		hash.ingestUntil(batch.endOffset);
		({isResumable, endOffset} = batch);
		yield {
			rowsRead: batch.entries.length,
			...others,
			...await priceAll(records, source, prices),
			endOffset
		};
	}
	const end = {
		blobHash: hash.blobHash(),
		...isResumable ? hash.ingested() : NOTHING_INGESTED
	};
	yield {
		rowsRead: 0,
		records: [],
		rejects: [],
		expired: 0,
		unpricedModels: [],
		endOffset,
		end
	};
}
/** Adds to records their price and where they came from, and tells the models that have none. */
async function priceAll(records, { repository, sourceFile }, prices) {
	const unpricedModels = /* @__PURE__ */ new Set();
	const sourced = [];
	for (const record of records) {
		const costNanoUsd = record.costNanoUsd ?? await prices.costOf(record);
		if (costNanoUsd === void 0 && tellsCachedTokens(record.agent)) unpricedModels.add(record.model);
		sourced.push({
			record,
			costNanoUsd,
			repository,
			sourceFile
		});
	}
	return {
		records: sourced,
		unpricedModels: [...unpricedModels]
	};
}
/** Parts the rows that a database takes from those that it does not. */
function sortEntries(entries, { prunedBefore, storableText }) {
	const records = [];
	const rejects = [];
	let expired = 0;
	for (const entry of entries) {
		if (!("record" in entry)) {
			rejects.push(entry);
			continue;
		}
		const fault = storableText && findUnstorable(entry.record, storableText);
		if (fault !== void 0) rejects.push({
			line: entry.line,
			column: 1,
			...fault
		});
		else if (isBefore(entry.record, prunedBefore)) expired += 1;
		else records.push(entry.record);
	}
	return {
		records,
		rejects,
		expired
	};
}
function isBefore({ timestamp }, instant) {
	return instant !== void 0 && (toUtc(timestamp) ?? "") < instant;
}
// src/flows/ingest/reading-fault.ts
/** Returns what an error says of a file; undefined where it says nothing of one. */
function toFault(error) {
	if (error instanceof NotALedger) return { problem: error.problem };
	if (error instanceof Failure) return {
		message: error.message,
		code: error.failureCode
	};
}
/** Returns the error again. */
function toError(fault, path) {
	if ("problem" in fault) return new NotALedger(path, fault.problem);
	return new Failure(fault.message, { code: fault.code });
}
export { planReading as a, unpackBatch as c, ContentHash as i, PackWindow as l, toFault as n, hashFile as o, readRows as r, packBatches as s, toError as t };
