import { formatWhole } from "../../../usage/format-number.ts";
import { changeText, costText, knownCost } from "../cost-text.ts";
import { mergedFacts } from "../merged-facts.ts";
import type { ComparedAnswer } from "../questions/compare-answers.ts";
import { type Dimension, nounOf } from "../questions/dimension.ts";
import type { NestedGroup } from "../questions/question.ts";
import { lastOf } from "../questions/sort-groups.ts";
import { type GroupRow, shareText } from "../table-columns.ts";
import type { UsageSums } from "../usage-summary.ts";
import { NO_USAGE } from "../usage-tally.ts";
import { drawNoUsage } from "./draw-no-usage.ts";
import { textOf } from "./draw-report.ts";
import { drawTable, type FittedColumn } from "./draw-table.ts";
import { ALL_ROWS, fitRows } from "./fit-rows.ts";
import { createInk, type Ink } from "./ink.ts";
import {
  COST_COLUMN,
  nameColumn,
  numberColumn,
  shareOfMost,
  successColumn,
  TOKEN_COLUMNS,
} from "./sum-columns.ts";
import type { TerminalView } from "./terminal-view.ts";
import { foreignText, wrapWords } from "./text-width.ts";
import { drawFacts, drawNotes } from "./usage-facts.ts";

/** They are in the order of time: the last ones tell most. */
const IN_TIME: ReadonlySet<string> = new Set(["day", "week", "month", "commit"]);

/** Returns grouped usage for people at a terminal: the key numbers, a row for each group, and their total last. */
export function drawGroups(usage: ComparedAnswer, view: TerminalView): string {
  const { width, hasColour } = view;
  const { question, groups, leftOut, total, billed, previous, merged, zone } = usage;
  if (total.records === 0 && groups.length === 0) return drawNoUsage(usage, view);
  const ink = createInk(hasColour);
  const title = `LLM usage by ${question.by.map(nounOf).join(" and ")}`;
  const isSummed = groups.length > 1 || leftOut > 0;
  const share = shareOfMost(groups.map(lastOf));
  const table = {
    columns: columnsOf(usage, ink),
    total: isSummed ? ("total" as const) : undefined,
    shareOf: (row: GroupRow) => (row === "total" ? undefined : share(lastOf(row))),
  };
  const head = [
    ...wrapWords(title, width).map((line) => ink.faint(line)),
    ...drawFacts(total, width, ink, { billed, previous, merged, zone }),
    ...drawNotes(usage, width, ink),
    ...mergedFacts(merged).flatMap((fact) => wrapWords(fact, width)),
  ];
  const keepsLast = question.sort === undefined && IN_TIME.has(question.by[0]?.key ?? "");
  const draw = (kept: readonly NestedGroup[], folded: number) => [
    ...head,
    ...(kept.length === 0
      ? []
      : ["", ...drawTable<GroupRow>({ ...table, rows: kept }, width, ink)]),
    ...restTexts({ leftOut, folded, keepsLast })
      .flatMap((text) => wrapWords(text, width))
      .map((line) => ink.faint(line)),
  ];
  // As many as were asked for are drawn, however low the screen.
  const isAsked = question.limit !== undefined;
  return textOf(isAsked ? draw(groups, 0) : fitRows({ rows: groups, draw, keepsLast }, view));
}

/** Says how many groups are not drawn. */
function restTexts({
  leftOut,
  folded,
  keepsLast,
}: {
  readonly leftOut: number;
  readonly folded: number;
  readonly keepsLast: boolean;
}): readonly string[] {
  if (leftOut > 0) return [`… and ${formatWhole(leftOut)} more, which the total counts`];
  if (folded === 0) return [];
  const which = keepsLast ? "earlier" : "more";
  return [`… and ${formatWhole(folded)} ${which}, which the total counts: ${ALL_ROWS}`];
}

function columnsOf(
  { question: { by }, total, previous, merged }: ComparedAnswer,
  ink: Ink,
): readonly FittedColumn<GroupRow>[] {
  const sumsOf = (row: GroupRow) => (row === "total" ? total : lastOf(row));
  const ofSums = ({
    text,
    colourOf,
    ...column
  }: FittedColumn<UsageSums>): FittedColumn<GroupRow> => ({
    ...column,
    text: (row) => text(sumsOf(row)),
    colourOf: (row) => colourOf?.(sumsOf(row)),
  });
  const before = (row: GroupRow) =>
    (row === "total" ? previous?.total : previous?.sumsOf(row)) ?? NO_USAGE;
  const compared: readonly FittedColumn<GroupRow>[] = [
    numberColumn("Before", (row) => costText(before(row)), 6),
    numberColumn("Change", (row) => changeText(knownCost(sumsOf(row)), knownCost(before(row))), 1),
  ];
  return [
    ...by.map(nameOf),
    ofSums(COST_COLUMN),
    ...(previous === undefined ? [] : compared),
    ...(merged === undefined
      ? []
      : [ofSums(numberColumn("Of cost", (sums) => shareText(sums, total), 3))]),
    // Beside what became of a change, success would be taken for that.
    ...[
      ...TOKEN_COLUMNS,
      successColumn(ink, merged === undefined ? "Success" : "Ended without error"),
    ].map(ofSums),
    ...by.flatMap(detailsOf),
  ];
}

function nameOf(dimension: Dimension, level: number): FittedColumn<GroupRow> {
  const unnamed = level === 0 ? "Total" : "";
  const text = (row: Exclude<GroupRow, "total">) => {
    const { name } = row[level] ?? row[0];
    return name === undefined ? dimension.cell(undefined) : terminalName(dimension, name);
  };
  return nameColumn(dimension.title, (row) => (row === "total" ? unnamed : text(row)));
}

/** What a dimension shortens, such as a commit's id, is short here too; what it quotes as code is not quoted. */
function terminalName({ cell }: Dimension, name: string): string {
  const markdown = cell(name);
  return foreignText(name.startsWith(markdown) ? markdown : name);
}

function detailsOf({ details = [] }: Dimension, level: number): readonly FittedColumn<GroupRow>[] {
  return details.map(({ title, textOf: detailOf, cell, isLong }) => ({
    ...nameColumn(title, (row: GroupRow) => {
      const value = row === "total" ? undefined : detailOf(row[level] ?? row[0]);
      if (value === undefined) return "";
      return foreignText(isLong ? value : cell(value));
    }),
    rank: isLong ? 3 : 8,
    leastWidth: isLong ? 24 : undefined,
  }));
}
