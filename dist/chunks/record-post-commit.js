import { Ar as lockPath, B as findReading, Bn as readWorktree, Fn as readPrepared, On as findBlob, Rn as withFileLock, Vn as isSequencing, Vr as stateFolders, Z as hasTelemetryFolder, ct as readReflog, dt as collectRecords, hr as readConfig, ln as writeKnownLogs, qn as isStagedAsInHead, vr as TELEMETRY_FOLDER, xr as watchLogs, yr as ledgerPath, z as recover } from "./hook.js";
import { t as prepareInWorktree } from "./prepare-in-worktree.js";
import { n as updateWorktree, t as updateIndex } from "./update-after-commit.js";
import { join } from "node:path";
// src/flows/record/post-commit.ts
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
	await withFileLock(lockPath(folders), run.process, async () => {
		const summary = readPrepared(folders)?.summary;
		const pending = await recover(run.git, worktree, folders, "after the commit");
		if (summary && pending === void 0) run.say(summary);
		const reading = await findReading(worktree, folders, pending, run.now);
		if (ranPreCommit) await bringIndexUp(run, worktree, reading);
		const next = !ranPreCommit && hasTelemetryFolder(worktree.root) ? await addForNext(run, {
			worktree,
			folders,
			pending,
			reading
		}) : reading;
		watchLogs(folders, run, next);
	}, { timeoutMs: 900 });
}
/** Brings up an index that this commit's git read before another one changed it, and put in its place since. */
async function bringIndexUp({ git }, { root, branch }, reading) {
	if (await isStagedAsInHead(git, ".telemetry")) return;
	const { file } = await readConfig(join(root, TELEMETRY_FOLDER));
	const ledger = ledgerPath(file, branch);
	const before = await findBlob(git, "HEAD", ledger);
	await updateIndex(git, {
		ledger,
		files: before === void 0 ? [] : [{
			path: ledger,
			before,
			after: before
		}],
		reading
	});
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
