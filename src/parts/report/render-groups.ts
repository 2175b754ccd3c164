import { stringify } from "csv-stringify/sync";
import { formatUsd } from "../../usage/cost.ts";
import type { MergedCosts } from "../../usage/merged-costs.ts";
import { BILLED_CELLS, type Billed, billedAgent, billedCells, billedValues } from "./billed.ts";
import { knownUsd, usdValue } from "./cost-text.ts";
import { oneLine, visibleJson } from "./escape.ts";
import { headline } from "./headline.ts";
import { markdownTable } from "./markdown-table.ts";
import { mergedFacts } from "./merged-facts.ts";
import type { ComparedAnswer } from "./questions/compare-answers.ts";
import { type Dimension, type DimensionGroup, nounOf } from "./questions/dimension.ts";
import type { NestedGroup } from "./questions/question.ts";
import { lastOf } from "./questions/sort-groups.ts";
import { coverageValue, type ReportFormat } from "./render-report.ts";
import { previousValue, SUM_CELLS, sumCells, sumValues } from "./sum-values.ts";
import { groupColumns, UNPRICED_COLUMNS } from "./table-columns.ts";
import { unmatchedValue } from "./unmatched-text.ts";
import type { UsageGroup, UsageSums } from "./usage-summary.ts";
import { NO_USAGE } from "./usage-tally.ts";

/** Returns grouped usage as text that ends in a line end. */
export function renderGroups(usage: ComparedAnswer, format: ReportFormat): string {
  switch (format) {
    case "markdown":
      return renderMarkdown(usage);
    case "csv":
      return renderCsv(usage);
    case "json":
      return renderJson(usage);
  }
}

function renderMarkdown(usage: ComparedAnswer): string {
  const { question, groups, leftOut, unpricedModels } = usage;
  const parts = [
    `# LLM usage by ${question.by.map(nounOf).join(" and ")}\n`,
    headline(usage) + outcomeFacts(usage),
  ];
  if (groups.length > 0) {
    const rows = groups.length > 1 || leftOut > 0 ? [...groups, "total" as const] : groups;
    parts.push(markdownTable(groupColumns(usage), rows));
  }
  if (leftOut > 0) parts.push(`… and ${leftOut} more, which the total counts.\n`);
  if (unpricedModels.length > 0) {
    parts.push("## Models without a known price\n");
    parts.push(markdownTable(UNPRICED_COLUMNS, unpricedModels));
  }
  return parts.join("\n");
}

/** Returns what merged changes cost for what they brought, as lines of the headline's list; nothing where outcomes are not asked for. */
function outcomeFacts({ merged }: ComparedAnswer): string {
  return mergedFacts(merged)
    .map((fact) => `- ${fact}\n`)
    .join("");
}

/** Returns one table, in which `section` tells total, groups and unpriced models apart. */
function renderCsv(usage: ComparedAnswer): string {
  const { question, groups, total, unpricedModels, previous, billed } = usage;
  const { by } = question;
  const [{ key: section } = { key: "" }, ...inner] = by;
  const details = by.flatMap(({ details: all = [] }, level) =>
    all.map((detail) => ({ ...detail, level })),
  );
  const row = (
    name: string,
    group: UsageGroup | UsageSums,
    values: readonly (string | undefined)[],
    before?: UsageSums,
    paid?: Billed,
  ) => [
    ...[name, oneLine(("name" in group ? group.name : undefined) ?? "")],
    ...values.map((value) => oneLine(value ?? "")),
    ...sumCells(group),
    group.durationMs ?? "",
    ...(previous === undefined ? [] : previousCells(before)),
    ...(paid === undefined ? billedCells(billed).map(() => "") : billedCells(paid)),
  ];
  const unnamed = [...inner, ...details].map(() => undefined);
  const rows = [
    ["section", "name", ...[...inner, ...details].map(({ key }) => key)].concat(
      Object.keys(SUM_CELLS),
      "duration_ms",
      previous === undefined ? [] : ["previous_cost_usd", "previous_unpriced_tokens"],
      billed === undefined ? [] : BILLED_CELLS,
    ),
    row("total", total, unnamed, previous?.total, billed),
    ...groups.map((group) =>
      row(
        section,
        { ...lastOf(group), name: group[0].name },
        [
          ...group.slice(1).map(({ name }) => name),
          ...details.map(({ textOf, level }) => textOf(group[level] ?? group[0])),
        ],
        previous?.sumsOf(group),
        billedOfGroup(usage, group),
      ),
    ),
    ...unpricedModels.map((model) => row("unpriced_model", model, unnamed)),
  ];
  return stringify(rows, { escape_formulas: true });
}

function previousCells(before: UsageSums = NO_USAGE): readonly (string | number)[] {
  return [knownUsd(before) ?? "", before.unpricedTokens];
}

function renderJson(usage: ComparedAnswer): string {
  const { question, groups, leftOut, total, unpricedModels } = usage;
  const value = {
    first_timestamp: usage.firstTimestamp ?? null,
    last_timestamp: usage.lastTimestamp ?? null,
    total: {
      ...sumValues(total),
      duration_ms: total.durationMs ?? null,
      ...billedValues(usage.billed),
    },
    ...(usage.previous !== undefined && { previous: previousValue(usage.previous) }),
    ...unmatchedValue(usage.unmatched),
    coverage: coverageValue(usage.coverage),
    [`by_${question.by.map(({ key }) => key).join("_and_")}`]: groups.map((group) =>
      groupValue(usage, group),
    ),
    ...(leftOut > 0 && { groups_left_out: leftOut }),
    ...(usage.merged !== undefined && { merged: mergedValue(usage.merged) }),
    unpriced_models: unpricedModels.map(({ name, unpricedRecords, unpricedTokens }) => ({
      model: name ?? null,
      unpriced_records: unpricedRecords,
      unpriced_tokens: unpricedTokens,
    })),
  };
  return `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
}

function mergedValue(merged: MergedCosts): object {
  const usd = (cost: number | undefined) => (cost === undefined ? null : Number(formatUsd(cost)));
  return {
    pull_requests: merged.pullRequests,
    cost_per_pull_request_usd: usd(merged.costPerPullRequestNanoUsd),
    pull_requests_unpriced_tokens: merged.pullRequestsUnpricedTokens,
    lines_that_stayed: merged.linesThatStayed,
    cost_per_100_lines_usd: usd(merged.costPer100LinesNanoUsd),
    lines_unpriced_tokens: merged.linesUnpricedTokens,
  };
}

function groupValue(usage: ComparedAnswer, group: NestedGroup): object {
  const { question, previous } = usage;
  const names = question.by.map((dimension, level) => namesOf(dimension, group[level] ?? group[0]));
  const sums = lastOf(group);
  return {
    ...Object.assign({}, ...names),
    ...sumValues(sums),
    duration_ms: sums.durationMs ?? null,
    ...(previous !== undefined && {
      previous_cost_usd: usdValue(previous.sumsOf(group) ?? NO_USAGE),
      previous_unpriced_tokens: previous.sumsOf(group)?.unpricedTokens ?? 0,
    }),
    ...billedValues(billedOfGroup(usage, group)),
  };
}

/** Returns what is paid for a group; undefined where it is not that of one agent. */
function billedOfGroup(
  { question, billed }: ComparedAnswer,
  group: NestedGroup,
): Billed | undefined {
  const agent = group[question.by.findIndex(({ key }) => key === "agent")];
  if (billed === undefined || agent === undefined) return undefined;
  return billedAgent({ ...lastOf(group), name: agent.name }, billed);
}

function namesOf({ key, details = [] }: Dimension, group: DimensionGroup): object {
  return {
    [key]: group.name ?? null,
    ...Object.fromEntries(details.map((detail) => [detail.key, detail.textOf(group) ?? null])),
  };
}
