import { formatDuration } from "../../../usage/format-number.ts";
import type { TimeZone } from "../../../usage/time-zone.ts";
import { textOf } from "./draw-report.ts";
import { drawTable } from "./draw-table.ts";
import { fitRows, moreRows } from "./fit-rows.ts";
import { createInk } from "./ink.ts";
import { COST_COLUMN, nameColumn, shareOfMost, TOKEN_COLUMNS } from "./sum-columns.ts";
import type { TerminalView } from "./terminal-view.ts";
import { foreignText, wrapFacts } from "./text-width.ts";
import { drawFacts, type Sums } from "./usage-facts.ts";

/** What a database adds up to. */
export interface DrawnStats {
  readonly totals: Sums & {
    readonly averageDurationMs: number | undefined;
    readonly firstTimestamp: string | undefined;
    readonly lastTimestamp: string | undefined;
  };
  readonly models: readonly (Sums & { readonly model: string })[];
}

/** Puts the most expensive first; of those without a price the ones with most tokens. */
function byCost(a: Sums, b: Sums): number {
  const tokensOf = ({ inputTokens, outputTokens }: Sums) => inputTokens + outputTokens;
  return b.costNanoUsd - a.costNanoUsd || tokensOf(b) - tokensOf(a);
}

/** Returns what a database adds up to for people at a terminal. */
export function drawStats(
  { totals, models }: DrawnStats,
  zone: TimeZone,
  view: TerminalView,
): string {
  const { width, hasColour } = view;
  const ink = createInk(hasColour);
  const { firstTimestamp, lastTimestamp, averageDurationMs } = totals;
  const [first, last] = [firstTimestamp, lastTimestamp].map((time) => time && zone.dayOf(time));
  const facts = [
    `Database, ${first === last ? first : `${first} to ${last}`} (${zone.name})`,
    ...(averageDurationMs === undefined
      ? []
      : [`${formatDuration(averageDurationMs)} a record on average`]),
  ];
  const name = nameColumn("Model", ({ model }: { model: string }) => foreignText(model));
  const columns = [name, COST_COLUMN, ...TOKEN_COLUMNS];
  const shareOf = shareOfMost(models);
  const draw = (rows: DrawnStats["models"], leftOut: number) => [
    ...wrapFacts(facts, width).map((line) => ink.faint(line)),
    ...drawFacts(totals, width, ink),
    "",
    ...drawTable({ columns, rows, shareOf }, width, ink),
    ...moreRows(leftOut, ink),
  ];
  return textOf(fitRows({ rows: models.toSorted(byCost), draw }, view));
}
