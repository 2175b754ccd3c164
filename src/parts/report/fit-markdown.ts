import { type MarkdownDetail, renderMarkdown } from "./render-markdown.ts";
import type { UsageSummary } from "./usage-summary.ts";

interface Step {
  readonly detail: MarkdownDetail;
  readonly leftOut: string;
}

const TOTALS_ONLY: Step = {
  detail: { rich: false, rowsPerTable: 0 },
  leftOut: "The tables are left out: they are too long to be shown here.",
};

const LADDER: readonly Step[] = [
  { detail: { rich: true, rowsPerTable: Number.POSITIVE_INFINITY }, leftOut: "" },
  {
    detail: { rich: true, rowsPerTable: 20 },
    leftOut: "Tables are cut to 20 rows: the report is too long to be shown here whole.",
  },
  {
    detail: { rich: false, rowsPerTable: 20 },
    leftOut:
      "Tables are cut to 20 rows and charts left out: the report is too long to be shown here.",
  },
];

/** Returns a summary as markdown with as much detail as fits, and a last line on what is left out. */
export function fitMarkdown(summary: UsageSummary, fits: (markdown: string) => boolean): string {
  for (const step of LADDER) {
    const markdown = renderStep(summary, step);
    if (fits(markdown)) return markdown;
  }
  return renderStep(summary, TOTALS_ONLY);
}

function renderStep(summary: UsageSummary, { detail, leftOut }: Step): string {
  const markdown = renderMarkdown(summary, detail);
  return leftOut === "" ? markdown : `${markdown}\n_${leftOut}_\n`;
}
