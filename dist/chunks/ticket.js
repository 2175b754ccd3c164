import { Ht as matchesWildcard, bt as phaseWord } from "./hook.js";
import { r as isNoValue } from "./no-value.js";
// src/parts/report/questions/is-like.ts
/** Whether a value is what a filter names, whatever its case; `*` stands for any text. */
function isLike(value, wanted) {
	return matchesWildcard(wanted.toLowerCase(), value.toLowerCase());
}
// src/parts/report/questions/forge-numbers.ts
/** Tells whether usage of some repositories is of several; `own` is the name of the clone, whatever its case. */
function severalOf(names, own) {
	if (new Set(names).size < 2) return void 0;
	return { own: names.find((name) => name?.toLowerCase() === own?.toLowerCase()) };
}
const ANY_NUMBER = /^(?:.*[#!])?[\d*]+$/;
/** Whether a filter names one, or several by `*`, with the name of a repository before it or without. */
function isForgeNumber(wanted) {
	return ANY_NUMBER.test(wanted);
}
const NUMBER = /^[#!]?([\d*]+)$/;
const LAST_MARK = /[#!](?=[\d*]+$)/;
function createForgeNumbers(several) {
	const wantedName = (wanted) => {
		const number = NUMBER.exec(wanted)?.[1];
		return number === void 0 ? wanted : `${several?.own ?? ""}#${number}`;
	};
	return {
		wantedName,
		nameOf: (name, { repository }) => several !== void 0 && name.startsWith("#") ? `${repository}${name}` : name,
		matches(name, wanted, row) {
			if (NUMBER.test(wanted)) return isLike(several?.own === void 0 ? name.replace(/^.*#/, "#") : name, wantedName(wanted));
			return isLike(row !== void 0 && name.startsWith("#") ? `${row.repository}${name}` : name, wanted.replace(LAST_MARK, "#"));
		}
	};
}
// src/parts/report/questions/value-matches.ts
/** Returns for each of them whether a value is what a filter names. */
function createMatches(several) {
	const numbers = createForgeNumbers(several);
	return {
		commit: isCommit,
		folder: (folder, wanted) => isWithin(folder, plainPath(wanted)),
		origin: (origin, wanted) => isLike(origin, wanted.toLowerCase() === "developer machines" ? "developer" : wanted),
		phase: (phase, wanted) => isLike(phase, wanted) || !wanted.includes("*") && phase === phaseWord(wanted),
		"pull-request": (name, wanted, row) => isForgeNumber(wanted) && numbers.matches(name, wanted, row),
		ticket: (ticket, wanted, row) => wanted.includes("#") ? numbers.matches(ticket, wanted, row) : isLike(ticket, wanted)
	};
}
/** Whether a value, of a record where one is at hand, is what a filter names; undefined: none. */
function isWanted({ matches = isLike }, value, wanted, row) {
	return value === void 0 ? isNoValue(wanted) : matches(value, wanted, row);
}
const FULL_ID = /^[0-9a-f]{40,64}$/;
const SHORTEST_ID = /^[0-9a-f]{4,}$/;
/** A commit is named by all or the first of its digits; what no commit brought is `none`, too. */
function isCommit(name, typed) {
	const wanted = typed.toLowerCase();
	if (!FULL_ID.test(name)) return wanted === "none" || wanted === name.toLowerCase();
	return SHORTEST_ID.test(wanted) ? name.startsWith(wanted) : isLike(name, wanted);
}
/** Whether a folder is another one, as `plainPath` writes it, or lies in it. */
function isWithin(folder, wanted) {
	return wanted === "." ? folder === "." : isLike(folder, wanted) || isLike(folder, `${wanted}/*`);
}
/** Returns a folder as git writes it: shells complete `./b/`, or `.\b\`. */
function plainPath(typed) {
	return typed.split(/[/\\]/).filter((part) => part !== "" && part !== ".").join("/") || ".";
}
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
export { isCommit as a, plainPath as c, severalOf as d, isLike as f, createMatches as i, createForgeNumbers as l, OUTCOMES as n, isWanted as o, changeOf as r, isWithin as s, createTicketFinder as t, isForgeNumber as u };
