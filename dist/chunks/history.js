import { Gn as parseRawChanges, Wn as isRawChange, ir as toIsoTime, lr as GitOutputTooLarge, or as againstFirstParents } from "./hook.js";
// src/parts/git/history.ts
const AUTHORED = "--format=%at %H %P";
const EVERYTHING = [
	"--exclude=refs/stash",
	"--exclude=refs/notes/*",
	"--all"
];
/**
* Reads the commits that a reference or HEAD holds, by author time. Of the `known` ones, some may
* be held by nothing any more (a squash merge took their place, or a reset): they are there too,
* and behind what they were rewritten to.
*/
async function readHistory(git, known) {
	const held = parseLog(await git([
		"log",
		AUTHORED,
		...EVERYTHING,
		"--"
	]));
	if (known.length === 0) return held;
	const input = known.map((id) => `${id}\n`).join("");
	const options = [
		"--ignore-missing",
		"--stdin",
		"--not",
		...EVERYTHING,
		"--"
	];
	const abandoned = parseLog(await git([
		"log",
		AUTHORED,
		...options
	], input));
	return [...held, ...abandoned].sort(byAuthorTime);
}
function parseLog(output) {
	return output.toString().split("\n").filter(Boolean).reverse().map(parseCommit).sort(byAuthorTime);
}
function parseCommit(line) {
	const [seconds, id = "", ...parents] = line.trimEnd().split(" ");
	return {
		id,
		parents,
		authoredAtSeconds: Number(seconds)
	};
}
function byAuthorTime(a, b) {
	return a.authoredAtSeconds - b.authoredAtSeconds;
}
/** As GitHub shows them. */
const SHORT_ID_LENGTH = 7;
const BY_DATE = ["--encoding=UTF-8", "--date-order"];
const COMMIT = "--format=%H%x00%P%x00%ct%x00%aN%x00%aE%x00%s";
const COMMIT_FIELDS = 6;
const RAW = [
	"--raw",
	"-z",
	"--no-abbrev",
	"--no-renames"
];
/** Lists the commits up to a head, parents before children. */
async function listCommits(git, head) {
	const fields = (await git([
		"log",
		...BY_DATE,
		"--reverse",
		"-z",
		COMMIT,
		head.id,
		"--"
	])).toString().split("\0");
	const commits = [];
	for (let index = 0; index + 1 < fields.length; index += COMMIT_FIELDS) commits.push(parseFields(fields, index, head.shortId.length));
	return commits;
}
/**
* Reads what commits changed, by their ids, of the files of some pathspecs, against their first parents. A merge
* that took all of these files from one of its parents changed nothing.
*/
async function readFileChanges(git, commits, pathspecs) {
	if (commits.length === 0) return /* @__PURE__ */ new Map();
	const ids = commits.map(({ id }) => `${id}\n`).join("");
	const fields = (await git([
		...[
			"diff-tree",
			"--stdin",
			"--root",
			"-r",
			"-m",
			...RAW,
			"--format=%H"
		],
		"--",
		...pathspecs
	], ids)).toString().split("\0");
	const changes = /* @__PURE__ */ new Map();
	const comparedParents = /* @__PURE__ */ new Map();
	for (let index = 0; index + 1 < fields.length;) {
		const id = fields[index] ?? "";
		const start = index + 1;
		for (index = start; isRawChange(fields[index] ?? ""); index += 2);
		if (!changes.has(id)) changes.set(id, parseRawChanges(fields.slice(start, index)));
		comparedParents.set(id, (comparedParents.get(id) ?? 0) + 1);
	}
	for (const { id, parentIds } of commits) if ((comparedParents.get(id) ?? 0) < parentIds.length) changes.delete(id);
	return changes;
}
/** Returns the commits up to a head that none of the known ones holds; of these, some may be gone. */
async function listCommitsBeyond(git, head, known) {
	const output = await git([
		"rev-list",
		"--ignore-missing",
		"--stdin"
	], `${[head.id, ...known.map((id) => `^${id}`)].join("\n")}\n`);
	return new Set(output.toString().split("\n").filter(Boolean));
}
const SUBJECTS = [COMMIT, "-z"];
const CHANGES = [...RAW, COMMIT];
const DIFF_TREE = [
	"diff-tree",
	"--stdin",
	"--root",
	"-r"
];
/** A hundred times what 250 commits of a large ledger take. */
const MAX_BYTES = 16e6;
/**
* Lists the last commits of a range, all of them, with what each changed of the files of some
* pathspecs: what else a commit changes can be millions of files.
*/
async function listRecentCommits(git, range, maxCommits, pathspecs) {
	const limit = { maxBytes: MAX_BYTES };
	const commits = parseFileChanges((await git([
		"log",
		...BY_DATE,
		...SUBJECTS,
		`--max-count=${maxCommits}`,
		...range,
		"--"
	], void 0, limit)).toString(), SHORT_ID_LENGTH).toReversed();
	const ids = commits.map(({ commit }) => `${commit.id}\n`).join("");
	try {
		const changed = parseFileChanges((await againstFirstParents((options) => git([
			...DIFF_TREE,
			...CHANGES,
			...options,
			"--",
			...pathspecs
		], ids, limit))).toString(), SHORT_ID_LENGTH);
		const changesById = new Map(changed.map(({ commit, changes }) => [commit.id, changes]));
		return {
			commits: commits.map(({ commit }) => ({
				commit,
				changes: changesById.get(commit.id) ?? []
			})),
			hasChanges: true
		};
	} catch (error) {
		if (!(error instanceof GitOutputTooLarge)) throw error;
		return {
			commits,
			hasChanges: false
		};
	}
}
/**
* Parses `git log -z --raw`: for each commit hash, parents, seconds, author, e-mail address and subject,
* then its changes; NUL after each.
*/
function parseFileChanges(output, shortIdLength) {
	const fields = output.split("\0");
	const commits = [];
	for (let index = 0; index + 1 < fields.length;) {
		const commit = parseFields(fields, index, shortIdLength);
		const start = index + COMMIT_FIELDS;
		for (index = start; isRawChange(fields[index] ?? ""); index += 2);
		const changes = parseRawChanges(fields.slice(start, index));
		commits.push({
			commit,
			changes: changes.map(({ path, before, after }) => ({
				path,
				before,
				after
			}))
		});
	}
	return commits;
}
function parseFields(fields, start, shortIdLength) {
	const [id = "", parents = "", seconds, author = "", email = "", subject = ""] = fields.slice(start, start + COMMIT_FIELDS);
	return {
		id,
		shortId: id.slice(0, shortIdLength),
		parentIds: parents === "" ? [] : parents.split(" "),
		committedAt: toIsoTime(seconds),
		subject,
		writtenBy: {
			author,
			email
		}
	};
}
const VERSIONS = [
	"--format=",
	"--max-count=1000",
	"--raw",
	"-z",
	"--no-abbrev",
	"--no-renames"
];
/** Returns the blobs that a path has had in the commits up to HEAD, its present one among them. */
async function listVersions(git, path) {
	const output = await git([
		"log",
		...VERSIONS,
		"-m",
		"--full-history",
		"HEAD",
		"--",
		path
	]);
	const changes = parseRawChanges(output.toString().split("\0"));
	return new Set(changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()));
}
export { readFileChanges as a, listVersions as i, listCommitsBeyond as n, readHistory as o, listRecentCommits as r, listCommits as t };
