import { budgetSection } from "../budget/budget-text.ts";
import { markdownLink, markdownText } from "../escape.ts";
import { alert } from "./alerts.ts";
import { compareWithPrevious } from "./compare-with-previous.ts";
import { pullRequestHeadline } from "./pull-request-headline.ts";
import type { PullRequestContext, PullRequestUsage } from "./pull-request-usage.ts";

/** What is wrong with a pull request, in sentences. */
export interface CheckFindings {
  readonly warnings: readonly string[];
  readonly failures: readonly string[];
}

/** Returns the headline of a pull request's report as plain text. */
export function checkTitle(usage: PullRequestUsage): string {
  return pullRequestHeadline(usage)
    .replace(/\*\*|`/g, "")
    .trim();
}

/** Returns the shortest report on a pull request as markdown: what it cost, and what is wrong with it. */
export function checkSummary(
  usage: PullRequestUsage,
  context: PullRequestContext,
  findings: CheckFindings,
): string {
  const { baseBranch, runUrl } = context;
  return [
    pullRequestHeadline(usage),
    usage.added.total.records === 0 ? "" : (compareWithPrevious(usage, baseBranch) ?? ""),
    findingsText(findings),
    budgetSection(usage.budgets?.states ?? []),
    alert(
      "NOTE",
      [...(usage.unjudged ?? []), ...(usage.budgets?.unjudged ?? [])].map((sentence) =>
        markdownText(sentence),
      ),
    ),
    runUrl === undefined ? "" : `${markdownLink("The whole report", runUrl)}\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** Returns findings as alerts of GitHub's. */
export function findingsText({ warnings, failures }: CheckFindings): string {
  const markdown = (sentences: readonly string[]) =>
    sentences.map((sentence) => markdownText(sentence));
  return [alert("CAUTION", markdown(failures)), alert("WARNING", markdown(warnings))]
    .filter((part) => part !== "")
    .join("\n");
}
