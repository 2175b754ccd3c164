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
/** What of a subject names pull requests, which are no tickets: a revert quotes what was merged, with its number. */
const PULL_REQUESTS = [
	/\((?:pull request )?#\d+\)(?=(?:\s|\((?:pull request )?#\d+\))*(?:"|$))/g,
	/(?<=^|")Merged? (?:pull request|PR) [#!]?\d+[^\s"]*/gi,
	/(?<=(?:^|")Merge pull request '.*') \(#\d+\)(?= from )/g
];
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
		if (!known.has(key)) known.set(key, find(branch) ?? find(withoutPullRequests(subject)));
		return known.get(key);
	};
}
function withoutPullRequests(subject) {
	return PULL_REQUESTS.reduce((rest, pattern) => rest.replace(pattern, ""), subject).trimEnd();
}
export { OUTCOMES as n, changeOf as r, createTicketFinder as t };
