import { gr as Failure, tt as isStandIn } from "./hook.js";
import { i as LedgerDecoder, o as LineSplitter, t as Utf8Stream } from "./utf-16.js";
import { createReadStream } from "node:fs";
// src/parts/ledger/read-ledger.ts
/** A file whose first line does not name a ledger's columns. */
var NotALedger = class extends Failure {
	name = "NotALedger";
	failureCode = "ledger";
	problem;
	constructor(path, problem) {
		super(sayNotALedger(path, problem));
		this.problem = problem;
	}
};
/** Says why a file is not a ledger, and what to do. */
function sayNotALedger(name, problem) {
	const { line, column, expected, got } = problem;
	return `${name}:${line}:${column} is not a ledger: expected ${expected}, got ${got}.${isStandIn(problem) ? "" : " Put the header line back, or name another file."}`;
}
const NO_HEADER = {
	line: 1,
	column: 1,
	field: void 0,
	expected: "a header line",
	got: "none"
};
const PART_BYTES = 16384;
const CHUNK_BYTES = 16 * PART_BYTES;
/** Reads a ledger file of any size, row by row; all else is as with `readLedgerBatches`. */
async function* readLedger(path, options = {}) {
	for await (const { entries } of readLedgerBatches(path, options)) yield* entries;
}
/**
* Reads a ledger file of any size in bounded memory, some hundred rows at a time.
*
* @throws {Failure} When the file cannot be read or its first line is not a ledger's.
*/
async function* readLedgerBatches(path, options = {}) {
	const { fromOffset = 0 } = options;
	const headers = fromOffset === 0 ? [] : [await readHeaderOf(path)];
	const decoder = new LedgerDecoder(headers, fromOffset);
	const utf8 = new Utf8Stream();
	const batch = (entries) => {
		const { endOffset, hasOneHeader } = decoder;
		return {
			entries,
			endOffset,
			isResumable: hasOneHeader && !utf8.isTranscoded
		};
	};
	for await (const lines of readLines(path, options, utf8)) {
		yield batch(decoder.decode(lines));
		if (decoder.headerProblem !== void 0) break;
	}
	yield batch(decoder.end());
	requireHeader(decoder, path);
}
async function readHeaderOf(path) {
	const decoder = new LedgerDecoder();
	for await (const lines of readLines(path, {}, new Utf8Stream())) {
		for (const line of lines) {
			decoder.decode([line]);
			if (decoder.header !== void 0 || decoder.headerProblem !== void 0) break;
		}
		if (decoder.header !== void 0 || decoder.headerProblem !== void 0) break;
	}
	decoder.end();
	return requireHeader(decoder, path);
}
function requireHeader({ header, headerProblem }, path) {
	if (header !== void 0) return header;
	throw new NotALedger(path, headerProblem ?? NO_HEADER);
}
async function* readLines(path, { fromOffset = 0, untilOffset = Number.POSITIVE_INFINITY, onBytes }, utf8) {
	const splitter = new LineSplitter();
	try {
		for await (const chunk of readBytes(path, fromOffset, untilOffset)) for (let start = 0; start < chunk.length; start += PART_BYTES) {
			const part = chunk.subarray(start, start + PART_BYTES);
			onBytes?.(part);
			yield splitter.push(utf8.push(part));
		}
	} catch (error) {
		throw readFailure(path, error);
	}
	yield splitter.end();
}
function readBytes(path, start, until) {
	const end = Math.max(until - 1, start);
	return createReadStream(path, {
		start,
		end,
		highWaterMark: CHUNK_BYTES
	});
}
const LEDGER = { code: "ledger" };
function readFailure(path, error) {
	switch (error.code) {
		case "ENOENT": return new Failure(`Cannot read the ledger ${path}: there is no such file. Check the path.`, LEDGER);
		case "EISDIR": return new Failure(`Cannot read the ledger ${path}: it is a folder. Name a CSV file in it.`, LEDGER);
		case "EACCES":
		case "EPERM": return new Failure(`Cannot read the ledger ${path}: permission denied. Make it readable.`, LEDGER);
		default: return error.code === void 0 ? error : new Failure(`Cannot read the ledger ${path}: ${error.message}.`, LEDGER);
	}
}
export { sayNotALedger as i, readLedger as n, readLedgerBatches as r, NotALedger as t };
