#!/usr/bin/env node
// src/doors/cli/main.ts
const words = process.argv.slice(2);
if (words[0] === "status" && words.includes("--line")) {
	const { printStatusLine } = await import(new URL("../status-line/index.js", import.meta.url).href);
	await printStatusLine();
} else {
	const { runProgram } = await import("../chunks/cli-program.js");
	await runProgram(words);
}
export {};
