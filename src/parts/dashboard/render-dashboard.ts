import { createHash } from "node:crypto";
import type { BillingRules } from "../../usage/billing.ts";
import { countText, formatCost, formatPercent, formatTokens } from "../../usage/format-number.ts";
import type { TimeZone } from "../../usage/time-zone.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import { billedOf, paidTexts } from "../report/billed.ts";
import type { BudgetState } from "../report/budget/budget-state.ts";
import type { Coverage } from "../report/coverage.ts";
import { shortLine } from "../report/escape.ts";
import type { SeveralRepositories } from "../report/questions/forge-numbers.ts";
import { createTicketFinder } from "../report/questions/ticket.ts";
import type { ReportRange } from "../report/usage-summary.ts";
import { GroupTally, UsageTally } from "../report/usage-tally.ts";
import { budgetData } from "./budget-data.ts";
import type { ForgeLinks, PageFacts } from "./dashboard-data.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "./page.generated.ts";
import { escapeHtml, pageBody } from "./page-body.ts";
import { pageFacts } from "./page-facts.ts";
import { type ColumnTotals, sumColumns } from "./sum-columns.ts";
import { UsageColumns } from "./usage-columns.ts";
import { dataPieces } from "./write-data.ts";

export interface DashboardOptions {
  /** Returns the list price, in nano-USD, of a record that carries none; undefined when unknown. */
  readonly price: (record: UsageRecord) => Promise<number | undefined>;
  /** Whose usage it is, such as `acme/shop`; undefined when not known. */
  readonly title: string | undefined;
  /** The time that was asked about. */
  readonly range: ReportRange;
  /** Whether these are all records that there are, of all time. */
  readonly isWhole: boolean;
  /** Where what was asked is of several repositories, of which the page may have one only. */
  readonly several?: SeveralRepositories | undefined;
  readonly now: Date;
  /** Whose days they are. */
  readonly zone: TimeZone;
  /** Rows that could not be read. */
  readonly rejected: number;
  /** Which commits brought usage, where that is known. */
  readonly coverage?: Coverage | undefined;
  /** How agents are paid for; undefined: by list prices. */
  readonly billing?: BillingRules | undefined;
  readonly ticketPatterns: readonly string[];
  /** Whether the page may say who wrote commits: it is often published. */
  readonly authors: boolean;
  /** Returns how budgets stand, once all records have been read. */
  readonly budgets: () => readonly BudgetState[];
  /** Returns where a repository is shown; undefined when not known. */
  readonly linksOf: (repository: string) => ForgeLinks | undefined;
}

/**
 * Returns a page with charts, filters and a table of the records, in pieces: one HTML file that needs nothing
 * else and loads nothing. Each record counts: hand in distinct ones, of the range only.
 */
export async function renderDashboard(
  rows: AsyncIterable<UsageRow> | Iterable<UsageRow>,
  options: DashboardOptions,
): Promise<Iterable<string>> {
  const { price, billing = {}, ticketPatterns, authors } = options;
  const isBilled = Object.keys(billing).length > 0;
  const columns = new UsageColumns({ authors, findTicket: createTicketFinder(ticketPatterns) });
  const [total, agents] = [new UsageTally(), new GroupTally()];
  for await (const row of rows) {
    const { record } = row;
    const cost = record.costNanoUsd ?? (await price(record));
    columns.add(row, cost);
    // Where all is paid by list prices, nobody asks whose it was.
    if (!isBilled) continue;
    total.add(record, cost);
    agents.add(record.agent || undefined, record, cost);
  }
  const sums = total.sums();
  const billed = billedOf({ total: sums, agents: agents.groups() }, billing);
  return pagePieces(columns, options, paidTexts(sums, billed));
}

function* pagePieces(
  columns: UsageColumns,
  options: DashboardOptions,
  paid: readonly string[],
): Generator<string> {
  const { title, now, zone, isWhole, several, linksOf } = options;
  const places = columns.inOrderOfTime();
  const of = shortLine(title ?? "");
  const name = of === "" ? "LLM usage" : `LLM usage of ${of}`;
  const dayOf = (timeMs: number) => zone.dayOf(new Date(timeMs).toISOString());
  const [first, last] = [places[0], places.at(-1)];
  const days =
    first === undefined || last === undefined
      ? undefined
      : { first: dayOf(columns.timesMs.at(first)), last: dayOf(columns.timesMs.at(last)) };
  const facts: PageFacts = {
    ...{ madeAt: now.toISOString(), zone: zone.name, today: zone.dayOf(now.toISOString()) },
    ...{ isWhole, budgets: budgetData(options) },
    // As its label is.
    several: several && { own: several.own && shortLine(several.own) },
  };
  yield `<!doctype html>
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
${pageBody({ of, facts: pageFacts({ ...options, days, paid }), totals: totalsText(sumColumns(columns)) })}
<script type="application/json" id="data">`;
  yield* dataPieces(columns, places, { ...facts, timeZone: zone, linksOf });
  yield `</script>
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

/** Returns the totals in words, for a page whose script does not run. */
function totalsText(total: ColumnTotals): string {
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
