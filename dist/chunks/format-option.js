import { a as Option, i as InvalidArgumentError } from "./commander.js";
import { _r as UsageFailure, fr as didYouMean } from "./hook.js";
// src/doors/cli/format-option.ts
/** What every command whose data are rows can write. */
const FORMATS = [
	"table",
	"markdown",
	"csv",
	"json"
];
/** Returns the option that names a format; `earlier` are other spellings that stay in use. */
function formatOption(usual, formats, earlier = {}) {
	return new Option("--format <format>", `how it is written, ${usual} unless named`).choices(formats).argParser((text) => {
		const name = earlier[text] ?? formats.find((format) => format === text);
		if (name === void 0) throw new InvalidArgumentError(`Allowed choices are ${formats.join(", ")}.${didYouMean(text, formats)}`);
		return name;
	});
}
/** Returns the short form of `--format json`, or what a command has in its place. */
function jsonOption(text = "the same as --format json") {
	return new Option("--json", text);
}
/** Returns the screen to draw on; undefined where there is none, or where a format is named: then it is exact. */
function screenFor({ format, json = false }, { terminal }) {
	return format === void 0 && !json ? terminal : void 0;
}
/** Returns the format that was asked for. @throws {UsageFailure} when two were. */
function formatOf({ format, json = false }, usual) {
	if (!json) return format ?? usual;
	if (format === void 0 || format === "json") return "json";
	throw new UsageFailure(`Cannot write --format ${format} and --json at once: name one.`);
}
export { screenFor as a, jsonOption as i, formatOf as n, formatOption as r, FORMATS as t };
