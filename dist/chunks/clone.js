import { ur as askGit } from "./hook.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
// src/parts/git/clone.ts
const PROMISORS = [
	"config",
	"--get-regexp",
	"^(extensions\\.partialclone|remote\\..*\\.promisor)$"
];
/** Whether a clone leaves out objects, such as all files' contents, until they are wanted. */
async function isPartialClone(repository) {
	return await askGit(repository, PROMISORS) !== void 0;
}
/** The same of the clone that git runs in. */
function hasPromisor(git) {
	return git(PROMISORS).then(() => true, () => false);
}
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
/** Whether history ends somewhere, so that what is older is not known. */
async function isShallow(git) {
	return (await git(["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
}
export { readShallowBoundary as i, isPartialClone as n, isShallow as r, hasPromisor as t };
