import { $ as writeWorktreeFile, $n as stageBlobs, An as readBlob, Cr as readWorktreeLedger, J as missingRows, Jn as listIndexEntries, Kn as isLockedIndex, Nn as writeBlob, On as findBlob, Q as readWorktreeFile, Sr as noteWorktreeLedger, U as appendedText, Y as withLines, Zn as refreshIndexEntry, dr as createGit, kn as hashBlob, vr as TELEMETRY_FOLDER } from "./hook.js";
import { t as appendLines } from "./append-rows.js";
import { t as bringUp } from "./bring-up.js";
import { join } from "node:path";
// src/flows/record/update-after-commit.ts
/**
* Brings the ledger in the working tree up to HEAD, which holds the rows. What a person changed in
* it stays; a file that git was told not to check out stays away.
*/
async function updateWorktree(git, { root }, folders, prepared, held) {
	const lines = held.map(({ line }) => line);
	for (const [path, before] of plannedFiles(prepared)) {
		const blob = await findBlob(git, "HEAD", path);
		if (blob === void 0) continue;
		const committed = {
			path,
			blob,
			content: await readBlob(git, blob)
		};
		const found = readWorktreeFile(root, path);
		const isLedger = path === prepared.ledger;
		const left = isLedger ? readWorktreeLedger(folders) : void 0;
		const isAsLeft = left !== void 0 && found !== void 0 && hashBlob(found, left) === left;
		if (found === void 0) {
			if (!await isLeftOut(git, path)) await writeWorktreeFile(root, path, committed.content);
			continue;
		}
		const content = await updateFile(git, root, {
			before,
			past: {
				lastBlob: prepared.reading.ledgerBlob,
				isAsLeft
			},
			found,
			committed,
			missing: isLedger ? lines : []
		});
		if (isLedger) noteAsLeft(folders, content, committed, isAsLeft);
	}
}
/** What a person changed in a file is not as we left it, and stays their edit. */
function noteAsLeft(folders, content, { blob, content: committed }, wasAsLeft) {
	if (wasAsLeft || content.equals(committed)) noteWorktreeLedger(folders, hashBlob(content, blob));
}
/** Returns the paths that a commit brings up to date, each with its blob from before. */
function plannedFiles({ ledger, files }) {
	const planned = files.map(({ path, before }) => [path, before]);
	return new Map([[ledger, void 0], ...planned]);
}
async function updateFile(git, root, file) {
	const { before, past, found, committed, missing } = file;
	const wanted = before !== void 0 && hashBlob(found, before) === before ? committed.content : await withCommitted(git, found, committed, past, missing);
	if (wanted.equals(found)) return found;
	const text = appendedText(found, wanted);
	if (text === void 0) await writeWorktreeFile(root, committed.path, wanted);
	else await appendLines(join(root, committed.path), text.split(/(?<=\n)/));
	return wanted;
}
/** Adds to a file that was changed since it was checked out what HEAD has and nobody took out. */
async function withCommitted(git, found, committed, past, missing) {
	const upToDate = found.includes("\r\n") ? found : await bringUp(git, found, committed, past);
	return withLines(upToDate, await missingRows(upToDate, missing));
}
/** Whether git was told to leave a file out of the working tree: a sparse checkout. */
async function isLeftOut(git, path) {
	return (await listIndexEntries(git, path)).get(path)?.flags.includes("skip-worktree") ?? false;
}
/**
* Brings the ledger in the worktree's own index up to HEAD, where the commit was made from another
* one (`git commit --only`, `GIT_INDEX_FILE`), and returns its blob there. While another git holds
* the index, it stays as it is: the next pre-commit takes in what it lacks.
*/
async function updateIndex({ cwd, environment }, prepared) {
	const git = createGit(cwd, {
		...environment,
		GIT_INDEX_FILE: void 0
	});
	const entries = await listIndexEntries(git, TELEMETRY_FOLDER);
	const past = { lastBlob: prepared.reading.ledgerBlob };
	let ledgerBlob = entries.get(prepared.ledger)?.blob;
	try {
		for (const [path, before] of plannedFiles(prepared)) {
			if (before !== void 0 && !entries.has(path)) continue;
			const updated = await updateEntry(git, path, entries.get(path), past);
			if (path === prepared.ledger) ledgerBlob = updated ?? ledgerBlob;
		}
	} catch (error) {
		if (!isLockedIndex(error)) throw error;
	}
	return ledgerBlob;
}
/** Brings a file of an index up to HEAD, and returns its blob; undefined when HEAD does not have it. */
async function updateEntry(git, path, entry, past) {
	const blob = await findBlob(git, "HEAD", path);
	if (blob === void 0) return void 0;
	let updated = blob;
	const flags = entry?.flags ?? [];
	if (entry?.blob !== blob) {
		const committed = {
			path,
			blob,
			content: await readBlob(git, blob)
		};
		const staged = entry === void 0 ? void 0 : await readBlob(git, entry.blob);
		const isAsLeft = entry?.blob === past.lastBlob;
		const content = staged?.length ? await bringUp(git, staged, committed, {
			...past,
			isAsLeft
		}) : committed.content;
		updated = await writeBlob(git, content);
		await stageBlobs(git, [{
			path,
			blob: updated,
			entry
		}]);
	}
	if (!flags.includes("skip-worktree")) await refreshIndexEntry(git, path);
	return updated;
}
export { updateWorktree as n, updateIndex as t };
