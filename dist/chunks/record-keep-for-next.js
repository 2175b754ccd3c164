import { An as readBlob, B as findReading, J as missingRows, Ln as writePrepared, yr as ledgerPath } from "./hook.js";
// src/flows/record/keep-for-next.ts
const LINES = /(?<=\n)/;
/**
* Lets the rows that a commit takes out of the ledger, and does nothing else, wait for the next one: a revert that
* was resolved to what HEAD has. To put them back at once would leave git nothing to commit.
*/
async function keepForNext({ git, now }, { worktree, folders, config, changes, pending }) {
	const removed = [];
	for (const { path, headBlob, indexBlob } of changes) {
		if (headBlob === void 0 || !path.startsWith(`.telemetry/`)) continue;
		if (!path.endsWith(".csv")) continue;
		const [, ...lines] = (await readBlob(git, headBlob)).toString().split(LINES);
		const left = indexBlob === void 0 ? Buffer.alloc(0) : await readBlob(git, indexBlob);
		const missing = await missingRows(left, lines);
		removed.push(...missing.map((line) => ({
			line,
			callIds: []
		})));
	}
	if (removed.length === 0) return;
	const reading = await findReading(worktree, folders, pending, now);
	const rows = [...pending?.rows ?? [], ...removed];
	const ledger = ledgerPath(config.file, worktree.branch);
	const parent = worktree.head?.id;
	writePrepared(folders, {
		ledger,
		rows,
		files: [],
		parent,
		reading
	}, void 0);
}
export { keepForNext };
