import { t as askGit } from "./ask-git.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
// src/parts/git/left-out.ts
/** Lists the regular files below a folder that a sparse checkout leaves out of the worktree. */
async function listLeftOutFiles(repository, folder) {
	return (await askGit(repository, [
		"ls-files",
		"-s",
		"-v",
		"-z",
		"--",
		folder
	]) ?? "").split("\0").flatMap((line) => {
		const [meta = "", path] = line.split("	");
		const [tag = "", mode = "", blob = ""] = meta.split(" ");
		const isLeftOut = tag.toUpperCase() === "S" && mode.startsWith("100");
		if (path === void 0 || !isLeftOut || existsSync(join(repository.root, path))) return [];
		return [{
			path,
			blob
		}];
	});
}
export { listLeftOutFiles as t };
