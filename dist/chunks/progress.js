import { p as formatWhole, s as countText } from "./format-number.js";
// src/doors/cli/progress.ts
const QUIET_MS = 1e3;
const INTERVAL_MS = 100;
const CLEAR_LINE = "\r\x1B[K";
/** Starts the progress of a task, which ends and leaves no trace when it is disposed of. */
function startProgress({ isTerminal, now, warn }) {
	const start = now().getTime();
	let lastShown;
	const show = (text) => {
		const time = now().getTime();
		if (!isTerminal || time - start < QUIET_MS) return;
		if (lastShown !== void 0 && time - lastShown < INTERVAL_MS) return;
		lastShown = time;
		warn(`${CLEAR_LINE}${text}`);
	};
	return {
		show,
		showHistory: (done, total) => show(`Reading history: ${formatWhole(done)} of ${countText(total, "commit")}`),
		[Symbol.dispose]() {
			if (lastShown !== void 0) warn(CLEAR_LINE);
		}
	};
}
export { startProgress as t };
