import type { PullRequestContext, PullRequestUsage } from "./pull-request-usage.ts";
import { FULL_DETAIL, type PullRequestDetail, renderPullRequest } from "./render-pull-request.ts";

const HEADLINE_ONLY: PullRequestDetail = {
  charts: false,
  rowsPerTable: 0,
  headlineOnly: true,
  leftOut: "Everything except the totals is left out: it is too long to be shown here.",
};

const LADDER: readonly PullRequestDetail[] = [
  FULL_DETAIL,
  {
    ...FULL_DETAIL,
    rowsPerTable: 100,
    leftOut: "Tables are cut to 100 rows: the report is too long to be shown here whole.",
  },
  {
    ...FULL_DETAIL,
    rowsPerTable: 20,
    leftOut: "Tables are cut to 20 rows: the report is too long to be shown here whole.",
  },
  {
    ...FULL_DETAIL,
    charts: false,
    rowsPerTable: 8,
    leftOut:
      "Tables are cut to 8 rows and charts are left out: the report is too long to be shown here whole.",
  },
  {
    ...FULL_DETAIL,
    charts: false,
    rowsPerTable: 0,
    leftOut: "Tables and charts are left out: they are too long to be shown here.",
  },
];

/** Returns what a pull request used as markdown with as much detail as fits; says what is left out. */
export function fitPullRequest(
  usage: PullRequestUsage,
  context: PullRequestContext,
  fits: (markdown: string) => boolean,
): string {
  for (const detail of LADDER) {
    const markdown = renderPullRequest(usage, context, detail);
    if (fits(markdown)) return markdown;
  }
  return renderPullRequest(usage, context, HEADLINE_ONLY);
}
