import { endLine } from "./marked-lines.ts";

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
