import { countText } from "../../../usage/format-number.ts";
import { markdownCode, markdownText } from "../escape.ts";
import type { PullRequestContext, PullRequestUsage, Tampering } from "./pull-request-usage.ts";

// More would hide what is below.
const MAX_SENTENCES = 10;

type Level = "CAUTION" | "WARNING" | "NOTE";

/** Returns what a reviewer must not miss: crossed thresholds, rows that were tampered with, rows that cannot be read. */
export function pullRequestAlerts(
  usage: PullRequestUsage,
  { baseBranch }: PullRequestContext,
): string {
  const { tampering, rejected, unread, verdicts } = usage;
  const sentences = (level: "warn" | "fail") =>
    verdicts
      .filter((verdict) => verdict.level === level)
      .map(({ sentence }) => markdownText(sentence));
  return [
    alert("CAUTION", [...sentences("fail"), ...tampered(tampering, baseBranch)]),
    alert("WARNING", [
      ...sentences("warn"),
      ...unread.map((sentence) => `Not counted: ${markdownText(sentence)}`),
      ...unreadable(rejected),
    ]),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** Returns sentences as an alert of GitHub's; nothing for none. */
export function alert(level: Level, sentences: readonly string[]): string {
  if (sentences.length === 0) return "";
  const shown = sentences.slice(0, MAX_SENTENCES);
  const left = sentences.length - shown.length;
  const all = left === 0 ? shown : [...shown, `… and ${left} more.`];
  const lines = all.length === 1 ? all : all.map((sentence) => `- ${sentence}`);
  return `> [!${level}]\n${lines.map((line) => `> ${line}\n`).join("")}`;
}

function tampered(
  { removedCount, changedCount }: Tampering,
  baseBranch: string,
): readonly string[] {
  const verbs = [
    ...(removedCount > 0 ? [`removes ${countText(removedCount, "row")}`] : []),
    ...(changedCount > 0 ? [`changes ${countText(changedCount, "row")}`] : []),
  ];
  if (verbs.length === 0) return [];
  return [
    `This pull request ${verbs.join(" and ")} of the ledger of ${markdownCode(baseBranch)}: a ledger only grows.`,
  ];
}

function unreadable(rejected: number): readonly string[] {
  if (rejected === 0) return [];
  return [
    `${countText(rejected, "row")} of the ledger cannot be read and ${rejected === 1 ? "is" : "are"} not counted: the annotations say where and why.`,
  ];
}
