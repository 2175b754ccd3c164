import { Ft as readConfig, I as collectRecords, It as TELEMETRY_FOLDER, Lt as ledgerPath, Nt as readWorktree, Pt as isSequencing, St as lockPath, h as hasTelemetryFolder, i as watchLogs, jt as withFileLock, kt as stateFolders, n as recover, r as readReflog, s as findReading, ut as writeKnownLogs } from "./hook.js";
import { t as prepareInWorktree } from "./prepare-in-worktree.js";
import { n as updateWorktree } from "./update-worktree.js";
import { join } from "node:path";
// src/record/post-commit.ts
/**
* Brings the ledger in the working tree up to the new commit, and settles its rows. When pre-commit
* did not run for it, collects now: the rows go to the working tree and ride with the next commit.
*/
async function runPostCommit(run, ranPreCommit) {
	const worktree = await readWorktree(run.git);
	if (isSequencing(worktree.gitDir)) return;
	if (!ranPreCommit) {
		const lastMove = (await readReflog(worktree.gitDir)).at(-1);
		if (lastMove !== void 0 && !lastMove.message.startsWith("commit")) return;
	}
	const folders = stateFolders(worktree);
	await withFileLock(lockPath(folders), async () => {
		const pending = await recover(run.git, worktree, folders, "after the commit");
		const reading = await findReading(worktree, folders, pending, run.now);
		const next = !ranPreCommit && hasTelemetryFolder(worktree.root) ? await addForNext(run, {
			worktree,
			folders,
			pending,
			reading
		}) : reading;
		watchLogs(folders, run, next);
	}, { timeoutMs: 900 });
}
/** Appends what no commit holds to the ledger in the working tree; returns how far the logs were read. */
async function addForNext(run, context) {
	const { worktree, folders, pending, reading } = context;
	const config = await readConfig(join(worktree.root, TELEMETRY_FOLDER));
	const collected = await collectRecords(run, {
		worktree,
		folders,
		config,
		changes: []
	}, reading);
	if (collected.knownLogs !== void 0) writeKnownLogs(folders, collected.knownLogs);
	const ledger = ledgerPath(config.file, worktree.branch);
	await updateWorktree(run.git, worktree, folders, {
		ledger,
		files: [],
		reading
	}, []);
	await prepareInWorktree({
		worktree,
		folders,
		ledger
	}, collected.records, pending, collected.reading);
	return collected.reading;
}
export { runPostCommit };
