import { createInk } from "../../parts/report/terminal/ink.ts";
import type { TerminalView } from "../../parts/report/terminal/terminal-view.ts";
import { widthOf, wrapWords } from "../../parts/report/terminal/text-width.ts";
import { COMMAND_GROUPS } from "./command-guide.ts";

const INTRODUCTION = "Records in the repository what coding agents cost, and reports it.";
const USAGE = "tokenledger [command] [options]";
/** The options that every command has. */
export const ROOT_OPTIONS = [
  ["-h, --help", "also of a command: report --help"],
  ["-v, --version", "the version"],
  ["--color, --no-color", "whether reports are drawn in colour"],
] as const;

/** Returns all commands by their use, each as an example. */
export function helpText({ width, hasColour }: Pick<TerminalView, "width" | "hasColour">): string {
  const ink = createInk(hasColour);
  const groups = COMMAND_GROUPS.map(({ title, commands }) => ({
    title,
    lines: Object.values(commands).map(({ example, does }) => [example, does] as const),
  }));
  const all = [...groups, { title: "Options", lines: ROOT_OPTIONS }];
  const first = Math.max(...all.flatMap(({ lines }) => lines.map(([text]) => widthOf(text))));
  const line = ([text, does]: readonly [string, string]) => {
    const [, name = "", rest = ""] = /^(\S+)(.*)$/.exec(text) ?? [];
    const shown = ink.strong(name) + rest;
    // Without room for both, what it does comes below.
    const isNarrow = first + 4 + widthOf(does) > width;
    return isNarrow
      ? `  ${shown}\n      ${ink.faint(does)}\n`
      : `  ${shown}${" ".repeat(first - widthOf(text) + 2)}${ink.faint(does)}\n`;
  };
  const parts = all.map(({ title, lines }) => `${ink.strong(title)}\n${lines.map(line).join("")}`);
  const introduction = wrapWords(INTRODUCTION, width).map((each) => `${each}\n`);
  return [introduction.join(""), `${ink.strong("Usage:")} ${USAGE}\n`, ...parts].join("\n");
}
