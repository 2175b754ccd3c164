import { execFile } from "node:child_process";
import { promisify } from "node:util";
// src/parts/git/ask-git.ts
/**
* Returns what git prints about a repository, as its worktree's top folder sees it, also where
* `GIT_DIR` is relative to another folder; undefined when git exits with another code than 0.
*/
async function askGit({ root, gitDir }, args) {
	const place = [`--git-dir=${gitDir}`, `--work-tree=${root}`];
	try {
		const { stdout } = await promisify(execFile)("git", [...place, ...args], {
			cwd: root,
			maxBuffer: 1 << 26
		});
		return stdout;
	} catch {
		return;
	}
}
export { askGit as t };
