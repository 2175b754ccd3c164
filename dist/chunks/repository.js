import { cr as GitFailure, dr as createGit, gr as Failure } from "./hook.js";
import { resolve } from "node:path";
// src/parts/git/repository.ts
/** There is a repository, and git refuses to look at it: it belongs to another user. */
var DubiousOwnership = class extends Failure {
	name = "DubiousOwnership";
	failureCode = "git";
};
const REMEDY = /git config --global --add safe\.directory .*/;
/**
* Returns the repository whose worktree holds `cwd`; undefined outside of one, or without git.
*
* @throws {DubiousOwnership}
* @throws {Failure} where its path has a line feed, as what the hooks keep has a path in a line, or is not UTF-8: Node cannot name it.
*/
async function findRepository(cwd) {
	if (cwd.includes("�")) throw new Failure(`Cannot work in a folder whose path is not UTF-8: ${JSON.stringify(cwd)}. Give it another name.`);
	const lines = (await askForFolders(cwd))?.split("\n");
	if (lines === void 0) return void 0;
	const [root = "", gitDir = "", commonDir = "", ...more] = lines;
	if (more.length > 1) throw new Failure(`Cannot work in a repository whose path has a line feed: ${JSON.stringify(cwd)}. Give that folder another name.`);
	return {
		root,
		gitDir,
		commonDir: resolve(cwd, commonDir)
	};
}
async function askForFolders(cwd) {
	try {
		return (await createGit(cwd)([
			"rev-parse",
			"--show-toplevel",
			"--absolute-git-dir",
			"--git-common-dir"
		])).toString();
	} catch (error) {
		if (!(error instanceof GitFailure)) throw error;
		const remedy = REMEDY.exec(error.stderr)?.[0];
		if (remedy !== void 0) throw dubiousOwnership(error.stderr, remedy, error);
		return;
	}
}
function dubiousOwnership(words, remedy, cause) {
	const [first = ""] = words.replace(/^fatal: /, "").split("\n");
	return new DubiousOwnership(`Cannot tell which repository this is: git says "${first}". If you trust it, run \`${remedy}\`.`, { cause });
}
export { findRepository as n, DubiousOwnership as t };
