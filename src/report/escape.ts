/**
 * One escaper for each place where text of a ledger is printed. A ledger comes from whoever could
 * push to the branch: its text must not become markup, a command, a formula or a hidden message.
 */

const MAX_LENGTH = 120;
// Controls but white space, format and bidirectional marks, lone surrogates, zero-width characters.
const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Returns the text on one line, without the characters that nobody sees. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/** Returns the text on one line, cut where it is too long, without the characters that nobody sees. */
export function shortLine(text: string, maxLength = MAX_LENGTH): string {
  // Cut before cleaning too: a cell can be megabytes long.
  const characters = Array.from(oneLine(text.slice(0, maxLength * 20)));
  if (characters.length <= maxLength) return characters.join("");
  return `${characters.slice(0, maxLength - 1).join("")}…`;
}

/**
 * Returns the text as a code span for a cell of a GFM table, where nothing in it is markup, a
 * mention, a reference or HTML; text without anything to see becomes `–`.
 */
export function markdownCode(text: string): string {
  const line = shortLine(text);
  if (line === "") return "–";
  const longestRun = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longestRun + 1);
  const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
  // A table is cut into cells before its code spans are read, and there `\|` is a bar. But `\\|`
  // is a backslash and the end of the cell, so a backslash is kept away from the bar.
  const content = line.replace(/(?<=\\)\|/g, " |").replaceAll("|", "\\|");
  return `${fence}${padding}${content}${padding}${fence}`;
}

/** Returns the text as a quoted label of a mermaid diagram, which must not be empty. */
export function mermaidLabel(text: string): string {
  const label = shortLine(text).replace(/[^\p{L}\p{N}\p{P}\p{Zs}+=]|["#;`%&{}[\]\\]/gu, "_");
  return `"${label || "–"}"`;
}

/** Returns the text as one log line, in which a runner finds no workflow command. */
export function logLine(text: string): string {
  return oneLine(text)
    .replace(/:(?=:)/g, ": ")
    .replaceAll("##[", "## [");
}

/** Returns JSON in which the characters that nobody sees are spelled `\uXXXX`. */
export function visibleJson(json: string): string {
  return json.replace(INVISIBLE, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
