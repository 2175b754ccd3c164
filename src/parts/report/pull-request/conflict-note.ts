import { markdownCode } from "../escape.ts";
import type { PullRequestContext, PullRequestUsage } from "./pull-request-usage.ts";

const MAX_FILES = 3;

/** Says which ledger files the merge button will not merge, and how they merge by themselves. */
export function conflictNote(
  { conflicts = [] }: Pick<PullRequestUsage, "conflicts">,
  { baseBranch, isFork }: Pick<PullRequestContext, "baseBranch" | "isFork">,
): readonly string[] {
  if (conflicts.length === 0) return [];
  const names = conflicts.slice(0, MAX_FILES).map((path) => markdownCode(path));
  const others = conflicts.length > MAX_FILES ? ` and ${conflicts.length - MAX_FILES} more` : "";
  const base = markdownCode(baseBranch);
  // In a clone of a fork, `origin` is the fork.
  const merge = isFork
    ? `Merge this repository's ${base} in a clone`
    : `${markdownCode(`git merge origin/${baseBranch}`)} in a clone, after ${markdownCode("git fetch")},`;
  const settles = isFork ? "to settle it" : "settles it";
  return [
    `${names.join(", ")}${others} changed here and on ${base}: GitHub's merge button will most likely report a conflict. ${merge} ${settles}: git keeps the rows of both sides. ${markdownCode("npx tokenledger init --per-branch")} avoids it from then on.`,
  ];
}
