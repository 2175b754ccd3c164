// src/parts/git/branches.ts
const LIST = ["for-each-ref", "--format=%(objectname) %(committerdate:unix) %(refname)"];
const REF = /^refs\/(?:heads|remotes\/[^/]+)\/(.+)$/;
/** Lists the branches; with `notIn`, those that have a commit which that one does not hold. */
async function listBranches(git, notIn) {
	const filter = notIn === void 0 ? [] : [`--no-merged=${notIn}`];
	return (await git([
		...LIST,
		...filter,
		"refs/heads",
		"refs/remotes"
	])).toString().split("\n").flatMap(parseBranch);
}
function parseBranch(line) {
	const [tip = "", seconds, ref = ""] = line.split(" ");
	const name = REF.exec(ref)?.[1];
	if (name === void 0 || name === "HEAD") return [];
	return [{
		name,
		isRemote: ref.startsWith("refs/remotes/"),
		tip,
		committedAt: /* @__PURE__ */ new Date(Number(seconds) * 1e3)
	}];
}
export { listBranches as t };
