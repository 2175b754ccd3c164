import { t as createInk } from "./ink.js";
import { a as wrapWords, r as widthOf } from "./text-width.js";
import { t as COMMAND_GROUPS } from "./command-guide.js";
// src/doors/cli/help-text.ts
const INTRODUCTION = "Records in the repository what coding agents cost, and reports it.";
const USAGE = "tokenledger [command] [options]";
/** The options that every command has. */
const ROOT_OPTIONS = [
	["-h, --help", "also of a command: report --help"],
	["-v, --version", "the version"],
	["--color, --no-color", "whether reports are drawn in colour"]
];
/** Returns all commands by their use, each as an example. */
function helpText({ width, hasColour }) {
	const ink = createInk(hasColour);
	const all = [...COMMAND_GROUPS.map(({ title, commands }) => ({
		title,
		lines: Object.values(commands).map(({ example, does }) => [example, does])
	})), {
		title: "Options",
		lines: ROOT_OPTIONS
	}];
	const first = Math.max(...all.flatMap(({ lines }) => lines.map(([text]) => widthOf(text))));
	const line = ([text, does]) => {
		const [, name = "", rest = ""] = /^(\S+)(.*)$/.exec(text) ?? [];
		const shown = ink.strong(name) + rest;
		return first + 4 + widthOf(does) > width ? `  ${shown}\n      ${ink.faint(does)}\n` : `  ${shown}${" ".repeat(first - widthOf(text) + 2)}${ink.faint(does)}\n`;
	};
	const parts = all.map(({ title, lines }) => `${ink.strong(title)}\n${lines.map(line).join("")}`);
	return [
		wrapWords(INTRODUCTION, width).map((each) => `${each}\n`).join(""),
		`${ink.strong("Usage:")} ${USAGE}\n`,
		...parts
	].join("\n");
}
export { helpText };
