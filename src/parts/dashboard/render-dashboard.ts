import { createHash } from "node:crypto";
import { countText, formatCost, formatPercent, formatTokens } from "../../usage/format-number.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { type Coverage, coverageText } from "../report/coverage.ts";
import { shortLine } from "../report/escape.ts";
import type { ReportRange, UsageSums } from "../report/usage-summary.ts";
import { collectData } from "./collect-data.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "./page.generated.ts";
import { escapeHtml, pageBody, scriptJson } from "./page-body.ts";

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
  /** Which commits brought usage, where that is known. */
  readonly coverage?: Coverage | undefined;
}

/**
 * Returns a page with charts, filters and a table of the records: one HTML file that needs nothing
 * else and loads nothing. Each record counts: hand in distinct ones, of the range only.
 */
export async function renderDashboard(
  records: AsyncIterable<UsageRecord> | Iterable<UsageRecord>,
  { price, title, range, now, rejected, coverage }: DashboardOptions,
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
${pageBody({ of, facts: pageFacts({ range, days, now, rejected, coverage }), totals: totalsText(total) })}
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** Returns a policy under which a page runs this script and this style, loads nothing and sends nothing. */
function contentSecurityPolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** What a page is made from. */
interface PageOrigin {
  /** The time that was asked about. */
  readonly range: ReportRange;
  /** UTC days of the records; undefined when there are none. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
  readonly now: Date;
  /** Rows that could not be read. */
  readonly rejected: number;
  readonly coverage: Coverage | undefined;
}

/** Returns what the page says about itself: its period, when it was made, and what is missing. */
function pageFacts({ range, days, now, rejected, coverage }: PageOrigin): readonly string[] {
  return [
    ...rangeTexts(range),
    ...(days === undefined ? [] : [`Records from ${days.first} to ${days.last}`]),
    `Made ${minuteOf(now)}`,
    "Costs are list prices, not what was billed",
    ...(coverage === undefined || coverage.commits === 0 ? [] : [coverageText(coverage)]),
    ...(rejected === 0
      ? []
      : [
          `${countText(rejected, "row")} could not be read and ${rejected === 1 ? "is" : "are"} not counted`,
        ]),
  ];
}

/** Returns the totals in words, for a page whose script does not run. */
function totalsText(total: UsageSums): string {
  const { inputTokens, outputTokens, successRate, unpricedTokens, unpricedRecords } = total;
  const isPriced = unpricedRecords < total.records;
  return [
    ...(isPriced ? [`${unpricedTokens > 0 ? "≥ " : ""}${formatCost(total.costNanoUsd)}`] : []),
    `${formatTokens(inputTokens + outputTokens)} tokens (${formatTokens(inputTokens)} in, ${formatTokens(outputTokens)} out)`,
    countText(total.records, "record"),
    countText(total.sessions, "session"),
    ...(successRate === undefined ? [] : [`${formatPercent(successRate)} succeeded`]),
    ...(unpricedTokens === 0 ? [] : [`${formatTokens(unpricedTokens)} tokens without a price`]),
  ].join(" · ");
}

function rangeTexts({ since, until }: ReportRange): readonly string[] {
  return [
    ...(since === undefined ? [] : [`Since ${minuteOf(new Date(since))}`]),
    ...(until === undefined ? [] : [`Before ${minuteOf(new Date(until))}`]),
  ];
}

function minuteOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
