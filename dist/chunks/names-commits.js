import { _r as TELEMETRY_FOLDER } from "./hook.js";
// src/flows/pull-request/origins/names-commits.ts
/** Tells whether records of a commit's ledger may name commits. No row is ever deleted: its history needs no look. */
function namesCommits(git, id) {
	return git([
		"grep",
		...[
			"--quiet",
			"--text",
			"-E",
			"-e",
			"commit [0-9a-f]{12}"
		],
		id,
		"--",
		TELEMETRY_FOLDER
	]).then(() => true, () => false);
}
export { namesCommits as t };
