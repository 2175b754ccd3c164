import { _n as isHeader, yn as readHeader } from "./hook.js";
import { a as parseRecord, c as splitBytes, i as LedgerDecoder, l as splitLines, n as isUtf16, o as LineSplitter, r as toUtf8 } from "./utf-16.js";
// src/parts/ledger/parse-ledger.ts
/** Reads a whole ledger that is in memory, e.g. a git blob: a text, or the bytes of a file. */
function parseLedger(content) {
	const lines = typeof content === "string" ? splitLines(content) : splitBytes(toUtf8(content));
	const decoder = new LedgerDecoder();
	const rows = [];
	const rejects = [];
	for (const entry of [...decoder.decode(lines), ...decoder.end()]) if ("record" in entry) rows.push(entry);
	else rejects.push(entry);
	if (decoder.headerProblem !== void 0) rejects.push(decoder.headerProblem);
	return {
		header: decoder.header?.names ?? [],
		rows,
		rejects
	};
}
const PART_BYTES = 65536;
/**
* Reads the rows of a ledger's content, some hundred at a time, so that only they are held
* besides the content. What is not a ledger is one reject.
*
* @param fromOffset - where a row starts, in bytes: only it and what follows is read
*/
function* decodeContent(content, fromOffset = 0) {
	if (isUtf16(content)) {
		const before = toUtf8(content.subarray(0, fromOffset)).length;
		yield* decodeContent(toUtf8(content), before);
		return;
	}
	const headers = headersWithin(content, fromOffset);
	const firstOffset = headers.length === 0 ? 0 : fromOffset;
	const splitter = new LineSplitter();
	const decoder = new LedgerDecoder(headers, firstOffset);
	for (let start = firstOffset; start < content.length; start += PART_BYTES) {
		yield decoder.decode(splitter.push(content.subarray(start, start + PART_BYTES)));
		if (decoder.headerProblem !== void 0) break;
	}
	yield decoder.decode(splitter.end());
	yield decoder.end();
	if (decoder.headerProblem !== void 0) yield [decoder.headerProblem];
}
/**
* Returns the rows of a ledger that lie between two offsets where lines begin; `endOffset` counts
* from the ledger's start. Where that part makes no sense by itself, for it begins within a quoted
* cell or holds a bad row, all rows of the ledger are returned.
*/
function* rowsWithin(content, start, end) {
	if (start >= end) return;
	if (isUtf16(content)) {
		yield* rowsWithinUtf16(content, start, end);
		return;
	}
	const headers = headersWithin(content, start);
	if (headers.length > 0) {
		const entries = decodePart(content.subarray(start, end), headers, start);
		if (entries.every(isRow)) {
			yield* entries;
			return;
		}
	}
	for (const entries of decodeContent(content)) yield* entries.filter(isRow);
}
function rowsWithinUtf16(content, start, end) {
	const utf8 = toUtf8(content);
	const offsetOf = (offset) => toUtf8(content.subarray(0, offset)).length;
	const rows = Array.from(rowsWithin(utf8, offsetOf(start), offsetOf(end)));
	let ended = {
		utf8: 0,
		utf16: 2
	};
	return rows.map((row) => {
		const units = utf8.toString("utf8", ended.utf8, row.endOffset).length;
		ended = {
			utf8: row.endOffset,
			utf16: ended.utf16 + 2 * units
		};
		return {
			...row,
			endOffset: ended.utf16
		};
	});
}
/** Reads the rows of a part that begins with a line, under the headers before it; without any, of a ledger. */
function decodePart(content, headers = [], startOffset = 0) {
	const splitter = new LineSplitter();
	const decoder = new LedgerDecoder(headers, startOffset);
	return [
		...decoder.decode(splitter.push(content)),
		...decoder.decode(splitter.end()),
		...decoder.end()
	];
}
function isRow(entry) {
	return "record" in entry;
}
const MAX_HEADER_BYTES = 65536;
const LINE_FEED = 10;
const RETURN = 13;
const A_COLUMN = "timestamp";
/**
* Returns the headers of the first `end` bytes of a ledger in UTF-8, the first one first: what is
* read by itself further on may belong to any of them. Empty when it is not a ledger.
*/
function headersWithin(content, end) {
	const start = new LedgerDecoder();
	start.decode(new LineSplitter().push(content.subarray(0, Math.min(end, MAX_HEADER_BYTES))));
	if (start.header === void 0) return [];
	const headers = [start.header];
	const part = content.subarray(0, end);
	for (let at = part.indexOf(A_COLUMN); at >= 0;) {
		const line = lineAround(part, at);
		const cells = parseRecord(part.toString("utf8", line.start, line.end));
		const header = "isOpen" in cells || !isHeader(cells) ? void 0 : readHeader(cells);
		if (header !== void 0 && "names" in header) headers.push(header);
		at = part.indexOf(A_COLUMN, Math.max(line.end, at + 1));
	}
	return headers;
}
function lineAround(bytes, at) {
	const start = Math.max(bytes.lastIndexOf(LINE_FEED, at), bytes.lastIndexOf(RETURN, at)) + 1;
	const ends = [bytes.indexOf(LINE_FEED, at), bytes.indexOf(RETURN, at)].filter((end) => end >= 0);
	return {
		start,
		end: Math.min(...ends, bytes.length)
	};
}
export { parseLedger as a, isRow as i, decodePart as n, rowsWithin as o, headersWithin as r, decodeContent as t };
