import { element, textElement } from "./element.ts";
import { formatDay } from "./filter-link.ts";
import type { Selection } from "./filters.ts";
import { at } from "./usage-table.ts";
import { formatMeasure, type Measure } from "./wording.ts";

const WEEKS = 53;
const WEEK_DAYS = 7;
const LEVELS = 4;
const DAYS_FROM_MONDAY_TO_1970 = 3;

/** Draws a year of days, a column for each week from Monday on; a click on a day shows it. */
export function showCalendar(
  { table, passing }: Selection,
  measure: Measure,
  today: number,
  onDay: (day: number) => void,
): void {
  const thisMonday = today - ((today + DAYS_FROM_MONDAY_TO_1970) % WEEK_DAYS);
  const first = thisMonday - (WEEKS - 1) * WEEK_DAYS;
  const amounts = new Float64Array(today - first + 1);
  for (let row = 0; row < table.rows; row += 1) {
    const place = (table.day[row] ?? 0) - first;
    if (passing[row] !== 1 || place < 0 || place >= amounts.length) continue;
    const amount =
      measure === "cost"
        ? at(table.counts.costNanoUsd, row) || 0
        : at(table.counts.inputTokens, row) + at(table.counts.outputTokens, row);
    amounts[place] = at(amounts, place) + amount;
  }
  const largest = amounts.reduce((most, amount) => Math.max(most, amount), 0);
  const grid = element("calendar", HTMLDivElement);
  grid.replaceChildren(
    ...Array.from(amounts, (amount, place) => {
      const day = first + place;
      // The root keeps quiet days apart from idle ones where one day cost far more than all others.
      const level = amount === 0 ? 0 : Math.ceil(Math.sqrt(amount / largest) * LEVELS);
      const cell = textElement("i", "", `level-${level}`);
      cell.title = `${formatDay(day)}: ${formatMeasure(measure, amount)}`;
      cell.addEventListener("click", () => onDay(day));
      return cell;
    }),
  );
  showMonths(first);
  const used = amounts.filter((amount) => amount > 0).length;
  const peak = amounts.indexOf(largest);
  grid.ariaLabel =
    used === 0
      ? `No ${measure === "cost" ? "usage with a price" : "usage"} in the last twelve months.`
      : `Usage on ${used} days of the last twelve months. Highest: ${formatMeasure(measure, largest)}, ${formatDay(first + peak)}.`;
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
