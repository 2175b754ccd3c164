import { lt as findIgnoreRule, ur as askGit } from "./hook.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
// src/flows/install/ledger-advice.ts
const FOLDER = ".telemetry";
const LEDGER = `${FOLDER}/usage.csv`;
/** Lists those files of ours that git has and the worktree does not: a sparse checkout leaves them out. */
async function listLeftOut(repository) {
	const paths = (await askGit(repository, [
		"ls-files",
		"-z",
		"--",
		FOLDER,
		".gitignore"
	]) ?? "").split("\0").filter((path) => path !== "");
	return new Set(paths.filter((path) => !existsSync(join(repository.root, path))));
}
/** Returns what keeps the ledger out of commits, with what to do about it. */
async function ledgerAdvice(repository, leftOut) {
	const advice = [];
	const rule = await findIgnoreRule(repository, LEDGER);
	if (rule !== void 0) advice.push(`git ignores ${LEDGER}, by ${rule}, so no commit would hold it: take that rule out, or run \`git add --force ${FOLDER}\` once.`);
	const isSparse = (await askGit(repository, [
		"config",
		"--type=bool",
		"core.sparseCheckout"
	]))?.trim() === "true";
	if (leftOut.size > 0 && !existsSync(join(repository.root, FOLDER))) advice.push(isSparse ? `${FOLDER} is left out of this sparse checkout and was not written: \`git sparse-checkout add ${FOLDER}\` brings it.` : `${FOLDER} is missing in this worktree and was not written: \`git restore ${FOLDER}\` brings it back.`);
	else if (isSparse && await isOutside(repository)) advice.push(`${FOLDER} is outside of this sparse checkout, so git would not add it: run \`git sparse-checkout add ${FOLDER}\`.`);
	return advice;
}
/** Whether git refuses to add the ledger for the sparse checkout's sake. */
async function isOutside(repository) {
	return !(await askGit(repository, [
		"ls-files",
		"--",
		LEDGER
	]) !== "") && await askGit(repository, [
		"add",
		"--dry-run",
		"--",
		LEDGER
	]) === void 0;
}
export { listLeftOut as n, ledgerAdvice as t };
