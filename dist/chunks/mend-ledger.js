import { V as identityOf, vn as isSeparatorLine } from "./hook.js";
import { a as parseRecord, s as cutLines } from "./utf-16.js";
import { a as parseLedger } from "./parse-ledger.js";
// src/parts/ledger/mend-ledger.ts
const BYTE_ORDER_MARK = "﻿";
const OTHER_LINE_ENDS = [["\r\n", "CRLF"], ["\r", "CR"]];
/**
* Mends what git and spreadsheets leave in a ledger, as far as nothing is lost: the byte order
* mark, CRLF and CR, a missing last line feed, Excel's line about separators, repeated headers,
* rows of one identity (they become one, in the first one's place with the last one's text) and
* rows that a backup holds. Everything else stays as it is, to the byte, and so does a text that is
* not a ledger.
*/
function mendLedger(text, { identitiesElsewhere }) {
	const { header, rows } = parseLedger(text);
	if (header.length === 0) return {
		text,
		changes: []
	};
	const pieces = splitAtRows(text, rows);
	const separator = pieces.find(({ line, raw }) => line === 1 && isSeparatorLine(raw));
	const kept = /* @__PURE__ */ new Map();
	const changes = encodingProblems(text, pieces);
	const drop = (line, expected, got) => changes.push(problem(line, expected, got));
	if (separator !== void 0) drop(1, "a header line", `${separator.raw}, which Excel alone reads`);
	let hasHeader = false;
	for (const piece of pieces.filter((each) => each !== separator)) {
		const { line, row } = piece;
		if (row === void 0) {
			const isHeader = namesColumns(piece.raw, header);
			if (isHeader && hasHeader) drop(line, "one header", "the header again");
			else kept.set(line, piece);
			hasHeader ||= isHeader;
			continue;
		}
		const identity = identityOf(row.record);
		const first = kept.get(identity);
		if (identitiesElsewhere.has(identity)) {
			drop(line, "a row that no backup holds", "one that a backup holds");
			continue;
		}
		if (first !== void 0) drop(line, "each record once", `the record of line ${first.line} again`);
		if (first?.row?.raw.length !== row.raw.length) kept.delete(identity);
		kept.set(identity, first === void 0 ? piece : {
			...piece,
			line: first.line
		});
	}
	return {
		text: [...kept.values()].map((piece) => piece.raw + endOf(piece)).join(""),
		changes: changes.toSorted((a, b) => a.line - b.line || a.column - b.column)
	};
}
/** Cuts a text into its rows and the lines between them; line ends within a quoted cell do not count. */
function splitAtRows(text, rows) {
	const rowAtLine = new Map(rows.map((row) => [row.line, row]));
	const lines = cutLines(text.replace(/^\ufeff/, ""));
	const pieces = [];
	for (let index = 0; index < lines.length;) {
		const row = rowAtLine.get(index + 1);
		const count = row?.lineCount ?? 1;
		const whole = lines.slice(index, index + count).map(({ text, lineEnd }) => text + lineEnd);
		const { lineEnd = "" } = lines[index + count - 1] ?? {};
		const raw = whole.join("").slice(0, lineEnd === "" ? void 0 : -lineEnd.length);
		pieces.push({
			line: index + 1,
			raw,
			lineEnd,
			row
		});
		index += count;
	}
	return pieces;
}
function encodingProblems(text, pieces) {
	const problems = [];
	if (text.startsWith(BYTE_ORDER_MARK)) problems.push(problem(1, "no byte order mark", "one"));
	for (const [lineEnd, name] of OTHER_LINE_ENDS) {
		const ended = pieces.filter((piece) => piece.lineEnd === lineEnd);
		if (ended[0] !== void 0) problems.push(problem(ended[0].line, "lines that end in LF", `${name}, ${ended.length} times`));
	}
	const last = pieces.at(-1);
	if (last !== void 0 && last.lineEnd === "" && endOf(last) !== "") {
		const lines = last.raw.split("\n");
		const column = (lines.at(-1)?.length ?? 0) + 1;
		const line = last.line + lines.length - 1;
		problems.push({
			...problem(line, "a line feed at the end", "none"),
			column
		});
	}
	return problems;
}
/** A row that was cut off would look whole if its line were ended. */
function endOf({ raw, lineEnd, row }) {
	return lineEnd === "" && row === void 0 && raw.trim() !== "" ? "" : "\n";
}
function namesColumns(raw, header) {
	const cells = parseRecord(raw);
	return "isOpen" in cells ? false : cells.length === header.length && cells.every((cell, index) => cell.trim() === header[index]);
}
function problem(line, expected, got) {
	return {
		line,
		column: 1,
		field: void 0,
		expected,
		got
	};
}
export { mendLedger as t };
