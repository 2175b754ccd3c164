import { a as isCommit, r as changeOf } from "./ticket.js";
import { i as shortLine, t as markdownCode } from "./escape.js";
// src/parts/report/questions/commit-dimension.ts
/** The group of the records that no commit holds yet. */
const NOT_COMMITTED = "(not committed)";
/** The group of the records that are older than where a shallow clone begins. */
const BEFORE_HISTORY = "(before this clone's history)";
/** What is in place of a commit where none brought a record. */
const UNCOMMITTED = [NOT_COMMITTED, BEFORE_HISTORY];
const NAMES = {
	"not committed": NOT_COMMITTED,
	"before history": BEFORE_HISTORY
};
const MAX_SUBJECT_LENGTH = 50;
/** As GitHub shows them. */
const SHORT_ID_LENGTH = 7;
const FULL_ID = /^[0-9a-f]{40,64}$/;
/** By the commit that brought a record, in the order of history; its date is that of a zone. */
function commitDimension(zone) {
	return {
		key: "commit",
		title: "Commit",
		valueFor({ change }) {
			return typeof change === "string" ? NAMES[change] : change?.commit;
		},
		matches: isCommit,
		cell: (name = "unknown") => FULL_ID.test(name) ? name.slice(0, SHORT_ID_LENGTH) : name,
		compare: (a, b) => placeOf(a) - placeOf(b) || committedAt(a).localeCompare(committedAt(b)),
		details: [{
			key: "committed_at",
			title: "Date",
			textOf: ({ first }) => changeOf(first)?.committedAt,
			cell: (time) => zone.dayOf(time),
			isLong: false
		}, {
			key: "subject",
			title: "Subject",
			textOf: ({ first }) => changeOf(first)?.subject,
			cell: (subject) => markdownCode(shortLine(subject, MAX_SUBJECT_LENGTH)),
			isLong: true
		}]
	};
}
function placeOf({ name }) {
	if (name === "(before this clone's history)") return -1;
	return name === "(not committed)" || name === void 0 ? 1 : 0;
}
function committedAt({ first }) {
	return changeOf(first)?.committedAt ?? "";
}
export { commitDimension as i, NOT_COMMITTED as n, UNCOMMITTED as r, BEFORE_HISTORY as t };
