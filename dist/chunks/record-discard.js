import { $n as stageBlobs, Ar as lockPath, B as findReading, Bn as readWorktree, Fn as readPrepared, Gt as addToTable, In as removePrepared, J as missingRows, Jn as listIndexEntries, Kn as isLockedIndex, Ln as writePrepared, On as findBlob, Q as readWorktreeFile, Qn as removeIndexEntry, Rn as withFileLock, Vn as isSequencing, Vr as stateFolders, Z as hasTelemetryFolder, dr as createGit, dt as collectRecords, hr as readConfig, ln as writeKnownLogs, un as writeReading, vr as TELEMETRY_FOLDER, xr as watchLogs, z as recover } from "./hook.js";
import { join } from "node:path";
// src/flows/record/discard.ts
/**
* Takes the rows of an attempt that was given up out of this commit's index: `TOKENLEDGER=0` says that their
* calls are never to be recorded. Whether they are, is settled when the commit was made.
*/
async function unstagePrepared({ git }) {
	const prepared = readPrepared(stateFolders(await readWorktree(git)));
	if (prepared !== void 0) await unstage(git, prepared);
}
/**
* Settles the calls since the last commit without recording them: `TOKENLEDGER=0`. What waits because an
* earlier commit was made without its pre-commit hook goes on waiting.
*/
async function discardCalls(run) {
	const worktree = await readWorktree(run.git);
	if (isSequencing(worktree.gitDir) || !hasTelemetryFolder(worktree.root)) return;
	const config = await readConfig(join(worktree.root, TELEMETRY_FOLDER));
	const folders = stateFolders(worktree);
	await withFileLock(lockPath(folders), run.process, async () => {
		const pending = await recover(run.git, worktree, folders, "after the commit");
		const before = await findReading(worktree, folders, pending, run.now);
		const collected = await collectRecords(run, {
			worktree,
			folders,
			config,
			changes: []
		}, before);
		const kept = pending === void 0 ? [] : await rowsInWorktree(worktree, pending);
		const givenUp = pending?.rows.filter((row) => !kept.includes(row)) ?? [];
		addToTable(folders, [...givenUp, ...collected.records]);
		const { lastHead = worktree.head?.id } = before;
		const reading = {
			...collected.reading,
			lastHead
		};
		if (collected.knownLogs !== void 0) writeKnownLogs(folders, collected.knownLogs);
		if (pending !== void 0 && kept.length > 0) writePrepared(folders, {
			...pending,
			rows: kept,
			files: [],
			reading
		}, void 0);
		else {
			writeReading(folders, reading);
			removePrepared(folders);
		}
		if (givenUp.length > 0 && pending !== void 0) await unstageInOwnIndex(run.git, pending);
		watchLogs(folders, run, reading);
	}, { timeoutMs: 900 });
}
/** Returns the prepared rows that the ledger in the working tree has: those of an earlier commit. */
async function rowsInWorktree({ root }, { ledger, rows }) {
	const content = readWorktreeFile(root, ledger) ?? Buffer.alloc(0);
	const lines = rows.map(({ line }) => line);
	const missing = new Set(await missingRows(content, lines));
	return rows.filter(({ line }) => !missing.has(line));
}
/** The index of `git commit --only` was another than the worktree's own, which still has the rows. */
async function unstageInOwnIndex({ cwd, environment }, prepared) {
	await unstage(createGit(cwd, {
		...environment,
		GIT_INDEX_FILE: void 0
	}), prepared).catch((error) => {
		if (!isLockedIndex(error)) throw error;
	});
}
/** Puts back HEAD's version of the files that still stand in an index as they were prepared. */
async function unstage(git, { files }) {
	const entries = await listIndexEntries(git, TELEMETRY_FOLDER);
	for (const { path, after } of files) {
		const entry = entries.get(path);
		if (entry?.blob !== after) continue;
		const blob = await findBlob(git, "HEAD", path);
		if (blob === void 0) await removeIndexEntry(git, path);
		else await stageBlobs(git, [{
			path,
			blob,
			entry
		}]);
	}
}
export { discardCalls, unstagePrepared };
