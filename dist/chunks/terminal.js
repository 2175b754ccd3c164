import { i as visibleText } from "./hook.js";
// src/doors/cli/terminal.ts
const USUAL = {
	width: 80,
	height: 24
};
/**
* Returns the screen that reports are drawn on; undefined where standard output is piped, unless colour is asked
* for by option (`tokenledger report --color | less -R`).
*/
function findTerminal(output, environment, colour) {
	const isTerminal = output.isTTY === true;
	if (!isTerminal && colour !== true) return void 0;
	return {
		view: {
			width: output.columns || numberIn(environment.COLUMNS) || USUAL.width,
			height: isTerminal ? output.rows || USUAL.height : Number.POSITIVE_INFINITY,
			hasColour: colour ?? wantsColour(environment)
		},
		draw: (text) => output.write(visibleDrawing(text))
	};
}
/**
* Returns the view of what is drawn whatever it is written to: `status`, help and `--format table`. Piped, it is in colour where that is
* asked for; of a report, `FORCE_COLOR` alone makes no drawing: a build that sets it for all programs reads markdown.
*/
function plainView(environment, colour) {
	const width = numberIn(environment.COLUMNS) || USUAL.width;
	const isForced = environment.FORCE_COLOR !== void 0 && wantsColour(environment);
	return {
		width,
		height: Number.POSITIVE_INFINITY,
		hasColour: colour ?? isForced
	};
}
/** As Node itself does: FORCE_COLOR overrules NO_COLOR. */
function wantsColour({ FORCE_COLOR, NO_COLOR, TERM }) {
	if (FORCE_COLOR !== void 0) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
	return !NO_COLOR && TERM !== "dumb";
}
const COLOURS = new RegExp(`(\\[[\\d;]*m)`);
/** Returns a drawing in which nothing but its colours steers the terminal. */
function visibleDrawing(text) {
	return text.split(COLOURS).map((part, index) => index % 2 === 1 ? part : visibleText(part)).join("");
}
function numberIn(text) {
	const value = Number(text);
	return Number.isInteger(value) && value > 0 ? value : void 0;
}
export { plainView as n, findTerminal as t };
