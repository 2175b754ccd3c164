// src/parts/git/default-branch.ts
const NAMES = ["main", "master"];
const LIST = ["for-each-ref", "--format=%(objectname) %(refname)"];
/**
* Returns the commit at the end of the default branch: what the remote's HEAD stands for, else its `main` or
* `master`, else those of this clone, else HEAD; undefined where there is none of all these. The remote is
* `origin`, or the only one that was fetched from.
*/
async function findDefaultBranch(git) {
	const local = NAMES.map((name) => `refs/heads/${name}`);
	const remote = ["HEAD", ...NAMES].map((name) => `refs/remotes/*/${name}`);
	const lines = (await git([
		...LIST,
		...local,
		...remote
	])).toString().split("\n");
	const commits = new Map(lines.filter(Boolean).map(parseReference));
	const folder = `refs/remotes/${onlyRemote(commits.keys()) ?? "origin"}`;
	return [...["HEAD", ...NAMES].map((name) => `${folder}/${name}`), ...local].map((name) => commits.get(name)).find(Boolean) ?? findCommit(git, "HEAD");
}
function parseReference(line) {
	const [commit = "", name = ""] = line.split(" ");
	return [name, commit];
}
function onlyRemote(references) {
	const names = Array.from(references, (name) => /^refs\/remotes\/([^/]+)\//.exec(name)?.[1]);
	const [first, ...others] = new Set(names.filter((name) => name !== void 0));
	return others.length > 0 ? void 0 : first;
}
/** Returns the id of the commit that a revision names; undefined when it names none. */
async function findCommit(git, revision) {
	return git([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	]).then((id) => id.toString().trim(), () => void 0);
}
export { findDefaultBranch as n, findCommit as t };
