// src/usage/usage-row.ts
/** Returns the commit that brought a record, where it is known. */
function changeOf({ change }) {
	return typeof change === "string" ? void 0 : change;
}
// src/usage/change.ts
/** What became of a change; `reworked` is the part of a merged one that was soon written anew. */
const OUTCOMES = [
	"open",
	"merged",
	"reworked",
	"reverted",
	"abandoned"
];
// src/parts/report/questions/ticket.ts
const PULL_REQUEST = /\s*\(#\d+\)\s*$|^Merge(?:d)? (?:pull request|PR) [#!]?\d+\S*/i;
/** Finds tickets by patterns: the first group of one, or else all that it matches. */
function createTicketFinder(patterns) {
	const expressions = patterns.map((pattern) => new RegExp(pattern));
	const find = (text) => {
		for (const expression of expressions) {
			const match = expression.exec(text);
			if (match !== null) return match[1] ?? match[0];
		}
	};
	const known = /* @__PURE__ */ new Map();
	return (branch, subject = "") => {
		const key = `${branch}\0${subject}`;
		if (!known.has(key)) known.set(key, find(branch) ?? find(subject.replace(PULL_REQUEST, "")));
		return known.get(key);
	};
}
export { OUTCOMES as n, changeOf as r, createTicketFinder as t };
