import { Cr as readWorktreeLedger, G as headerOf, J as missingRows, Ln as writePrepared, Q as readWorktreeFile, Sr as noteWorktreeLedger, X as withOwnTime, dn as HEADER_LINE, kn as hashBlob, pn as formatRow, un as writeReading } from "./hook.js";
import { t as appendLines } from "./append-rows.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
// src/flows/record/prepare-in-worktree.ts
/**
* Prepares records for the worktree's next commit and appends them to its ledger, with the rows
* that wait already. They are prepared first: a kill in between loses nothing, and nobody records
* their calls again. Called under the lock.
*/
async function prepareInWorktree({ worktree, folders, ledger }, records, pending, reading) {
	const found = readWorktreeFile(worktree.root, ledger);
	const content = found?.length ? found : Buffer.from(HEADER_LINE);
	const header = headerOf(content);
	const rows = [...pending?.rows ?? [], ...records.map(({ record, ...recorded }) => ({
		...recorded,
		line: formatRow(withOwnTime(record, content), header)
	}))];
	if (rows.length === 0) {
		writeReading(folders, reading);
		return;
	}
	const parent = worktree.head?.id;
	writePrepared(folders, {
		ledger,
		rows,
		files: [],
		parent,
		reading
	}, void 0);
	const lines = rows.map(({ line }) => line);
	const missing = await missingRows(found ?? Buffer.alloc(0), lines);
	if (missing.length === 0) return;
	const path = join(worktree.root, ledger);
	const left = readWorktreeLedger(folders);
	await appendLines(path, missing);
	if (left !== void 0 && found !== void 0 && hashBlob(found, left) === left) noteWorktreeLedger(folders, hashBlob(await readFile(path), left));
}
export { prepareInWorktree as t };
