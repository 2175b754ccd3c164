import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import type { TerminalView } from "../../src/parts/report/terminal/terminal-view.ts";

/** Widths that a terminal may have. */
export const WIDTHS = [40, 60, 80, 120, 200];

/** Names that are wide, long, or more than text. */
export const ODD_NAMES = [
  "模型-超长的名字-用于测试表格的宽度-2026-01-01",
  "🚀🦀👩‍💻 rocket-model-with-emoji-🎉",
  "claude-sonnet-4-5-20250929-with-a-name-that-is-longer-than-any-terminal-of-eighty-columns-is-wide",
  "e\u0301tude-\u202eevil\u001b[31m\u001b]0;title\u0007-\u0000model",
  "plain",
];

export function view(width: number, values: Partial<TerminalView> = {}): TerminalView {
  return { width, height: 50, hasColour: false, ...values };
}

/** Returns what a terminal shows once progress is done: a slow machine shows some. */
export function withoutProgress(shown: string): string {
  return shown.replaceAll(PROGRESS, "");
}

/** Returns the widest line of a drawing, in columns of a terminal. */
export function widestLine(drawing: string): number {
  const lines = stripVTControlCharacters(drawing).split("\n");
  return Math.max(...lines.map((line) => stringWidth(line)));
}

// Colours alone may steer the terminal.
const ESCAPE = "\u001b";
const COLOURS = new RegExp(`${ESCAPE}\\[\\d+(;\\d+)*m`, "g");
const CLEAR_LINE = `\r${ESCAPE}\\[K`;
const PROGRESS = new RegExp(`${CLEAR_LINE}[^\\r\\n]*(?=${CLEAR_LINE})|${CLEAR_LINE}`, "g");
const STEERING = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Whether a drawing steers the terminal by anything but colours. */
export function isSteering(drawing: string): boolean {
  return STEERING.test(drawing.replace(COLOURS, ""));
}
