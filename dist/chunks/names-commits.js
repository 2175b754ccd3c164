import { vr as TELEMETRY_FOLDER } from "./hook.js";
// src/flows/pull-request/origins/names-commits.ts
/** Tells whether records of a commit's ledger may name commits. No row is ever deleted: its history needs no look. */
async function namesCommits(git, id) {
	const where = await isCheckedOut(git, id) ? [] : [id];
	const holds = (...pattern) => isSo(git, [
		"grep",
		"--quiet",
		"--text",
		...pattern,
		...where,
		"--",
		TELEMETRY_FOLDER
	]);
	return await holds("-F", "-e", "commit ") && await holds("-E", "-e", "commit [0-9a-f]{12}");
}
/** Whether all files of the ledger are in the working tree, and are what a commit has. */
async function isCheckedOut(git, id) {
	const [isSame, listed] = await Promise.all([isSo(git, [
		"diff-index",
		"--quiet",
		id,
		"--",
		TELEMETRY_FOLDER
	]), git([
		"ls-files",
		"-t",
		"-z",
		"--",
		TELEMETRY_FOLDER
	])]);
	return isSame && listed.toString().split("\0").filter(Boolean).every(isHeld);
}
function isHeld(tagged) {
	return tagged.startsWith("H ");
}
function isSo(git, args) {
	return git(args).then(() => true, () => false);
}
export { namesCommits as t };
