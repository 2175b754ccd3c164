import { readNamedAuthors } from "../../flows/read-named-authors.ts";
import { type FoundDashboard, reportDashboard } from "../../flows/report/report.ts";
import { originUrl } from "../../parts/git/origin-url.ts";
import { repositoryName } from "../../parts/git/repository-name.ts";
import type { BudgetSettings } from "../../parts/report/budget/budget-tally.ts";
import { boundMemory } from "../../parts/runtime/bound-memory.ts";
import { UsageFailure } from "../../usage/failure.ts";
import { countText } from "../../usage/format-number.ts";
import { requireAnyRead } from "./asked-usage.ts";
import type { CliContext } from "./context.ts";
import { startProgress } from "./progress.ts";
import { prepareReport, type ReportRequest, type ReportValues } from "./report-request.ts";
import { refuseUnknownAgents, warnOfUnmatched } from "./unmatched-filters.ts";

/** Makes the page of what is asked for. */
export async function createPage(
  words: readonly string[],
  values: ReportValues,
  context: CliContext,
): Promise<FoundDashboard> {
  refuseWhatThePageDoes(values);
  boundMemory();
  using progress = startProgress(context);
  const needs = { isPage: true, onHistory: progress.showHistory };
  await using request = await prepareReport(words, values, context, needs);
  const { asked, config, repository } = request;
  const name = repository && (await repositoryName(repository.root));
  const url = repository && (await originUrl(repository.root));
  const { html, unmatched, ...unread } = await reportDashboard(asked.source, {
    ...asked.options,
    title: asked.title,
    several: request.several,
    ticketPatterns: config.ticket,
    authors: config.authors === true,
    // Of a part of the usage, or of others', they would say too little or too much.
    budgets:
      words.length > 0 || values.database !== undefined
        ? undefined
        : await budgetSettings(request, name, context),
    remoteOf: (each) => (each === name ? url : undefined),
    onProgress: (records) => progress.show(`Reading: ${countText(records, "record")}`),
  });
  await refuseUnknownAgents(unmatched);
  warnOfUnmatched(unmatched, context);
  return { html, unmatched, ...unread, faults: requireAnyRead(unread.faults, asked) };
}

function refuseWhatThePageDoes({ by, compare, folder, outcome }: ReportValues): void {
  if ((by ?? compare) !== undefined) {
    throw new UsageFailure(
      "Cannot group or compare on a page: it shows every group. Leave out --by and --compare, or name another format than html.",
    );
  }
  if ((folder ?? outcome) !== undefined) {
    throw new UsageFailure(
      "Cannot make a page of a share of each record: leave out --folder and --outcome, and choose them on the page.",
    );
  }
}

async function budgetSettings(
  { config, dimensions, asked, repository }: ReportRequest,
  name: string | undefined,
  { environment }: CliContext,
): Promise<BudgetSettings | undefined> {
  const { budgets, billing } = config;
  if (budgets.length === 0) return undefined;
  const mappedAuthors =
    repository === undefined ? [] : await readNamedAuthors(budgets, repository.root, environment);
  return { budgets, billing, dimensions, clock: asked.options, repository: name, mappedAuthors };
}
