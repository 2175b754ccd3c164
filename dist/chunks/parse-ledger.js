import { cn as isHeader, un as readHeader } from "./hook.js";
import { a as parseRecord, c as splitLines, i as LedgerDecoder, n as isUtf16, o as LineSplitter, r as toUtf8 } from "./utf-16.js";
// src/parts/ledger/parse-ledger.ts
/** Reads a whole ledger that is in memory, e.g. a git blob: a text, or the bytes of a file. */
function parseLedger(content) {
	const text = typeof content === "string" ? content : toUtf8(content).toString();
	const decoder = new LedgerDecoder();
	const rows = [];
	const rejects = [];
	for (const entry of [...decoder.decode(splitLines(text)), ...decoder.end()]) if ("record" in entry) rows.push(entry);
	else rejects.push(entry);
	if (decoder.headerProblem !== void 0) rejects.push(decoder.headerProblem);
	return {
		header: decoder.header?.names ?? [],
		rows,
		rejects
	};
}
/**
* Returns the rows of a ledger that lie between two offsets where lines begin; `endOffset` counts
* from the ledger's start. Where that part makes no sense by itself, for it begins within a quoted
* cell or holds a bad row, all rows of the ledger are returned.
*/
function rowsWithin(content, start, end) {
	if (start >= end) return [];
	if (isUtf16(content)) return rowsWithinUtf16(content, start, end);
	const headers = headersWithin(content, start);
	if (headers.length > 0) {
		const entries = decode(content.subarray(start, end), headers, start);
		if (entries.every(isRow)) return entries;
	}
	return decode(content).filter(isRow);
}
function rowsWithinUtf16(content, start, end) {
	const utf8 = toUtf8(content);
	const offsetOf = (offset) => toUtf8(content.subarray(0, offset)).length;
	const rows = rowsWithin(utf8, offsetOf(start), offsetOf(end));
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
function decode(content, headers = [], startOffset = 0) {
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
export { rowsWithin as n, parseLedger as t };
