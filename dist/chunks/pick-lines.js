// src/flows/status/pick-lines.ts
/** To parse less than this takes no longer than to look for lines. */
const SMALL_BYTES = 2e5;
const LINE_END = 10;
/**
* Returns the lines of a large ledger that hold one of the texts, below its header; a small one, and one whose lines
* are not its rows, as it is.
*/
function linesWith(ledger, texts) {
	const header = ledger.subarray(0, ledger.indexOf(LINE_END) + 1);
	if (ledger.length < SMALL_BYTES || header.length === 0) return ledger;
	const name = header.subarray(0, header.indexOf(","));
	if (name.length > 0 && ledger.indexOf(name, header.length) !== -1) return ledger;
	const starts = /* @__PURE__ */ new Set();
	for (const text of texts) addLineStarts(ledger, text, header.length, starts);
	const lines = [...starts].sort((a, b) => a - b).map((start) => lineAt(ledger, start));
	return Buffer.concat([header, ...lines]);
}
/** Returns the lines of a large ledger that none of some others has, below its header; a small one as it is. */
function linesBeyond(ledger, others) {
	if (ledger.length < SMALL_BYTES) return ledger;
	const known = new Set(others.flatMap((other) => other.toString("latin1").split("\n")));
	const [header = "", ...lines] = ledger.toString("latin1").split("\n");
	const beyond = lines.filter((line) => line !== "" && !known.has(line));
	return Buffer.from([
		header,
		...beyond,
		""
	].join("\n"), "latin1");
}
function addLineStarts(ledger, text, from, starts) {
	for (let at = ledger.indexOf(text, from); at !== -1;) {
		const start = ledger.lastIndexOf(LINE_END, at) + 1;
		starts.add(start);
		const end = ledger.indexOf(LINE_END, at);
		at = end === -1 ? -1 : ledger.indexOf(text, end);
	}
}
function lineAt(ledger, start) {
	const end = ledger.indexOf(LINE_END, start);
	return ledger.subarray(start, end === -1 ? ledger.length : end + 1);
}
export { linesWith as n, linesBeyond as t };
