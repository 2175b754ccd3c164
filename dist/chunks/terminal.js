import { r as visibleText } from "./hook.js";
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
/** Returns the screen that a program's plain text is as wide as. */
function plainView({ COLUMNS }) {
	return {
		width: numberIn(COLUMNS) || USUAL.width,
		height: Number.POSITIVE_INFINITY,
		hasColour: false
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
