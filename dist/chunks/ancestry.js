// src/parts/git/ancestry.ts
/**
* Returns the commit that two commits both come from; undefined when there is none, as in a
* shallow clone that ends before it, or when one of them is not there.
*/
async function findMergeBase(git, one, other) {
	try {
		return (await git([
			"merge-base",
			one,
			other
		])).toString().trim();
	} catch {
		return;
	}
}
/** Whether a commit is an ancestor of another, or the same. */
async function isAncestor(git, commit, of) {
	try {
		await git([
			"merge-base",
			"--is-ancestor",
			commit,
			of
		]);
		return true;
	} catch {
		return false;
	}
}
/**
* Returns the nearest commits below an abandoned one that a branch, a tag or another worktree
* still holds; undefined when something holds the commit itself, or it is gone.
*/
async function findHeldBoundary(git, commit) {
	try {
		const lines = (await git([
			"rev-list",
			"--boundary",
			commit,
			...[
				"--not",
				"--exclude=refs/stash",
				"--all",
				"HEAD"
			],
			"--"
		])).toString().split("\n").filter(Boolean);
		if (lines.every((line) => line.startsWith("-"))) return void 0;
		return lines.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
	} catch {
		return;
	}
}
/** Returns those of some commits that no other of them holds. */
async function findIndependent(git, commits) {
	return (await git([
		"merge-base",
		"--independent",
		...commits
	])).toString().split("\n").filter(Boolean);
}
/** Returns the last commit that all of some hold; undefined where there is none. */
async function findCommonAncestor(git, commits) {
	if (commits.length === 0) return void 0;
	return git([
		"merge-base",
		"--octopus",
		...commits
	]).then((id) => id.toString().trim(), () => void 0);
}
export { isAncestor as a, findMergeBase as i, findHeldBoundary as n, findIndependent as r, findCommonAncestor as t };
