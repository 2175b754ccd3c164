import {
  formatDuration,
  formatPercent,
  formatTokens,
  formatWhole,
} from "../../usage/format-number.ts";
import { isWhole } from "../../usage/priced-sum.ts";
import type { TimeZone } from "../../usage/time-zone.ts";
import { changeText, costText, knownCost } from "./cost-text.ts";
import type { AuthorCoverage } from "./coverage.ts";
import { markdownCode } from "./escape.ts";
import type { Column } from "./markdown-table.ts";
import type { ComparedAnswer, PreviousAnswer } from "./questions/compare-answers.ts";
import type { Dimension } from "./questions/dimension.ts";
import { NO_MESSAGE } from "./questions/no-value.ts";
import type { NestedGroup } from "./questions/question.ts";
import { lastOf } from "./questions/sort-groups.ts";
import type { FailureGroup, UsageGroup, UsageSums } from "./usage-summary.ts";
import { NO_USAGE } from "./usage-tally.ts";

const UNKNOWN = "–";
const MAX_LISTED = 10;

const RECORDS = number("Records", (sums: UsageSums) => formatWhole(sums.records));
const TOKENS = number("Tokens", (sums: UsageSums) =>
  formatTokens(sums.inputTokens + sums.outputTokens),
);
// Before the tokens: the right side is out of sight on a narrow screen.
const COST = number("Cost", costText);
const SUCCESS = number("Success", ({ successRate }: UsageSums) =>
  successRate === undefined ? UNKNOWN : formatPercent(successRate),
);
const INPUT = number("Input", (sums: UsageSums) => formatTokens(sums.inputTokens));
const CACHE_READS = number("Cache reads", (sums: UsageSums) => formatTokens(sums.cacheReadTokens));
const OUTPUT = number("Output", (sums: UsageSums) => formatTokens(sums.outputTokens));
const UNPRICED = number("Unpriced", (sums: UsageSums) => formatTokens(sums.unpricedTokens));

/** Tokens and cost of each model; its cache tokens are parts of its input. */
export const MODEL_COLUMNS: readonly Column<UsageGroup>[] = [
  text("Model", ({ name }) => markdownCode(name ?? "")),
  RECORDS,
  COST,
  INPUT,
  CACHE_READS,
  number("Cache writes", (sums) => formatTokens(sums.cacheWriteTokens)),
  OUTPUT,
];

export const UNPRICED_COLUMNS: readonly Column<UsageGroup>[] = [
  text("Model", ({ name }) => markdownCode(name ?? "")),
  number("Records", (sums) => formatWhole(sums.unpricedRecords)),
  number("Tokens", (sums) => formatTokens(sums.unpricedTokens)),
];

export const TASK_TYPE_COLUMNS: readonly Column<UsageGroup>[] = [
  text("Task type", ({ name }) => name ?? "none"),
  RECORDS,
  SUCCESS,
  COST,
  TOKENS,
  number("Average time", ({ averageDurationMs }) => durationText(averageDurationMs)),
  number("95th percentile", ({ p95DurationMs }) => durationText(p95DurationMs)),
];

/** Returns the columns of reasons of failure, whose days are those of a zone. */
export function failureColumns(zone: TimeZone): readonly Column<FailureGroup>[] {
  return [
    text("Message", ({ message }) => (message === undefined ? NO_MESSAGE : markdownCode(message))),
    number("Times", ({ failures }) => formatWhole(failures)),
    text("Last", ({ lastTimestamp }) => zone.dayOf(lastTimestamp)),
    text("Models", ({ models }) => markdownCode(listText(models))),
  ];
}

export const COVERAGE_COLUMNS: readonly Column<AuthorCoverage>[] = [
  text("Author", ({ author }) => markdownCode(author)),
  number("Commits", ({ commits }) => formatWhole(commits)),
  number("With recorded usage", ({ withUsage }) => formatWhole(withUsage)),
];

/** Returns the columns of a table whose first names the group. */
export function usageColumns(
  title: string,
  nameOf: (name: string | undefined) => string,
): readonly Column<UsageGroup>[] {
  return [text(title, ({ name }) => nameOf(name)), RECORDS, SUCCESS, COST, TOKENS];
}

/** A row of a table of groups: one of them, or what all add up to. */
export type GroupRow = NestedGroup | "total";

/** Returns the columns of a table of groups and their total. */
export function groupColumns({
  question: { by },
  total,
  previous,
  merged,
}: ComparedAnswer): readonly Column<GroupRow>[] {
  const ofSums = ({ title, cell, align }: Column<UsageSums>): Column<GroupRow> => ({
    title,
    align,
    cell: (row) => cell(row === "total" ? total : lastOf(row)),
  });
  return [
    ...by.flatMap((dimension, level) => nameColumns(dimension, level)),
    ...[RECORDS, COST].map(ofSums),
    ...(previous === undefined ? [] : previousColumns(total, previous)),
    ...(total.unpricedTokens > 0 ? [ofSums(UNPRICED)] : []),
    ...(merged === undefined ? [] : [ofSums(shareOf(total))]),
    ...[INPUT, CACHE_READS, OUTPUT].map(ofSums),
    // Beside what became of a change, success would be taken for that.
    ofSums(merged === undefined ? SUCCESS : { ...SUCCESS, title: "Ended without error" }),
    ofSums(number("Time", ({ durationMs }) => durationText(durationMs))),
    ...by.flatMap((dimension, level) => detailColumns(dimension, level, true)),
  ];
}

function shareOf(total: UsageSums): Column<UsageSums> {
  return number("Of cost", (sums) => shareText(sums, total));
}

/** Returns how much of the cost of all is a group's; with tokens without a price, nobody knows. */
export function shareText({ costNanoUsd }: UsageSums, total: UsageSums): string {
  return total.costNanoUsd === 0 || !isWhole(total)
    ? UNKNOWN
    : formatPercent(costNanoUsd / total.costNanoUsd);
}

function previousColumns(total: UsageSums, previous: PreviousAnswer): readonly Column<GroupRow>[] {
  const before = (row: GroupRow) =>
    (row === "total" ? previous.total : previous.sumsOf(row)) ?? NO_USAGE;
  const now = (row: GroupRow) => (row === "total" ? total : lastOf(row));
  return [
    number("Before", (row) => costText(before(row))),
    number("Change", (row) => changeText(knownCost(now(row)), knownCost(before(row)))),
  ];
}

function nameColumns(dimension: Dimension, level: number): readonly Column<GroupRow>[] {
  const { title, cell } = dimension;
  const unnamed = level === 0 ? "**Total**" : "";
  return [
    text(title, (row) => (row === "total" ? unnamed : cell((row[level] ?? row[0]).name))),
    ...detailColumns(dimension, level, false),
  ];
}

function detailColumns(
  { details = [] }: Dimension,
  level: number,
  isLong: boolean,
): readonly Column<GroupRow>[] {
  return details
    .filter((detail) => detail.isLong === isLong)
    .map(({ title, textOf, cell }) =>
      text(title, (row) => {
        const value = row === "total" ? undefined : textOf(row[level] ?? row[0]);
        return value === undefined ? "" : cell(value);
      }),
    );
}

/** Returns the first of names, which may be many. */
export function listText(names: readonly string[]): string {
  const shown = names.slice(0, MAX_LISTED);
  return (shown.length < names.length ? [...shown, "…"] : shown).join(", ");
}

/** Returns a phase's short number as it is; a word, or a number that could be the id of a commit, is code. */
export function phaseText(phase: string | undefined): string {
  if (phase === undefined) return "none";
  return /^\d[\d.]{0,5}$/.test(phase) ? phase : markdownCode(phase);
}

export function durationText(durationMs: number | undefined): string {
  return durationMs === undefined ? UNKNOWN : formatDuration(durationMs);
}

export function text<Row>(title: string, cell: (row: Row) => string): Column<Row> {
  return { title, cell, align: "left" };
}

export function number<Row>(title: string, cell: (row: Row) => string): Column<Row> {
  return { title, cell, align: "right" };
}
