import {
  costByFolder,
  costByTicket,
  type NamedUsage,
} from "../../flows/query-changes/cost-by-work.ts";
import { type OutcomeUsage, outcomeSummary } from "../../flows/query-changes/outcome-summary.ts";
import type { CostByAuthor, CostByPullRequest } from "../../parts/database/query-results.ts";
import type { Store } from "../../parts/database/store.ts";
import { atLeastText } from "../../parts/report/cost-text.ts";
import { formatUsd } from "../../usage/cost.ts";
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
        averageColumn("cost_per_pull_request_usd", "Per pull request", ({ merged }) => ({
          costNanoUsd: merged?.costPerPullRequestNanoUsd,
          unpricedTokens: merged?.pullRequestsUnpricedTokens,
        })),
        exactColumn("pull_requests_unpriced_tokens", ({ merged }) => {
          return merged?.pullRequestsUnpricedTokens;
        }),
        averageColumn("cost_per_100_lines_usd", "Per 100 lines that stayed", ({ merged }) => ({
          costNanoUsd: merged?.costPer100LinesNanoUsd,
          unpricedTokens: merged?.linesUnpricedTokens,
        })),
        exactColumn("lines_unpriced_tokens", ({ merged }) => merged?.linesUnpricedTokens),
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

/** A cost in nano-USD, divided by something. */
interface Average {
  readonly costNanoUsd: number | undefined;
  /** Tokens without a price that come on top of it. */
  readonly unpricedTokens: number | undefined;
}

function averageColumn<Row>(
  key: string,
  title: string,
  averageOf: (row: Row) => Average,
): ResultColumn<Row> {
  return {
    key,
    title,
    value: (row) => {
      const { costNanoUsd } = averageOf(row);
      return costNanoUsd === undefined ? null : Number(formatUsd(costNanoUsd));
    },
    text: (row) => {
      const { costNanoUsd, unpricedTokens = 0 } = averageOf(row);
      return costNanoUsd === undefined ? "" : atLeastText(costNanoUsd, unpricedTokens > 0);
    },
    align: "right",
  };
}

/** Returns a column for programs alone. */
function exactColumn<Row>(key: string, value: (row: Row) => number | undefined): ResultColumn<Row> {
  return { key, title: "", value: (row) => value(row) ?? null, text: () => "" };
}
