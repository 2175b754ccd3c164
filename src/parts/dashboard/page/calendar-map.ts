import { element, textElement } from "./element.ts";
import { formatDay } from "./filter-link.ts";
import type { Selection } from "./filters.ts";
import { at, type UsageTable } from "./usage-table.ts";
import { costText, formatMeasure, type Measure } from "./wording.ts";

const WEEKS = 53;
const WEEK_DAYS = 7;
const LEVELS = 4;
const DAYS_FROM_MONDAY_TO_1970 = 3;
/** How many days away the arrow keys lead. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  ArrowLeft: -WEEK_DAYS,
  ArrowRight: WEEK_DAYS,
};

/** The days of a year, in the order of time. */
interface CalendarDays {
  /** The first of them, a Monday. */
  readonly first: number;
  readonly cost: Float64Array;
  readonly tokens: Float64Array;
  readonly unpricedTokens: Float64Array;
}

/** Draws a year of days, a column for each week from Monday on; a click on a day shows it. */
export function showCalendar(
  { table, passing }: Selection,
  measure: Measure,
  today: number,
  onDay: (day: number) => void,
): void {
  const days = sumDays(table, passing, today);
  const amounts = days[measure];
  const largest = amounts.reduce((most, amount) => Math.max(most, amount), 0);
  const textOf = (place: number) => amountText(days, measure, place);
  const grid = element("calendar", HTMLDivElement);
  grid.replaceChildren(
    ...Array.from(amounts, (amount, place) => {
      const day = days.first + place;
      const isUsed = at(days.tokens, place) > 0;
      const cell = document.createElement("button");
      cell.type = "button";
      cell.className = `level-${isUsed ? Math.max(1, levelOf(amount, largest)) : 0}`;
      cell.title = `${formatDay(day)}: ${textOf(place)}`;
      cell.ariaLabel = cell.title;
      cell.dataset.key = formatDay(day);
      cell.tabIndex = day === today ? 0 : -1;
      cell.addEventListener("click", () => onDay(day));
      return cell;
    }),
  );
  // One stop for the tab key; arrows lead from day to day.
  grid.onkeydown = (event) => moveFocus(grid, event);
  showMonths(days.first);
  showScale(measure, largest);
  const used = days.tokens.filter((tokens) => tokens > 0).length;
  const peak = amounts.indexOf(largest);
  grid.ariaLabel =
    used === 0
      ? "No usage in the last twelve months."
      : `Usage on ${used} days of the last twelve months. Highest: ${textOf(peak)}, ${formatDay(days.first + peak)}.`;
}

function sumDays(table: UsageTable, passing: Uint8Array, today: number): CalendarDays {
  const thisMonday = today - ((today + DAYS_FROM_MONDAY_TO_1970) % WEEK_DAYS);
  const first = thisMonday - (WEEKS - 1) * WEEK_DAYS;
  const column = () => new Float64Array(today - first + 1);
  const days = { first, cost: column(), tokens: column(), unpricedTokens: column() };
  for (let row = 0; row < table.rows; row += 1) {
    const place = (table.day[row] ?? 0) - first;
    if (passing[row] !== 1 || place < 0 || place >= days.cost.length) continue;
    const tokens = at(table.counts.inputTokens, row) + at(table.counts.outputTokens, row);
    const cost = at(table.counts.costNanoUsd, row);
    days.tokens[place] = at(days.tokens, place) + tokens;
    if (Number.isNaN(cost)) days.unpricedTokens[place] = at(days.unpricedTokens, place) + tokens;
    else days.cost[place] = at(days.cost, place) + cost;
  }
  return days;
}

function amountText(days: CalendarDays, measure: Measure, place: number): string {
  if (measure === "tokens") return formatMeasure("tokens", at(days.tokens, place));
  return costText({
    costNanoUsd: at(days.cost, place),
    unpricedTokens: at(days.unpricedTokens, place),
  });
}

/** The root keeps quiet days apart from idle ones where one day cost far more than all others. */
function levelOf(amount: number, largest: number): number {
  return largest === 0 ? 0 : Math.ceil(Math.sqrt(amount / largest) * LEVELS);
}

function moveFocus(grid: HTMLElement, event: KeyboardEvent): void {
  const days = Array.from(grid.querySelectorAll("button"));
  const place = days.indexOf(document.activeElement as HTMLButtonElement);
  const step = STEPS[event.key];
  if (place === -1 || step === undefined) return;
  const next = days[place + step];
  event.preventDefault();
  // On a phone there are fewer.
  if (next === undefined || next.getClientRects().length === 0) return;
  for (const day of days) day.tabIndex = day === next ? 0 : -1;
  next.focus();
}

function showMonths(first: number): void {
  const names = Array.from({ length: WEEKS }, (_, week) => {
    const monday = formatDay(first + week * WEEK_DAYS);
    // The month is named at its first Monday.
    const isFirst = Number(monday.slice(8)) <= WEEK_DAYS;
    const name = new Date(monday).toLocaleString("en", { month: "short", timeZone: "UTC" });
    return textElement("span", isFirst ? name : "");
  });
  element("calendar-months", HTMLDivElement).replaceChildren(...names);
}

/** Says how much a day of each colour comes to. */
function showScale(measure: Measure, largest: number): void {
  const levels = Array.from({ length: LEVELS }, (_, place) => {
    const most = largest * ((place + 1) / LEVELS) ** 2;
    return { level: place + 1, text: `to ${formatMeasure(measure, most)}` };
  });
  const shown = largest === 0 ? [] : [{ level: 0, text: "nothing" }, ...levels];
  element("calendar-scale", HTMLUListElement).replaceChildren(
    ...shown.map(({ level, text }) => {
      const item = document.createElement("li");
      item.append(textElement("i", "", `level-${level}`), text);
      return item;
    }),
  );
}
