import { previousPeriod } from "../../../usage/previous-period.ts";
import { UTC } from "../../../usage/time-zone.ts";
import { formatDay, parseDay } from "./filter-link.ts";
import { daysOf, type Filters } from "./filters.ts";

/**
 * Returns the days before those that are shown, both included, as many or the month before a month, as
 * reports compare them; undefined where there is no first day.
 */
export function periodBefore(
  filters: Filters,
  today: number,
): { readonly from: number; readonly to: number } | undefined {
  const { from, to } = daysOf(filters, today);
  if (!Number.isFinite(from)) return undefined;
  const end = Number.isFinite(to) ? to : today;
  const step = filters.lastDays === undefined ? undefined : { days: filters.lastDays };
  // Days of the zone are told apart by their names alone, so that they may as well be those of UTC.
  const clock = { now: new Date(instantOf(today)), zone: UTC };
  const { since, until } =
    previousPeriod({ since: instantOf(from), until: instantOf(end + 1), step }, clock) ?? {};
  const first = parseDay(since?.slice(0, 10) ?? null);
  const next = parseDay(until?.slice(0, 10) ?? null);
  return first === undefined || next === undefined ? undefined : { from: first, to: next - 1 };
}

function instantOf(day: number): string {
  return `${formatDay(day)}T00:00:00.000Z`;
}
