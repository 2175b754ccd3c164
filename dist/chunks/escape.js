// src/parts/report/escape.ts
/**
* One escaper for each place where text of a ledger is printed. A ledger comes from whoever could
* push to the branch: its text must not become markup, a command, a formula or a hidden message.
*/
const MAX_LENGTH = 120;
const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Returns the text on one line, without invisible characters. */
function oneLine(text) {
	return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}
/** Returns the text on one line, cut where it is too long, and without invisible characters. */
function shortLine(text, maxLength = MAX_LENGTH) {
	const characters = Array.from(oneLine(text.slice(0, maxLength * 20)));
	if (characters.length <= maxLength) return characters.join("");
	return `${characters.slice(0, maxLength - 1).join("")}…`;
}
/**
* Returns the text as a code span for a cell of a GFM table, where nothing in it is markup, a
* mention, a reference or HTML; text without anything to see becomes `–`.
*/
function markdownCode(text) {
	const line = shortLine(text);
	if (line === "") return "–";
	const longestRun = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
	const fence = "`".repeat(longestRun + 1);
	const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${fence}${padding}${line.replace(/(?<=\\)\|/g, " |").replaceAll("|", "\\|")}${padding}${fence}`;
}
/** Returns the text as a quoted label of a mermaid diagram, which must not be empty. */
function mermaidLabel(text) {
	return `"${shortLine(text).replace(/[^\p{L}\p{N}\p{P}\p{Zs}+=]|["#;`%&{}[\]\\]/gu, "_") || "–"}"`;
}
/** Returns JSON with invisible characters spelled `\uXXXX`. */
function visibleJson(json) {
	return json.replace(INVISIBLE, (character) => character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""));
}
export { visibleJson as a, shortLine as i, mermaidLabel as n, oneLine as r, markdownCode as t };
