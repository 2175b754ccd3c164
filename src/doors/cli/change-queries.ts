import {
  costByFolder,
  costByTicket,
  type NamedUsage,
} from "../../flows/query-changes/cost-by-work.ts";
import { type OutcomeUsage, outcomeSummary } from "../../flows/query-changes/outcome-summary.ts";
import type { CostByAuthor, CostByPullRequest } from "../../parts/database/query-results.ts";
import type { Store } from "../../parts/database/store.ts";
import { formatUsd } from "../../usage/cost.ts";
import { formatCost } from "../../usage/format-number.ts";
import type { TimeRange } from "../../usage/time-range.ts";
import type { ResultColumn } from "./render-result.ts";
import { rateColumn, SUM_COLUMNS, textColumn } from "./usage-columns.ts";

interface RangeValues extends TimeRange {
  readonly ticketPatterns: readonly string[];
}

/** A query of a range of time. */
interface RangeQuery<Row> {
  /** What it answers, in a few words. */
  readonly answers: string;
  readonly takes: readonly ["since", "until"];
  readonly columns: readonly ResultColumn<Row>[];
  readonly ask: (store: Store, values: RangeValues) => Promise<readonly Row[]>;
}

const RANGE: readonly ["since", "until"] = ["since", "until"];

/** Returns the queries about what became of usage and whose it is, by the name that the command line gives them. */
export function changeQueries<Query>(
  query: <Row>(definition: RangeQuery<Row>) => Query,
): Readonly<Record<string, Query>> {
  return {
    "outcome-summary": query<OutcomeUsage>({
      answers: "cost of what was merged, reworked, reverted, abandoned or is open",
      takes: RANGE,
      columns: [
        textColumn("outcome", "Outcome", ({ name }) => name),
        ...SUM_COLUMNS,
        rateColumn("cost_share", "Of cost", ({ costShare }) => costShare),
        usdColumn("cost_per_pull_request_usd", "Per pull request", (row) => {
          return row.costPerPullRequestNanoUsd;
        }),
        usdColumn("cost_per_100_lines_usd", "Per 100 lines that stayed", (row) => {
          return row.costPer100LinesNanoUsd;
        }),
      ],
      ask: outcomeSummary,
    }),
    "cost-by-author": query<CostByAuthor>({
      answers: "tokens and cost of each author, where the database keeps them",
      takes: RANGE,
      columns: [textColumn("author", "Author", ({ author }) => author), ...SUM_COLUMNS],
      ask: (store, range) => store.costByAuthor(range),
    }),
    "cost-by-pull-request": query<CostByPullRequest>({
      answers: "tokens and cost of each pull request",
      takes: RANGE,
      columns: [
        textColumn("repository", "Repository", ({ repository }) => repository),
        textColumn("pull_request", "Pull request", ({ pullRequest }) =>
          pullRequest === undefined ? undefined : `#${pullRequest}`,
        ),
        ...SUM_COLUMNS,
      ],
      ask: (store, range) => store.costByPullRequest(range),
    }),
    "cost-by-ticket": query<NamedUsage>({
      answers: "tokens and cost of each ticket that a branch or a commit's subject names",
      takes: RANGE,
      columns: [textColumn("ticket", "Ticket", ({ name }) => name), ...SUM_COLUMNS],
      ask: (store, { ticketPatterns, ...range }) => costByTicket(store, range, ticketPatterns),
    }),
    "cost-by-folder": query<NamedUsage>({
      answers: "tokens and cost of each top folder, by the lines that commits changed there",
      takes: RANGE,
      columns: [textColumn("folder", "Folder", ({ name }) => name), ...SUM_COLUMNS],
      ask: (store, range) => costByFolder(store, range, { depth: 1 }),
    }),
  };
}

function usdColumn<Row>(
  key: string,
  title: string,
  value: (row: Row) => number | undefined,
): ResultColumn<Row> {
  return {
    key,
    title,
    value: (row) => {
      const cost = value(row);
      return cost === undefined ? null : Number(formatUsd(cost));
    },
    text: (row) => {
      const cost = value(row);
      return cost === undefined ? "" : formatCost(cost);
    },
    align: "right",
  };
}
