import { In as Failure, It as formatUsd, an as TELEMETRY_FOLDER } from "./hook.js";
import { r as isLedgerName } from "./discover.js";
import { t as identityOf } from "./identity.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
// src/parts/git/commit.ts
const LOG_ONE = [
	"-c",
	"log.showSignature=false",
	"log",
	"--max-count=1",
	"--encoding=UTF-8"
];
const OBJECT_NAMES = {
	blob: "a file",
	tree: "a folder"
};
/**
* Reads the commit that a revision names.
*
* @throws {Failure} when there is none.
*/
async function readCommit(git, revision) {
	const object = await resolveRevision(git, revision);
	const id = object === void 0 ? void 0 : await resolveRevision(git, `${object}^{commit}`);
	if (id === void 0) throw await explainMissing(git, revision, object);
	return logCommit(git, id);
}
/** Reads the commit of HEAD; undefined before the first one. */
async function findHead(git) {
	const id = await resolveRevision(git, "HEAD");
	return id === void 0 ? void 0 : logCommit(git, id);
}
async function logCommit(git, commit) {
	const [id = "", shortId = "", parents = "", seconds, subject = ""] = (await git([
		...LOG_ONE,
		"--format=%H%n%h%n%P%n%ct%n%s",
		commit,
		"--"
	])).toString().split("\n");
	return {
		id,
		shortId,
		parentIds: parents.split(" ").filter(Boolean),
		committedAt: toIsoTime(seconds),
		subject
	};
}
/** Returns the RFC 3339 time of the seconds that git's `%ct` gives. */
function toIsoTime(seconds) {
	return (/* @__PURE__ */ new Date(Number(seconds) * 1e3)).toISOString();
}
async function resolveRevision(git, revision) {
	try {
		return (await git([
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			revision
		])).toString().trim();
	} catch {
		return;
	}
}
async function explainMissing(git, revision, object) {
	const name = JSON.stringify(revision);
	const type = object === void 0 ? void 0 : await typeOf(git, object);
	if (type !== void 0) return new Failure(`Cannot use ${name} as a commit: it names ${OBJECT_NAMES[type] ?? type}. Name a commit, a branch or a tag of one.`);
	if (!((await git([
		"rev-list",
		"--max-count=1",
		"--all"
	])).length > 0)) return new Failure(`Cannot find the commit ${name}: this repository has no commits yet.`);
	return new Failure(`Cannot find the commit ${name}: expected a revision of this repository, such as HEAD~1, a branch or a hash. \`git log --oneline -- .telemetry\` lists the commits that changed the ledger.`);
}
async function typeOf(git, object) {
	try {
		return (await git([
			"cat-file",
			"-t",
			object
		])).toString().trim();
	} catch {
		return;
	}
}
// src/parts/git/shallow.ts
/** Returns the commits where a shallow clone's history begins: their parents are not in it. */
async function readShallowBoundary(commonDir) {
	try {
		const text = await readFile(join(commonDir, "shallow"), "utf8");
		return new Set(text.split("\n").filter(Boolean));
	} catch (error) {
		if (error.code === "ENOENT") return /* @__PURE__ */ new Set();
		throw error;
	}
}
// src/flows/pull-request/origins/lasting-identity.ts
/**
* Returns what stays of a record's identity when `tokenledger mark` corrects it: without a session
* id the notes are part of the identity, and a corrected record came with its old commit all the same.
*/
function lastingIdentityOf(record) {
	return identityOf({
		...record,
		notes: ""
	});
}
// src/flows/pull-request/origins/ledger-paths.ts
const PREFIX = `${TELEMETRY_FOLDER}/`;
/** Git's patterns for every path that can be a ledger's; `isLedgerPath` tells which are. */
const LEDGER_PATHSPECS = [
	"usage.csv",
	"usage-*.csv",
	"usage/*.csv"
].map((pattern) => `:(top,glob)${PREFIX}${pattern}`);
/** Whether a path in a repository, with forward slashes, is that of a ledger file. */
function isLedgerPath(path) {
	return path.startsWith(PREFIX) && isLedgerName(path.slice(PREFIX.length));
}
// src/parts/report/markdown-table.ts
/** Returns a GFM table whose cells are padded, so that it reads as well as plain text. */
function markdownTable(columns, rows) {
	const padded = columns.map(({ title, cell, align }) => {
		const cells = [title, ...rows.map(cell)];
		const width = cells.reduce((widest, text) => Math.max(widest, lengthOf(text)), 3);
		const rule = align === "right" ? `${"-".repeat(width - 1)}:` : `:${"-".repeat(width - 1)}`;
		const [head = "", ...body] = cells.map((text) => pad(text, width, align));
		return [
			head,
			rule,
			...body
		];
	});
	return Array.from({ length: rows.length + 2 }, (_, line) => `| ${padded.map((column) => column[line]).join(" | ")} |\n`).join("");
}
function pad(text, width, align) {
	const space = " ".repeat(width - lengthOf(text));
	return align === "right" ? space + text : text + space;
}
function lengthOf(text) {
	return Array.from(text).length;
}
// src/parts/report/sum-values.ts
/** What a CSV tells of sums, by the title of the column; what is not known is undefined. */
const SUM_CELLS = {
	records: (sums) => sums.records,
	sessions: (sums) => sums.sessions,
	prompt_tokens: (sums) => sums.inputTokens,
	completion_tokens: (sums) => sums.outputTokens,
	cache_read_tokens: (sums) => sums.cacheReadTokens,
	cache_write_tokens: (sums) => sums.cacheWriteTokens,
	cost_usd: knownUsd,
	unpriced_records: (sums) => sums.unpricedRecords,
	unpriced_tokens: (sums) => sums.unpricedTokens,
	succeeded: (sums) => sums.succeeded,
	failed: (sums) => sums.failed,
	success_rate: (sums) => sums.successRate?.toFixed(4),
	average_duration_ms: (sums) => sums.averageDurationMs,
	p95_duration_ms: (sums) => sums.p95DurationMs
};
/** Returns the cells of sums, in the order of their columns. */
function sumCells(sums) {
	return Object.values(SUM_CELLS).map((value) => value(sums) ?? "");
}
/** Returns sums as JSON tells them: keys are the CSV's titles, what is not known is null. */
function sumValues(sums) {
	const values = Object.entries(SUM_CELLS).map(([name, value]) => [name, value(sums) ?? null]);
	const usd = knownUsd(sums);
	return {
		...Object.fromEntries(values),
		cost_usd: usd === void 0 ? null : Number(usd),
		success_rate: sums.successRate ?? null
	};
}
/** What nothing costs is known: 0. Records without any price have no known cost. */
function knownUsd({ records, unpricedRecords, costNanoUsd }) {
	return records > 0 && unpricedRecords === records ? void 0 : formatUsd(costNanoUsd);
}
export { LEDGER_PATHSPECS as a, readShallowBoundary as c, toIsoTime as d, markdownTable as i, findHead as l, sumCells as n, isLedgerPath as o, sumValues as r, lastingIdentityOf as s, SUM_CELLS as t, readCommit as u };
