import { renderCsv } from "./render-csv.ts";
import { renderJson } from "./render-json.ts";
import { renderMarkdown } from "./render-markdown.ts";
import type { UsageSummary } from "./usage-summary.ts";

export const REPORT_FORMATS = ["markdown", "csv", "json"] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Returns a summary with everything it holds, as text that ends in a line end. */
export function renderReport(summary: UsageSummary, format: ReportFormat): string {
  switch (format) {
    case "markdown":
      return renderMarkdown(summary, { rich: false, rowsPerTable: Number.POSITIVE_INFINITY });
    case "csv":
      return renderCsv(summary);
    case "json":
      return renderJson(summary);
  }
}
