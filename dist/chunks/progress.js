import { $ as isBackupOf } from "./hook.js";
import { o as formatWhole } from "./format-number.js";
import { u as sayNotALedger } from "./typed-ledgers.js";
// src/flows/ingest/file-faults.ts
/** Lists the files of which no row was read although they should hold some, in sentences that begin with the file's name. */
function findFaults(loads, missing) {
	const emptied = missing > 0 ? findEmptied(loads) : [];
	return loads.flatMap((load) => {
		const { file, fileLoad } = load;
		if (fileLoad.unreadable !== void 0) return [sayNotALedger(file.name, fileLoad.unreadable)];
		if (fileLoad.rowsRead > 0 && fileLoad.rejected === fileLoad.rowsRead) return [sayNoneReadable(file.name, fileLoad.rowsRead)];
		return emptied.includes(load) ? [sayEmptied(load)] : [];
	});
}
/** Says that a file has rows and none of them can be read. */
function sayNoneReadable(name, rows) {
	return `${name}: ${rows === 1 ? "its only row cannot" : `none of its ${formatWhole(rows)} rows can`} be read.`;
}
/** Returns the files that no longer hold any row, except those whose rows went to a backup. */
function findEmptied(loads) {
	return loads.filter(({ file, state, fileLoad }) => fileLoad.rowsRead === 0 && (state?.rows ?? 0) > 0 && !loads.some((other) => other.state === void 0 && other.fileLoad.rowsRead > 0 && isBackupOf(other.file.name, file.name)));
}
/** Says that a file no longer holds any row. */
function sayEmptied({ file, state }) {
	return `${file.name} holds no row, and held ${state?.rows} when it was read last. \`git log -p -- ${file.name}\` shows what became of them.`;
}
// src/doors/cli/progress.ts
const QUIET_MS = 1e3;
const INTERVAL_MS = 100;
const CLEAR_LINE = "\r\x1B[K";
/** Starts the progress of a task, which ends and leaves no trace when it is disposed of. */
function startProgress({ isTerminal, now, warn }) {
	const start = now().getTime();
	let lastShown;
	return {
		show(text) {
			const time = now().getTime();
			if (!isTerminal || time - start < QUIET_MS) return;
			if (lastShown !== void 0 && time - lastShown < INTERVAL_MS) return;
			lastShown = time;
			warn(`${CLEAR_LINE}${text}`);
		},
		[Symbol.dispose]() {
			if (lastShown !== void 0) warn(CLEAR_LINE);
		}
	};
}
export { sayNoneReadable as a, sayEmptied as i, findEmptied as n, findFaults as r, startProgress as t };
