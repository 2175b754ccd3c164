import { At as isUnreadable, E as readLines, T as isLineStart, _ as Thread, b as toRowTime, d as objectOf, dt as withProvider, f as textOf, ft as withServiceTier, g as parseSlashCommand, h as createCommand, jt as unlessUnreadable, l as countOf, m as Workflow, p as skipSpace, s as JsonFields, u as listOf, w as apiError, x as INTERRUPTED } from "./hook.js";
import { a as isSameVector, c as createCallId, i as growth, l as plainId, n as addVectors, o as isSizeOnly, r as callTokens, s as vectorField, t as NO_USAGE } from "./token-vector.js";
import { closeSync, createReadStream, openSync, readSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import zlib from "node:zlib";
import { pipeline } from "node:stream/promises";
// src/parts/agents/codex/compressed-lines.ts
const CHUNK_BYTES = 1 << 20;
const MAX_LINE_BYTES = 64 << 20;
/** No session is as large: what unpacks to more was made to. */
const MAX_LOG_BYTES = 4 * 2 ** 30;
const NEWLINE$1 = 10;
/** What zlib says of data that is damaged or cut off. */
const DAMAGED = /^(ZSTD_|Z_)/;
/**
* Visits the lines of a file that is packed with zstd, as far as it is whole: none when it is gone,
* and on a Node before 22.15, which cannot unpack it. A line over 64 MB is passed over.
*/
async function readCompressedLines(path, visit, limit) {
	if (zlib.createZstdDecompress === void 0) return;
	const unpack = zlib.createZstdDecompress({ chunkSize: CHUNK_BYTES });
	try {
		await pipeline(createReadStream(path), unpack, (chunks) => visitLines(chunks, visit, limit));
	} catch (error) {
		if (!DAMAGED.test(error.code ?? "") && !isUnreadable(error)) throw error;
	}
}
async function visitLines(chunks, visit, limit) {
	let pieces = [];
	let lineBytes = 0;
	let logBytes = 0;
	for await (const chunk of chunks) {
		let start = 0;
		for (let end = chunk.indexOf(NEWLINE$1); end !== -1; end = chunk.indexOf(NEWLINE$1, start)) {
			const piece = chunk.subarray(start, end);
			const line = pieces.length === 0 ? piece : Buffer.concat([...pieces, piece]);
			if (lineBytes <= MAX_LINE_BYTES) visit(line, 0, line.length);
			pieces = [];
			lineBytes = 0;
			start = end + 1;
		}
		lineBytes += chunk.length - start;
		if (lineBytes <= MAX_LINE_BYTES) pieces.push(chunk.subarray(start));
		else pieces = [];
		logBytes += chunk.length;
		if (logBytes > MAX_LOG_BYTES) return;
		limit?.passChunk();
		if (limit?.endsHere(true)) return;
	}
}
// src/parts/agents/codex/uuid-time.ts
const UUID_V7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/**
* Returns when a UUID of version 7 was made, in milliseconds since 1970; undefined for any other text.
* @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7
*/
function uuidTimeMs(text) {
	const [, high, low] = UUID_V7.exec(text ?? "") ?? [];
	return high === void 0 ? void 0 : Number.parseInt(`${high}${low}`, 16);
}
// src/parts/agents/codex/session-meta.ts
const fields$1 = new JsonFields();
const meta = {
	type: fields$1.field("type"),
	id: fields$1.field("payload", "id"),
	timestamp: fields$1.field("payload", "timestamp"),
	cwd: fields$1.field("payload", "cwd"),
	model: fields$1.field("payload", "model"),
	provider: fields$1.field("payload", "model_provider"),
	branch: fields$1.field("payload", "git", "branch"),
	forkedFromId: fields$1.field("payload", "forked_from_id"),
	parentThreadId: fields$1.field("payload", "parent_thread_id"),
	threadSource: fields$1.field("payload", "thread_source"),
	subAgent: fields$1.field("payload", "source", "subagent"),
	spawningThreadId: fields$1.field("payload", "source", "subagent", "thread_spawn", "parent_thread_id")
};
/** How far the two clocks may be apart that tell when a thread began. */
const TOLERANCE_MS = 6e4;
/** Reads a line that describes a thread; undefined when it is another line, or names none. */
function readSessionMeta(bytes, start, end) {
	if (!fields$1.read(bytes, start, end) || meta.type.text() !== "session_meta") return void 0;
	const id = meta.id.text();
	if (id === void 0) return void 0;
	const parentId = meta.forkedFromId.text() ?? meta.parentThreadId.text() ?? meta.spawningThreadId.text();
	return {
		id,
		parentId: parentId === id ? void 0 : parentId,
		bornMs: bornMs(id, meta.timestamp.text()),
		cwd: meta.cwd.text(),
		branch: meta.branch.text(),
		model: meta.model.text(),
		provider: meta.provider.text(),
		isSubAgent: meta.subAgent.isObject || meta.subAgent.text() !== void 0 || meta.threadSource.text() === "subagent"
	};
}
function bornMs(id, timestamp) {
	const idMs = uuidTimeMs(id);
	if (idMs === void 0 || timestamp === void 0) return void 0;
	return Math.abs(idMs - Date.parse(timestamp)) <= TOLERANCE_MS ? idMs : void 0;
}
// src/parts/agents/codex/member-cursor.ts
const COLON = 58;
const COMMA = 44;
const BACKSLASH = 92;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const ZERO = 48;
const MAX_TEXT_BYTES = 256;
const MAX_DIGITS = 15;
/**
* Walks the members of an object that is still bytes, as long as their values are short texts,
* numbers or objects to walk into: enough for the few rows of a known shape, and to tell what a row
* is about without reading it. Where it stops, the row may hold anything.
*/
var MemberCursor = class {
	#bytes = Buffer.alloc(0);
	#end = 0;
	#next = 0;
	#isFirst = true;
	#nameStart = 0;
	#nameEnd = 0;
	#valueStart = 0;
	/** Where the value ends; undefined when it is no short text and no number. */
	#valueEnd;
	/** Where the member at hand begins. */
	get start() {
		return this.#nameStart - 1;
	}
	/** Where the walk stands. */
	get position() {
		return this.#next;
	}
	/** Where the value at hand begins, and where it ends if it is plain. */
	get value() {
		return [this.#valueStart, this.#valueEnd];
	}
	/** Starts before the first member of the object in `bytes[start, end)`; false when there is none. */
	open(bytes, start, end) {
		const opening = skipSpace(bytes, start, end);
		this.#bytes = bytes;
		this.#end = end;
		this.#next = opening + 1;
		this.#valueEnd = this.#next;
		this.#isFirst = true;
		return bytes[opening] === 123;
	}
	/** Goes on to the first member of the object that is the value at hand; false when it is none. */
	enter() {
		return this.open(this.#bytes, this.#valueStart, this.#end);
	}
	/** Goes on behind the object whose members were walked; false when it has more of them. */
	leave() {
		const closing = skipSpace(this.#bytes, this.#next, this.#end);
		this.#next = closing + 1;
		this.#valueEnd = this.#next;
		this.#isFirst = false;
		return closing < this.#end && this.#bytes[closing] === CLOSE_BRACE;
	}
	/** Goes on to the next member; false when there is none, or the value at hand is not plain. */
	next() {
		if (this.#valueEnd === void 0) return false;
		const bytes = this.#bytes;
		let i = skipSpace(bytes, this.#next, this.#end);
		if (!this.#isFirst) {
			if (bytes[i] !== COMMA) return false;
			i = skipSpace(bytes, i + 1, this.#end);
		}
		const nameEnd = this.#textEnd(i);
		if (nameEnd === void 0) return false;
		const colon = skipSpace(bytes, nameEnd, this.#end);
		if (bytes[colon] !== COLON) return false;
		this.#isFirst = false;
		this.#nameStart = i + 1;
		this.#nameEnd = nameEnd - 1;
		this.#valueStart = skipSpace(bytes, colon + 1, this.#end);
		this.#valueEnd = this.#plainEnd(this.#valueStart);
		this.#next = this.#valueEnd ?? this.#valueStart;
		return true;
	}
	isNamed(name) {
		return this.#isAt(name, this.#nameStart, this.#nameEnd);
	}
	/** Whether the value at hand is this text. */
	isText(text) {
		const { length } = text;
		return this.#valueEnd === this.#valueStart + length + 2 && this.#bytes[this.#valueStart] === 34 && this.#isAt(text, this.#valueStart + 1, this.#valueEnd - 1);
	}
	/** Returns the number at hand; undefined when it is no count of up to 15 digits. */
	count() {
		const end = this.#valueEnd ?? 0;
		const digits = end - this.#valueStart;
		if (digits < 1 || digits > MAX_DIGITS) return void 0;
		let count = 0;
		for (let i = this.#valueStart; i < end; i++) {
			const digit = (this.#bytes[i] ?? 0) - ZERO;
			if (digit < 0 || digit > 9) return void 0;
			count = count * 10 + digit;
		}
		return count;
	}
	#isAt(text, start, end) {
		if (end - start !== text.length) return false;
		for (let i = 0; i < text.length; i++) if (text[i] !== this.#bytes[start + i]) return false;
		return true;
	}
	/** Returns the position behind a short text without escapes. */
	#textEnd(start) {
		if (this.#bytes[start] !== 34) return void 0;
		const limit = Math.min(start + MAX_TEXT_BYTES, this.#end);
		for (let i = start + 1; i < limit; i++) {
			const byte = this.#bytes[i];
			if (byte === 34) return i + 1;
			if (byte === BACKSLASH) return void 0;
		}
	}
	#plainEnd(start) {
		const first = this.#bytes[start];
		if (first === 34) return this.#textEnd(start);
		if (first === 123 || first === OPEN_BRACKET) return void 0;
		let i = start;
		while (i < this.#end && this.#bytes[i] !== COMMA && this.#bytes[i] !== CLOSE_BRACE) i++;
		return i;
	}
};
// src/parts/agents/codex/line-kind.ts
const TIMESTAMP = Buffer.from("timestamp");
const TYPE = Buffer.from("type");
const PAYLOAD = Buffer.from("payload");
const EVENT = Buffer.from("event_msg");
const TOKEN_COUNT = Buffer.from("token_count");
const ITEM_COMPLETED = Buffer.from("item_completed");
const USER_MESSAGE = Buffer.from("\"UserMessage\"");
/** How far behind its event's type an item's own type is: two ids stand between. */
const ITEM_HEAD_BYTES = 400;
/** Most rows, and nearly all bytes. */
const RESPONSE_ITEM = Buffer.from("\"type\":\"response_item\"");
const ROW_TYPES = [
	"session_meta",
	"turn_context",
	"token_usage_record"
].map(toBuffer);
const EVENT_TYPES = [
	"user_message",
	"task_started",
	"turn_started",
	"task_complete",
	"turn_complete",
	"turn_aborted",
	"error",
	"thread_settings_applied"
].map(toBuffer);
function toBuffer(text) {
	return Buffer.from(text);
}
/** Where the walk through the line stands; behind a count's type when the line is one. One serves all lines. */
const cursor = new MemberCursor();
/** How far from its start the line before had its type: the next has it there too. */
let typeOffset = 0;
/** Where the line's timestamp stands; empty when it does not stand before the payload. */
let timestampStart = 0;
let timestampEnd = 0;
/**
* Tells what a line holds, after a look at its first bytes: most of a log is text in rows of other
* types. A line of another layout than Codex writes is wanted, to be sure.
*/
function lineKind(bytes, start, end) {
	if (isResponseItem(bytes, start + typeOffset, end)) return "unwanted";
	if (!cursor.open(bytes, start, end)) return "unwanted";
	timestampEnd = timestampStart;
	let isEvent = false;
	while (cursor.next()) if (cursor.isNamed(TIMESTAMP)) markTimestamp();
	else if (cursor.isNamed(TYPE)) {
		typeOffset = cursor.start - start;
		isEvent = cursor.isText(EVENT);
		if (!isEvent) return wantedIf(isOneOf(ROW_TYPES));
	} else if (isEvent && cursor.isNamed(PAYLOAD)) return eventKind(bytes, end);
	return "wanted";
}
/** Returns the timestamp of the line whose kind was told last; empty when none stands before the payload. */
function lineTimestamp(bytes) {
	return bytes.toString("latin1", timestampStart, timestampEnd);
}
function markTimestamp() {
	const [valueStart, valueEnd = valueStart] = cursor.value;
	timestampStart = valueStart + 1;
	timestampEnd = valueEnd - 1;
}
function eventKind(bytes, end) {
	if (!cursor.enter()) return "wanted";
	while (cursor.next()) {
		if (!cursor.isNamed(TYPE)) continue;
		if (cursor.isText(TOKEN_COUNT)) return "count";
		if (!cursor.isText(ITEM_COMPLETED)) return wantedIf(isOneOf(EVENT_TYPES));
		const headEnd = Math.min(cursor.position + ITEM_HEAD_BYTES, end);
		return wantedIf(bytes.subarray(cursor.position, headEnd).includes(USER_MESSAGE));
	}
	return "wanted";
}
function isResponseItem(bytes, at, end) {
	if (at + RESPONSE_ITEM.length > end) return false;
	for (let i = 0; i < RESPONSE_ITEM.length; i++) if (bytes[at + i] !== RESPONSE_ITEM[i]) return false;
	return true;
}
function isOneOf(types) {
	return types.some((type) => cursor.isText(type));
}
function wantedIf(isWanted) {
	return isWanted ? "wanted" : "unwanted";
}
// src/parts/agents/codex/count-line.ts
const INFO = Buffer.from("info");
const TOTAL = Buffer.from("total_token_usage");
const LAST = Buffer.from("last_token_usage");
const WINDOW = Buffer.from("model_context_window");
const COUNTS = [
	"input_tokens",
	"cached_input_tokens",
	"cache_write_input_tokens",
	"output_tokens",
	"reasoning_output_tokens",
	"total_tokens"
].map((name) => Buffer.from(name));
/**
* Reads on in the line whose kind was told last, a count. Undefined when Codex did not write it as
* it nearly always does, and it has to be read as any other row. What stands behind the counts is
* half of the line and not looked at: the counts hold though the line was cut off there.
*/
function readCountLine() {
	return cursor.next() && cursor.isNamed(INFO) ? readInfo() : void 0;
}
function readInfo() {
	if (!cursor.enter()) return void 0;
	let total;
	let last;
	while (cursor.next()) if (cursor.isNamed(TOTAL)) {
		total = readVector();
		if (total === void 0) return void 0;
	} else if (cursor.isNamed(LAST)) {
		last = readVector();
		if (last === void 0) return void 0;
	} else if (!cursor.isNamed(WINDOW)) return void 0;
	return cursor.leave() ? {
		total,
		last
	} : void 0;
}
function readVector() {
	if (!cursor.enter()) return void 0;
	const counts = [
		0,
		0,
		0,
		0,
		0,
		0
	];
	let place = 0;
	while (cursor.next()) {
		place = findPlace(place);
		const count = cursor.count();
		if (place === COUNTS.length || count === void 0) return void 0;
		counts[place++] = countOf(count);
	}
	const [input = 0, cached = 0, cacheWrite = 0, output = 0, reasoning = 0, total = 0] = counts;
	return cursor.leave() ? {
		input,
		cached,
		cacheWrite,
		output,
		reasoning,
		total
	} : void 0;
}
/** Returns which count is at hand; it most likely is one from `likely` on, for they stand in order. */
function findPlace(likely) {
	for (let place = likely; place < COUNTS.length; place++) if (isAt(place)) return place;
	for (let place = 0; place < likely; place++) if (isAt(place)) return place;
	return COUNTS.length;
}
function isAt(place) {
	const name = COUNTS[place];
	return name !== void 0 && cursor.isNamed(name);
}
// src/parts/agents/codex/failure-words.ts
const ABORT_WORDS = /* @__PURE__ */ new Map([
	["interrupted", INTERRUPTED],
	["replaced", "replaced by another turn"],
	["review_ended", "review ended"],
	["budget_limited", "budget exhausted"]
]);
const ERROR_TYPES = /* @__PURE__ */ new Set([
	"bad_request",
	"context_window_exceeded",
	"cyber_policy",
	"http_connection_failed",
	"internal_server_error",
	"model_cap",
	"response_stream_connection_failed",
	"response_stream_disconnected",
	"response_too_many_failed_attempts",
	"sandbox_error",
	"server_overloaded",
	"session_budget_exceeded",
	"unauthorized",
	"usage_limit_exceeded"
]);
/** Errors of requests beside the turn, which goes on. */
const HARMLESS_TYPES = /* @__PURE__ */ new Set(["thread_rollback_failed", "active_turn_not_steerable"]);
/** Returns why a turn was cut short, in words of ours. */
function abortWords(reason) {
	return ABORT_WORDS.get(reason ?? "") ?? "aborted";
}
/**
* Returns what an error was, in words of ours: its message may quote anything. Undefined when the
* turn goes on. `info` is the error's type, or an object named for it that may hold an HTTP status.
*/
function errorWords(info) {
	const [[type, details] = ["", void 0]] = info.isObject ? Object.entries(objectOf(info.value())) : [[info.text() ?? "", void 0]];
	if (HARMLESS_TYPES.has(type)) return void 0;
	const status = objectOf(details).http_status_code;
	return apiError(typeof status === "number" ? status : void 0, ERROR_TYPES.has(type) ? type : void 0);
}
// src/parts/agents/codex/lineage.ts
/** No thread has as many ancestors. */
const MAX_MEMBERS = 64;
/**
* The thread of a log and its ancestors: a fork begins with copies of its parent's events, which
* its parent may have copied too. A call belongs to the thread that made it, in every copy.
*/
var Lineage = class {
	#members;
	#findOrigin;
	/** `members` is what an earlier reading knew, the log's own thread first. */
	constructor(members, findOrigin) {
		this.#members = new Map(members.map((member) => [member.id, member]));
		this.#findOrigin = findOrigin;
	}
	get members() {
		return [...this.#members.values()];
	}
	get isEmpty() {
		return this.#members.size === 0;
	}
	get isFork() {
		return this.#own?.parentId !== void 0;
	}
	add({ id, parentId, bornMs }) {
		if (!this.#members.has(id) && this.#members.size < MAX_MEMBERS) this.#members.set(id, {
			id,
			parentId,
			bornMs
		});
	}
	/**
	* Returns the thread that made the calls of a turn: the youngest that was there when the turn
	* began, or the root where nobody knows when that was. Undefined when the log names no thread.
	*/
	ownerOf(turnStartMs) {
		let member = this.#own;
		const seen = /* @__PURE__ */ new Set();
		while (member !== void 0) {
			const { id, parentId, bornMs } = member;
			if (turnStartMs !== void 0 && bornMs !== void 0 && turnStartMs > bornMs || parentId === void 0 || seen.has(parentId)) return id;
			seen.add(id);
			member = this.#parent(parentId);
		}
	}
	get #own() {
		return this.#members.values().next().value;
	}
	/** What is not found now stays unknown: ids must not change from one reading to the next. */
	#parent(id) {
		const known = this.#members.get(id);
		if (known !== void 0) return known;
		const found = this.#findOrigin(id) ?? {
			id,
			parentId: void 0,
			bornMs: void 0
		};
		this.add(found);
		return found;
	}
};
// src/parts/agents/codex/moment.ts
/** Returns the moment that a row names; undefined when it names none that exists. */
function parseMoment(timestamp) {
	const rowTime = toRowTime(timestamp);
	if (rowTime === void 0) return void 0;
	const ms = Date.parse(rowTime);
	return Number.isNaN(ms) ? void 0 : {
		rowTime,
		ms
	};
}
// src/parts/agents/codex/row.ts
const fields = new JsonFields();
/**
* Reads one line of a log into `row`; false when it is no row.
* There is one `row`, valid until the next line is read: logs have millions of them.
*/
function readRow(bytes, start, end) {
	return fields.read(bytes, start, end);
}
/** The fields of a Codex row that we know; `session_meta` rows have others. */
const row = {
	timestamp: fields.field("timestamp"),
	type: fields.field("type"),
	eventType: fields.field("payload", "type"),
	turnId: fields.field("payload", "turn_id"),
	model: fields.field("payload", "model"),
	cwd: fields.field("payload", "cwd"),
	serviceTier: fields.field("payload", "service_tier"),
	/** Written whenever somebody changes the settings, `/fast` among them. */
	settings: fields.field("payload", "thread_settings"),
	settingsTier: fields.field("payload", "thread_settings", "service_tier"),
	/** Early versions name the mode itself. */
	collaborationMode: fields.field("payload", "collaboration_mode"),
	collaborationModeName: fields.field("payload", "collaboration_mode", "mode"),
	collaborationModeKind: fields.field("payload", "collaboration_mode_kind"),
	message: fields.field("payload", "message"),
	itemType: fields.field("payload", "item", "type"),
	itemContent: fields.field("payload", "item", "content"),
	durationMs: fields.field("payload", "duration_ms"),
	abortReason: fields.field("payload", "reason"),
	errorInfo: fields.field("payload", "codex_error_info"),
	turnError: fields.field("payload", "error"),
	turnErrorInfo: fields.field("payload", "error", "codex_error_info"),
	countModel: fields.field("payload", "info", "model"),
	/** Of the thread so far. */
	total: vectorField(fields, "payload", "info", "total_token_usage"),
	/** Of the last call. */
	last: vectorField(fields, "payload", "info", "last_token_usage"),
	/** Of the recorded call. */
	usage: vectorField(fields, "payload", "usage"),
	threadTotal: vectorField(fields, "payload", "thread_token_usage")
};
// src/parts/agents/codex/prompt.ts
/** What editors put before the request itself: open files, a selection. */
const REQUEST_HEADING = "## My request for Codex:";
/** Codex calls skills with a dollar sign. */
const SKILL = /^\s*\$([a-z][a-z\d:_-]*)(?=\s|$)(.*)/;
/** Codex puts a person's own commands under this name. */
const CUSTOM_PROMPT = /^\s*\/prompts:/;
/** Returns the prompt that the row which was read is; undefined when it is none. */
function rowPrompt() {
	if (row.eventType.text() === "user_message") return row.message.text() ?? "";
	if (row.itemType.text() !== "UserMessage") return void 0;
	return listOf(row.itemContent.value()).map((part) => textOf(objectOf(part).text)).find((text) => text !== void 0) ?? "";
}
/** Returns the command that a prompt is, if it is one. */
function parseCommand(prompt) {
	const heading = prompt.lastIndexOf(REQUEST_HEADING);
	const request = heading === -1 ? prompt : prompt.slice(heading + 24);
	const [, skill, argumentText = ""] = SKILL.exec(request) ?? [];
	return skill === void 0 ? parseSlashCommand(request.replace(CUSTOM_PROMPT, "/")) : createCommand(skill, argumentText);
}
// src/parts/agents/codex/turn-clock.ts
const MAX_SHARE_MS = 6e5;
/**
* Times the calls of a turn. A call took from the end of the one before it, or from the turn's
* start, to its own end, at most ten minutes. Where the log says how long the turn took, its calls
* took that together: the last call has the rest.
*/
var TurnClock = class {
	#startMs;
	#lastMs;
	#sumMs;
	#lastCall;
	/** The calls of the turn in this reading. */
	#drafts = [];
	constructor(state) {
		this.#startMs = state?.startMs;
		this.#lastMs = state?.lastMs;
		this.#sumMs = state?.sumMs ?? 0;
		this.#lastCall = state?.lastCall;
	}
	get state() {
		const lastCall = this.#drafts.at(-1)?.call ?? this.#lastCall;
		return {
			startMs: this.#startMs,
			lastMs: this.#lastMs,
			sumMs: this.#sumMs,
			lastCall: lastCall && { ...lastCall }
		};
	}
	start(nowMs) {
		this.#startMs = nowMs;
		this.#lastMs = nowMs;
		this.#sumMs = 0;
		this.#lastCall = void 0;
		this.#drafts = [];
	}
	endCall(draft, nowMs) {
		const shareMs = Math.min(nowMs - (this.#lastMs ?? nowMs), MAX_SHARE_MS);
		this.#lastMs = nowMs;
		this.#drafts.push(draft);
		if (shareMs <= 0) return;
		draft.call.durationMs = shareMs;
		this.#sumMs += shareMs;
	}
	/**
	* Ends the turn, which took `durationMs` if the log says so. Returns the call of an earlier
	* reading that changed by it. A fork's copies of a turn were written at one time: they are not
	* taken for the turn.
	*/
	endTurn(nowMs, durationMs, isFork) {
		const spanMs = nowMs - (this.#startMs ?? Number.NEGATIVE_INFINITY);
		const isCopied = isFork && 2 * spanMs < durationMs;
		const changed = durationMs > 0 && !isCopied ? this.#share(durationMs) : void 0;
		this.start(void 0);
		return changed;
	}
	#share(durationMs) {
		const restMs = durationMs - this.#sumMs;
		if (restMs < 0) this.#shrink(-restMs);
		const earlier = this.#lastCall && { call: { ...this.#lastCall } };
		const last = this.#drafts.at(-1) ?? earlier;
		if (restMs <= 0 || last === void 0) return void 0;
		last.call.durationMs = (last.call.durationMs ?? 0) + restMs;
		return last === earlier ? earlier : void 0;
	}
	/** Takes time off the calls of this reading, in proportion: those of earlier ones are told. */
	#shrink(excessMs) {
		const timed = this.#drafts.filter(({ call }) => call.durationMs !== void 0);
		let sumMs = timed.reduce((sum, { call }) => sum + (call.durationMs ?? 0), 0);
		let leftMs = Math.max(0, sumMs - excessMs);
		for (const { call } of timed) {
			const shareMs = call.durationMs ?? 0;
			call.durationMs = Math.round(leftMs * shareMs / sumMs);
			leftMs -= call.durationMs;
			sumMs -= shareMs;
		}
	}
};
// src/parts/agents/codex/turns.ts
/** Follows the turns of a thread: their outcome and the time that their calls took. */
var Turns = class {
	#outcome;
	#clock;
	#startMs;
	#isTask;
	constructor(state) {
		this.#outcome = new Thread(state?.outcome);
		this.#clock = new TurnClock(state?.clock);
		this.#startMs = state?.startMs;
		this.#isTask = state?.isTask ?? false;
	}
	get state() {
		return {
			outcome: this.#outcome.state,
			clock: this.#clock.state,
			startMs: this.#startMs,
			isTask: this.#isTask
		};
	}
	/** When the turn at hand was begun, by its id: copies keep it. */
	get startMs() {
		return this.#startMs;
	}
	/** Begins a turn that will tell its end. */
	start(turnId, moment) {
		this.#begin(moment);
		this.#isTask = true;
		this.name(turnId);
	}
	/** Begins a turn in logs of early versions; in others a prompt amid a turn is part of it. */
	prompt(moment) {
		if (!this.#isTask) this.#begin(moment);
	}
	name(turnId) {
		this.#startMs = uuidTimeMs(turnId);
	}
	endCall(draft, moment) {
		this.#outcome.call(draft, void 0);
		this.#clock.endCall(draft, moment.ms);
	}
	fail(failure) {
		this.#outcome.fail(failure);
	}
	/** Ends the turn; returns the call of an earlier reading that changed by it. */
	end({ moment, durationMs, isFork }) {
		this.#isTask = false;
		const changed = this.#clock.endTurn(moment.ms, durationMs, isFork);
		if (changed !== void 0) this.#outcome.join(changed);
		return changed;
	}
	/** Lets the calls of the turn at hand share its outcome so far. */
	finish() {
		this.#outcome.finish();
	}
	lastOutcome(sessionId) {
		return this.#outcome.outcome(sessionId);
	}
	#begin(moment) {
		this.#outcome.prompt();
		this.#clock.start(moment.ms);
	}
};
// src/parts/agents/codex/usage-meter.ts
/**
* Tells calls from a thread's counts. Old versions write a count behind each call and repeat it at
* will; new ones write a record of the call's usage and then the count. Each call is told once.
*/
var UsageMeter = class UsageMeter {
	#total;
	#epoch;
	#isOthersTotal;
	#waiting;
	#unrecorded;
	constructor(state) {
		this.#total = state?.total;
		this.#epoch = state?.epoch ?? 0;
		this.#isOthersTotal = state?.isOthersTotal ?? false;
		this.#waiting = state?.waiting;
		this.#unrecorded = state?.unrecorded;
	}
	get state() {
		return {
			total: this.#total,
			epoch: this.#epoch,
			isOthersTotal: this.#isOthersTotal,
			waiting: this.#waiting,
			unrecorded: this.#unrecorded
		};
	}
	/** Begins to number epochs anew: the counts from now on are another thread's. */
	changeThread() {
		this.#epoch = 0;
		this.#isOthersTotal = true;
	}
	/** Takes a count in; returns the call that it is about, unless it only repeats what was told. */
	count(counted, last, readMoment) {
		const total = counted ?? (last && addVectors(this.#total ?? NO_USAGE, last));
		if (total === void 0) return void 0;
		if (this.#total !== void 0 && isSameVector(this.#total, total)) return void 0;
		const waiting = this.#waiting;
		const usage = waiting?.usage ?? this.#usageOf(total, last);
		this.#waiting = void 0;
		this.#unrecorded = waiting === void 0 ? usage : void 0;
		this.#advance(total);
		if (usage === void 0 || waiting?.isTold) return void 0;
		const moment = waiting?.moment ?? readMoment();
		return moment && {
			usage,
			total,
			epoch: this.#epoch,
			moment
		};
	}
	/** Takes the record of a call in; the count behind it, or `settle`, tells the call. */
	record(usage, threadTotal, moment) {
		if (this.#unrecorded !== void 0 && isSameVector(this.#unrecorded, usage)) this.#unrecorded = void 0;
		else this.#waiting = {
			usage,
			threadTotal,
			moment
		};
	}
	/** Returns the call of a record behind which no count came. */
	settle() {
		const waiting = this.#waiting;
		if (waiting === void 0) return void 0;
		this.#waiting = void 0;
		this.#advance(this.#expectedTotal(waiting));
		return waiting.isTold ? void 0 : this.#told(waiting);
	}
	/** Returns the call of a record behind which the log ends for now; its count may still come. */
	tell() {
		const waiting = this.#waiting;
		if (waiting === void 0 || waiting.isTold) return void 0;
		const told = new UsageMeter(this.state).settle();
		this.#waiting = {
			...waiting,
			isTold: true
		};
		return told;
	}
	#told({ usage, moment }) {
		return {
			usage,
			total: this.#total ?? usage,
			epoch: this.#epoch,
			moment
		};
	}
	/** Counts go on from the thread's last one; records began to be written later than counts. */
	#expectedTotal({ usage, threadTotal }) {
		const isOwn = this.#total !== void 0 && !this.#isOthersTotal;
		if (threadTotal !== void 0 && !isOwn) return threadTotal;
		return addVectors(this.#total ?? NO_USAGE, usage);
	}
	#advance(total) {
		if (this.#isFallTo(total) && !this.#isOthersTotal) this.#epoch++;
		this.#isOthersTotal = false;
		this.#total = total;
	}
	#isFallTo(total) {
		const before = this.#total ?? NO_USAGE;
		return total.input < before.input || total.output < before.output;
	}
	/** Returns what a count says of its call; undefined when it tells how full the context is, not what was used. */
	#usageOf(total, last) {
		if (last !== void 0 && !isSizeOnly(last)) return last;
		if (isSizeOnly(total)) return void 0;
		if (last !== void 0 && (this.#total === void 0 || this.#isFallTo(total))) return;
		return this.#isFallTo(total) ? total : growth(this.#total ?? NO_USAGE, total);
	}
};
// src/parts/agents/codex/thread-reader.ts
const UNKNOWN_MODEL = "unknown";
/** Turns the rows of one thread's log into calls. */
var ThreadReader = class {
	#agent;
	#from;
	#lineage;
	#meter;
	#turns;
	#workflow;
	#calls = [];
	#context;
	#owner;
	#isOwnerKnown = false;
	#lastMoment;
	/** `fileSessionId` stands in for the thread's id where the log does not name it. */
	constructor(agent, fileSessionId, from, findOrigin) {
		const state = from?.carry;
		this.#agent = agent;
		this.#from = from;
		this.#lineage = new Lineage(state?.lineage ?? [], findOrigin);
		this.#meter = new UsageMeter(state?.meter);
		this.#turns = new Turns(state?.turns);
		this.#workflow = new Workflow(state?.workflow);
		this.#context = {
			sessionId: fileSessionId,
			isSidechain: false,
			branch: void 0,
			cwd: void 0,
			model: UNKNOWN_MODEL,
			...state?.context
		};
		this.#owner = state?.owner;
		this.#lastMoment = state?.lastMoment;
	}
	/** Takes one line in; a malformed one says nothing. */
	readLine(bytes, start, end) {
		const kind = lineKind(bytes, start, end);
		if (kind === "unwanted") return;
		const count = kind === "count" ? readCountLine() : void 0;
		if (count !== void 0) {
			this.#takeCount(count, () => lineTimestamp(bytes));
			return;
		}
		if (!readRow(bytes, start, end)) return;
		const type = row.type.text();
		if (type === "event_msg" && row.eventType.text() === "token_count") {
			this.#readCount();
			return;
		}
		this.#add(this.#meter.settle());
		if (type === "session_meta") this.#readMeta(bytes, start, end);
		else if (type === "turn_context") this.#readTurnContext();
		else if (type === "token_usage_record") this.#readRecord();
		else if (type === "event_msg") this.#readEvent();
	}
	/** Returns what was read, up to the byte `offset`. */
	finish(offset) {
		this.#add(this.#meter.tell());
		this.#turns.finish();
		const state = {
			context: this.#context,
			lineage: this.#lineage.members,
			owner: this.#owner,
			lastMoment: this.#lastMoment,
			meter: this.#meter.state,
			turns: this.#turns.state,
			workflow: this.#workflow.state
		};
		const { marks } = this.#workflow;
		return {
			calls: this.#calls,
			marks,
			position: {
				offset,
				carry: state,
				mark: marks.at(-1) ?? this.#from?.mark
			},
			lastTurn: this.#turns.lastOutcome(this.#context.sessionId)
		};
	}
	#readMeta(bytes, start, end) {
		const meta = readSessionMeta(bytes, start, end);
		if (meta === void 0) return;
		if (this.#lineage.isEmpty) {
			const { id: sessionId, isSubAgent: isSidechain, branch } = meta;
			const cwd = this.#context.cwd ?? meta.cwd;
			const model = meta.model ?? this.#context.model;
			const { provider } = meta;
			this.#context = {
				sessionId,
				isSidechain,
				branch,
				cwd,
				model,
				provider
			};
		}
		this.#lineage.add(meta);
		this.#isOwnerKnown = false;
	}
	#readTurnContext() {
		const { cwd, model } = this.#context;
		this.#context = {
			...this.#context,
			cwd: row.cwd.text() ?? cwd,
			model: row.model.text() ?? model
		};
		if (row.serviceTier.isPresent) this.#enterTier(row.serviceTier.text());
		const turnId = row.turnId.text();
		if (turnId !== void 0) this.#turns.name(turnId);
		this.#isOwnerKnown = false;
		this.#followMode();
	}
	#readRecord() {
		const usage = row.usage();
		const moment = this.#momentOf(row.timestamp.text());
		if (usage === void 0 || moment === void 0) return;
		this.#enterThread();
		this.#meter.record(usage, row.threadTotal(), moment);
	}
	#readCount() {
		const model = row.countModel.text();
		if (model !== void 0) this.#context = {
			...this.#context,
			model
		};
		this.#takeCount({
			total: row.total(),
			last: row.last()
		}, () => row.timestamp.text());
	}
	#takeCount({ total, last }, timestamp) {
		if ((total ?? last) === void 0) return;
		this.#enterThread();
		this.#add(this.#meter.count(total, last, () => this.#momentOf(timestamp())));
	}
	#readEvent() {
		const moment = this.#momentOf(row.timestamp.text());
		if (moment === void 0) return;
		const type = row.eventType.text();
		if (type === "task_started" || type === "turn_started") {
			this.#turns.start(row.turnId.text(), moment);
			this.#isOwnerKnown = false;
			this.#followMode();
		} else if (type === "thread_settings_applied") this.#readSettings();
		else if (type === "error") this.#fail(errorWords(row.errorInfo));
		else if (type === "task_complete" || type === "turn_complete") {
			if (row.turnError.isObject) this.#fail(errorWords(row.turnErrorInfo));
			this.#endTurn(moment);
		} else if (type === "turn_aborted") {
			this.#fail(abortWords(row.abortReason.text()));
			this.#endTurn(moment);
		} else this.#readPrompt(moment);
	}
	#readSettings() {
		if (row.settings.isObject) this.#enterTier(row.settingsTier.text());
	}
	#enterTier(serviceTier) {
		this.#context = {
			...this.#context,
			serviceTier
		};
	}
	#readPrompt(moment) {
		const prompt = rowPrompt();
		if (prompt === void 0) return;
		this.#turns.prompt(moment);
		const command = parseCommand(prompt);
		if (command !== void 0) this.#workflow.enterCommand(command, this.#context.sessionId, moment.rowTime);
	}
	#followMode() {
		const mode = row.collaborationModeName.text() ?? row.collaborationMode.text() ?? row.collaborationModeKind.text();
		const moment = this.#momentOf(row.timestamp.text());
		if (mode === void 0 || moment === void 0) return;
		this.#workflow.enterMode(mode === "plan", this.#context.sessionId, moment.rowTime);
	}
	/** Returns when a row was written, or the one before it where the row does not say. */
	#momentOf(timestamp) {
		this.#lastMoment = parseMoment(timestamp) ?? this.#lastMoment;
		return this.#lastMoment;
	}
	#fail(words) {
		if (words !== void 0) this.#turns.fail(words);
	}
	#endTurn(moment) {
		const durationMs = row.durationMs.count();
		const changed = this.#turns.end({
			moment,
			durationMs,
			isFork: this.#lineage.isFork
		});
		if (changed !== void 0) this.#calls.push(changed.call);
	}
	/** Finds out whose calls come now: those of a copied turn, or the thread's own. */
	#enterThread() {
		if (this.#isOwnerKnown) return;
		this.#isOwnerKnown = true;
		const id = this.#lineage.ownerOf(this.#turns.startMs);
		const owner = id === void 0 ? void 0 : plainId(id);
		if (owner === this.#owner) return;
		this.#owner = owner;
		this.#meter.changeThread();
	}
	#add(metered) {
		if (metered === void 0 || isSizeOnly(metered.usage)) return;
		const { sessionId, model, provider, serviceTier, isSidechain, cwd, branch } = this.#context;
		const { modeTaskType, command, commandArguments } = this.#workflow.inForce;
		const call = {
			agent: this.#agent,
			callId: createCallId(this.#owner, metered),
			sessionId,
			timestamp: metered.moment.rowTime,
			model: withServiceTier(withProvider(model, provider), serviceTier),
			tokens: callTokens(metered.usage),
			durationMs: void 0,
			success: true,
			errorMessage: void 0,
			modeTaskType,
			command,
			commandArguments,
			isSidechain,
			cwd,
			branch
		};
		this.#calls.push(call);
		this.#turns.endCall({ call }, metered.moment);
	}
};
// src/parts/agents/codex/read-thread-log.ts
const COMPRESSED = /\.zst$/;
const ROLLOUT_NAME = /^rollout-[\dT-]{19}-/;
const EXTENSIONS = /\.jsonl(\.zst)?$/;
/** Reads what the log of a thread holds behind `from`; a packed log is read whole. */
async function readThreadLog(agent, path, from, limit) {
	const isCompressed = COMPRESSED.test(path);
	const start = from !== void 0 && !isCompressed && isLineStart(path, from.offset) ? from : void 0;
	const reader = new ThreadReader(agent, basename(path).replace(EXTENSIONS, "").replace(ROLLOUT_NAME, ""), start, createFindOrigin(path));
	const visit = reader.readLine.bind(reader);
	if (isCompressed) {
		await readCompressedLines(path, visit, limit);
		const reading = reader.finish(0);
		return {
			...reading,
			position: {
				offset: 0,
				mark: reading.position.mark
			}
		};
	}
	const offset = readLines(path, start?.offset ?? 0, visit, { limit });
	return reader.finish(offset ?? start?.offset ?? 0);
}
const ACTIVE = "sessions";
const ARCHIVE = "archived_sessions";
const DAY_MS = 864e5;
/** The first line holds the instructions too: some 30 KB. */
const MAX_FIRST_LINE_BYTES = 1 << 20;
const NEWLINE = 10;
/** Returns what looks for a thread's own log among the logs around `logPath`: its name ends in the thread's id. */
function createFindOrigin(logPath) {
	return (threadId) => {
		const ending = `-${threadId}.jsonl`;
		for (const folder of foldersOf(logPath, threadId)) {
			const log = entriesOf(folder).find((entry) => entry.isFile() && entry.name.endsWith(ending));
			const meta = log && readFirstMeta(join(folder, log.name));
			if (meta?.id === threadId) return meta;
		}
	};
}
/** Lists the folders where a thread's log can be: Codex files it under the local day on which the thread began. */
function* foldersOf(logPath, threadId) {
	yield dirname(logPath);
	const home = homeOf(logPath);
	if (home === void 0) return;
	yield join(home, ARCHIVE);
	const bornMs = uuidTimeMs(threadId);
	if (bornMs === void 0) yield* foldersBelow(join(home, ACTIVE));
	else for (const days of [
		0,
		-1,
		1
	]) yield dayFolder(home, bornMs + days * DAY_MS);
}
function homeOf(logPath) {
	for (let folder = dirname(logPath); folder !== dirname(folder); folder = dirname(folder)) if (basename(folder) === ACTIVE || basename(folder) === ARCHIVE) return dirname(folder);
}
function dayFolder(home, timeMs) {
	return join(home, ACTIVE, ...new Date(timeMs).toISOString().slice(0, 10).split("-"));
}
function* foldersBelow(folder) {
	yield folder;
	for (const entry of entriesOf(folder)) if (entry.isDirectory()) yield* foldersBelow(join(folder, entry.name));
}
function entriesOf(folder) {
	return unlessUnreadable(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}
function readFirstMeta(path) {
	const file = unlessUnreadable(() => openSync(path, "r"));
	if (file === void 0) return void 0;
	try {
		const bytes = Buffer.allocUnsafe(MAX_FIRST_LINE_BYTES);
		const start = bytes.subarray(0, readSync(file, bytes));
		const end = start.indexOf(NEWLINE);
		return end === -1 ? void 0 : readSessionMeta(start, 0, end);
	} finally {
		closeSync(file);
	}
}
export { readThreadLog };
