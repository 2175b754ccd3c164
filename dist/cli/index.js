#!/usr/bin/env node
// src/doors/cli/main.ts
const words = process.argv.slice(2);
if (isLineAlone(words)) {
	const { printStatusLine } = await import(new URL("../status-line/index.js", import.meta.url).href);
	await printStatusLine();
} else {
	const { runProgram } = await import("../chunks/cli-program.js");
	await runProgram(words);
}
/** Whether the line is asked for, and nothing besides that would have to be obeyed or refused. */
function isLineAlone(words) {
	const [first, ...rest] = words[0] === "status" ? words.slice(1) : words;
	return first === "--line" && rest.length === 0;
}
export {};
