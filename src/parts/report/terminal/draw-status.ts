import { countText, formatTokens, formatWhole } from "../../../usage/format-number.ts";
import { knownText, paidPhrases } from "../../../usage/paid-cost.ts";
import { changeText, type KnownCost } from "../cost-text.ts";
import type { CallSums, LedgerSums, NamedSpans, Span, Status } from "../status/status.ts";
import { drawDays } from "./draw-days.ts";
import { firstRows, textOf } from "./draw-report.ts";
import { drawTable, type FittedColumn } from "./draw-table.ts";
import { roomOf } from "./fit-rows.ts";
import { createInk, type Ink } from "./ink.ts";
import { nameColumn, numberColumn } from "./sum-columns.ts";
import type { TerminalView } from "./terminal-view.ts";
import { foreignText, wrapFacts, wrapWords } from "./text-width.ts";
import { cacheHitText } from "./usage-facts.ts";

const FEWEST: Extent = { listed: 0, hasDays: false };
/** How much is drawn, as far as there is room: agents and models that are listed each, and whether the days are. */
const EXTENTS: readonly Extent[] = [
  { listed: 5, hasDays: true },
  { listed: 3, hasDays: true },
  { listed: 5, hasDays: false },
  { listed: 3, hasDays: false },
  { listed: 1, hasDays: false },
];

interface Extent {
  readonly listed: number;
  readonly hasDays: boolean;
}

const TITLES: Readonly<Record<Span, string>> = {
  today: "Today",
  last7Days: "7 days",
  last30Days: "30 days",
};
/** Where not all are on the screen, the week goes first. */
const RANKS: Readonly<Partial<Record<Span, number>>> = { last7Days: 1 };
const SPANS: readonly Span[] = ["today", "last7Days", "last30Days"];

/** A row of the table: a name, and a text for each span. */
interface Row {
  readonly name: string;
  readonly cells: Readonly<Record<Span, string>>;
  readonly costNanoUsd?: number | undefined;
  readonly isTitle?: boolean | undefined;
}

/**
 * Returns what agents used lately, and the next step, as much as fits the screen; `program` is how tokenledger is
 * started here.
 */
export function drawStatus(status: Status, program: string, view: TerminalView): string {
  for (const extent of EXTENTS) {
    const lines = drawExtent(status, program, extent, view);
    if (lines.length <= roomOf(view)) return textOf(lines);
  }
  return textOf(drawExtent(status, program, FEWEST, view));
}

function drawExtent(
  status: Status,
  program: string,
  { listed, hasDays }: Extent,
  { width, hasColour }: TerminalView,
): readonly string[] {
  const ink = createInk(hasColour);
  const { repository, branch, spans } = status;
  const place = repository === undefined ? "All repositories" : foreignText(repository);
  const title = [place, ...(branch === undefined ? [] : [foreignText(branch)])];
  const body =
    spans.now.last30Days.calls === 0
      ? wrapWords("No calls of coding agents were found in the last 30 days.", width)
      : [
          ...drawSpans(status, listed, width, ink),
          ...withSpace(hasDays ? drawLastDays(status, width, ink) : []),
        ];
  return [
    ...wrapFacts(title, width).map((line) => ink.strong(line)),
    "",
    ...body,
    ...withSpace(drawRecording(status, width, ink)),
    ...withSpace(drawNext(status, program, width, ink)),
  ];
}

function drawLastDays({ days, today }: Status, width: number, ink: Ink): readonly string[] {
  const known = days.map(({ name, costNanoUsd, unpricedCalls }) => {
    return { name, costNanoUsd, isWhole: unpricedCalls === 0 };
  });
  return drawDays({ days: known, lastDay: today, isToday: true }, width, ink);
}

function withSpace(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

function drawSpans(
  { spans, agents, models }: Status,
  listed: number,
  width: number,
  ink: Ink,
): readonly string[] {
  const { now, before } = spans;
  const each = (name: string, textFor: (sums: CallSums) => string): Row => ({
    name,
    cells: {
      today: textFor(now.today),
      last7Days: textFor(now.last7Days),
      last30Days: textFor(now.last30Days),
    },
  });
  const change = (span: keyof typeof before) =>
    before[span].calls === 0 ? "–" : changeText(knownCost(now[span]), knownCost(before[span]));
  const compared: Row = {
    name: "than before",
    cells: { today: change("today"), last7Days: change("last7Days"), last30Days: "" },
  };
  const isListed = SPANS.every((span) => isListPaid(now[span]));
  const costs = isListed
    ? [each("Cost", callCostText), compared]
    : [
        each("Spent", ({ paid }) => knownText(paid.spent)),
        each("Covered by subscription", ({ paid }) => knownText(paid.covered)),
        { ...compared, name: "at list prices than before" },
      ];
  const rows: readonly Row[] = [
    ...costs.map((row, index) => ({ ...row, isTitle: index === 0 })),
    each("Tokens", (sums) => formatTokens(sums.inputTokens + sums.outputTokens)),
    each("Cache hits", cacheHitText),
    each("Calls", ({ calls }) => formatWhole(calls)),
    ...namedRows("By agent", agents, listed),
    ...namedRows("By model", models, listed),
  ];
  const most = now.last30Days.costNanoUsd;
  const shareOf = ({ costNanoUsd }: Row) =>
    costNanoUsd === undefined || most === 0 ? undefined : costNanoUsd / most;
  const note = "Costs of agents, models and days are list prices, whoever is paid.";
  return [
    ...drawTable({ columns: columnsOf(ink), rows, shareOf }, width, ink),
    ...(isListed ? [] : wrapWords(note, width).map((line) => ink.faint(line))),
  ];
}

function columnsOf(ink: Ink): readonly FittedColumn<Row>[] {
  const colourOf = ({ isTitle }: Row) => (isTitle ? ink.strong : undefined);
  return [
    { ...nameColumn("", ({ name }: Row) => name), colourOf },
    ...SPANS.map((span) => ({
      ...numberColumn(TITLES[span], ({ cells }: Row) => cells[span], RANKS[span]),
      colourOf,
    })),
  ];
}

function namedRows(title: string, all: readonly NamedSpans[], listed: number): readonly Row[] {
  if (listed === 0) return [];
  const none = { today: "", last7Days: "", last30Days: "" };
  const rows = firstRows(all, listed).map(({ name, sums }): Row => {
    const cells = {
      today: callCostText(sums.today),
      last7Days: callCostText(sums.last7Days),
      last30Days: callCostText(sums.last30Days),
    };
    return { name: `  ${foreignText(name)}`, cells, costNanoUsd: sums.last30Days.costNanoUsd };
  });
  const more = all.length - rows.length;
  return [
    { name: title, cells: none, isTitle: true },
    ...rows,
    ...(more > 0 ? [{ name: `  and ${more} more`, cells: none }] : []),
  ];
}

/** Says what the ledger holds of this branch and the default one, and what waits to be recorded. */
function drawRecording({ branches, waiting }: Status, width: number, ink: Ink): readonly string[] {
  const facts = [
    ...(branches?.own === undefined ? [] : [`This branch: ${ledgerText(branches.own)}`]),
    ...(branches === undefined ? [] : [`Default branch: ${ledgerText(branches.mainline)}`]),
    ...(waiting === undefined ? [] : [`Waiting for the next commit: ${waitingText(waiting)}`]),
  ];
  return facts
    .flatMap((fact) => wrapWords(fact, width))
    .map((line) => line.replace(/^[^:]+:/, (label) => ink.faint(label)));
}

function ledgerText({ records, tokens, paid }: LedgerSums): string {
  if (records === 0) return "nothing recorded";
  return `${paidPhrases(paid).join(", ")}, ${formatTokens(tokens)} tokens in ${countText(records, "record")}`;
}

function waitingText(sums: CallSums): string {
  if (sums.calls === 0) return "nothing";
  return `${paidPhrases(sums.paid).join(", ")} in ${countText(sums.calls, "call")}`;
}

/** Returns the cost of calls; what is unknown is not $0. */
function callCostText({ calls, costNanoUsd, unpricedCalls }: CallSums): string {
  return knownText({ records: calls, costNanoUsd, unpriced: unpricedCalls });
}

function knownCost({ costNanoUsd, unpricedCalls }: CallSums): KnownCost {
  return { costNanoUsd, isWhole: unpricedCalls === 0 };
}

/** Whether what is paid is the list price. */
function isListPaid({ costNanoUsd, paid: { spent, covered } }: CallSums): boolean {
  return covered.records === 0 && spent.costNanoUsd === costNanoUsd;
}

function drawNext({ next }: Status, program: string, width: number, ink: Ink): readonly string[] {
  if (next === undefined) return [];
  const colour = next.command === "doctor" ? ink.warning : ink.strong;
  return wrapWords(`Next: ${program} ${next.command}  ${next.why}`, width).map((line, index) =>
    index === 0 ? colour(line) : line,
  );
}
