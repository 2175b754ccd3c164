import { i as LedgerDecoder, l as splitLines, r as toUtf8 } from "./utf-16.js";
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
export { parseLedger as t };
