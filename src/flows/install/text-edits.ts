import { applyEdits, type JSONPath, modify } from "jsonc-parser";

const START =
  "# >>> tokenledger >>> (made by `tokenledger init`, removed by `tokenledger uninstall`)";
const END = "# <<< tokenledger <<<";
// The carriage return of a checkout on Windows.
const BLOCK = /^# >>> tokenledger >>>.*\n(?:.*\n)*?# <<< tokenledger <<<(?:\r?\n)?/m;

/** Returns lines between marks by which they are found again; in shell, YAML and TOML these are comments. */
export function markedLines(lines: string): string {
  return `${START}\n${lines}${END}\n`;
}

/** Returns the lines between the marks; undefined when there are none. */
export function readMarkedLines(text: string): string | undefined {
  return BLOCK.exec(text)?.[0];
}

export function hasMarkedLines(text: string): boolean {
  return BLOCK.test(text);
}

/** Returns a text without the lines between the marks. */
export function withoutMarkedLines(text: string): string {
  return text.replace(BLOCK, "");
}

/** Returns a text that ends as a line does. */
export function endLine(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** Returns a text with those of some lines that it lacks added at its end. */
export function addMissingLines(text: string, lines: readonly string[]): string {
  const present = new Set(text.split(/\r?\n/));
  const missing = lines.filter((line) => !present.has(line));
  if (missing.length === 0) return text;
  const whole = endLine(text);
  return `${whole}${whole === "" ? "" : "\n"}${missing.join("\n")}\n`;
}

/** Returns a text without some lines, and without the blank line that stood before them. */
export function removeLines(text: string, lines: readonly string[]): string {
  const kept = text.split("\n").filter((line) => !lines.includes(line.replace(/\r$/, "")));
  return kept
    .join("\n")
    .replace(/\n{2,}$/, "\n")
    .replace(/^\n+$/, "");
}

/** Returns a text in JSON with one value set, or removed where it is undefined; comments and layout stay. */
export function setInJson(text: string, path: JSONPath, value: unknown): string {
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
  const formattingOptions = {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}
