import { noUsageText } from "../headline.ts";
import type { UsageTotal } from "../usage-summary.ts";
import type { TerminalView } from "./terminal-view.ts";
import { wrapWords } from "./text-width.ts";

/** Returns that nothing is recorded, and how to record, for people at a terminal. */
export function drawNoUsage(usage: UsageTotal, { width }: Pick<TerminalView, "width">): string {
  const lines = noUsageText(usage).split("\n");
  return lines.flatMap((line) => wrapWords(line, width)).join("\n");
}
