import { $n as toIsoTime, In as isRawChange, Ln as parseRawChanges } from "./hook.js";
// src/parts/git/history.ts
const LOG = [
	"-c",
	"log.showSignature=false",
	"log"
];
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
		...LOG,
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
		...LOG,
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
const BY_DATE = ["--encoding=UTF-8", "--date-order"];
const COMMIT = "--format=%H%x00%P%x00%ct%x00%aN%x00%aE%x00%s";
const CHANGES = [...[
	"--raw",
	"-z",
	"--no-abbrev",
	"--no-renames",
	"--diff-merges=first-parent"
], COMMIT];
/** Lists the commits up to a head that changed the files of some pathspecs, parents before children. */
async function listFileChanges(git, head, pathspecs) {
	const order = ["--full-history", "--reverse"];
	return parseFileChanges((await git([
		...LOG,
		...BY_DATE,
		...order,
		...CHANGES,
		head.id,
		"--",
		...pathspecs
	])).toString(), head.shortId.length);
}
/** Lists the commits up to a head, parents before children. */
async function listCommits(git, head) {
	return parseFileChanges((await git([
		...LOG,
		...BY_DATE,
		"--reverse",
		"-z",
		COMMIT,
		head.id,
		"--"
	])).toString(), head.shortId.length).map(({ commit }) => commit);
}
/**
* Parses `git log -z --raw`: for each commit hash, parents, seconds, author, e-mail address and subject,
* then its changes; NUL after each.
*/
function parseFileChanges(output, shortIdLength) {
	const fields = output.split("\0");
	const commits = [];
	for (let index = 0; index + 1 < fields.length;) {
		const start = index + 6;
		const [id = "", parents = "", seconds, author = "", email = "", subject = ""] = fields.slice(index, start);
		const commit = {
			id,
			shortId: id.slice(0, shortIdLength),
			parentIds: parents.split(" ").filter(Boolean),
			committedAt: toIsoTime(seconds),
			subject,
			writtenBy: {
				author,
				email
			}
		};
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
		...LOG,
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
export { readHistory as i, listFileChanges as n, listVersions as r, listCommits as t };
