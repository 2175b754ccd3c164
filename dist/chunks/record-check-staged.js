import { A as isHeader, E as cutLines, qt as readBlob, x as parseLedger } from "./hook.js";
// src/record/check-staged.ts
/** Finds the rows that this commit would bring in and that are invalid; those that HEAD has already are let be. */
async function checkStagedLedgers(git, ledgers) {
	return (await Promise.all(ledgers.map((change) => checkLedger(git, change)))).flat();
}
async function checkLedger(git, change) {
	const [staged, head] = await Promise.all([change.indexBlob, change.headBlob].map(async (blob) => blob === void 0 ? "" : (await readBlob(git, blob)).toString()));
	return newRejects(staged ?? "", head ?? "").map((reject) => ({
		...reject,
		path: change.path
	}));
}
/** Returns the rejects of a ledger that stand on lines which an older version of it does not have. */
function newRejects(staged, head) {
	if (head.endsWith("\n") && staged.startsWith(head)) {
		const lines = cutLines(head);
		const headers = lines.filter(({ text }, index) => index === 0 || isHeaderLine(text));
		const start = headers.map(({ text }) => `${text}\n`).join("");
		const linesBefore = lines.length - headers.length;
		return parseLedger(start + staged.slice(head.length)).rejects.map((reject) => ({
			...reject,
			line: reject.line + linesBefore
		}));
	}
	const { rejects } = parseLedger(staged);
	if (rejects.length === 0) return [];
	const lines = cutLines(staged);
	const headLines = new Set(cutLines(head).map(({ text }) => text));
	return rejects.filter(({ line }) => !headLines.has(lines[line - 1]?.text ?? ""));
}
function isHeaderLine(text) {
	return text.includes("timestamp") && isHeader(text.replaceAll("\"", "").split(","));
}
export { checkStagedLedgers };
