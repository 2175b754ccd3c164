import type { UsageRecord } from "../../usage/usage-record.ts";
import { shortLine } from "../report/escape.ts";
import type { ReportRange } from "../report/usage-summary.ts";
import { collectData } from "./collect-data.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { escapeHtml, scriptJson } from "./escape-html.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "./page.generated.ts";
import { pageBody } from "./page-body.ts";
import { pageFacts, totalsText } from "./page-facts.ts";

export interface DashboardOptions {
  /** Returns the list price, in nano-USD, of a record that carries none; undefined when unknown. */
  readonly price: (record: UsageRecord) => Promise<number | undefined>;
  /** Whose usage it is, such as `acme/shop`; undefined when not known. */
  readonly title: string | undefined;
  /** The time that was asked about. */
  readonly range: ReportRange;
  readonly now: Date;
  /** Rows that could not be read. */
  readonly rejected: number;
}

/**
 * Returns a page with charts, filters and a table of the records: one HTML file that needs nothing
 * else and loads nothing. Each record counts: hand in distinct ones, of the range only.
 */
export async function renderDashboard(
  records: AsyncIterable<UsageRecord> | Iterable<UsageRecord>,
  { price, title, range, now, rejected }: DashboardOptions,
): Promise<string> {
  const { data, total, days } = await collectData(records, price, now);
  const of = shortLine(title ?? "");
  const name = of === "" ? "LLM usage" : `LLM usage of ${of}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(PAGE_SCRIPT, PAGE_STYLE)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(name)}</title>
<link rel="icon" href="data:,">
<style>${PAGE_STYLE}</style>
</head>
<body>
${pageBody({ of, facts: pageFacts({ range, days, now, rejected }), totals: totalsText(total) })}
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
