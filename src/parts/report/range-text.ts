import { addDays } from "../../usage/calendar.ts";
import type { TimeZone } from "../../usage/time-zone.ts";
import type { ReportRange } from "./usage-summary.ts";

const MINUTE_END = "2026-02-23T21:19".length;

/** Returns a range of time as people write it, ` from 2026-02-01 to 2026-02-28`, with a space before; nothing for all time. */
export function rangeText({ since, until }: ReportRange, zone: TimeZone): string {
  const first = since === undefined ? undefined : dayBeginning(since, zone);
  const end = until === undefined ? undefined : dayBeginning(until, zone);
  const last = end === undefined ? undefined : addDays(end, -1);
  const from = first ?? (since && minuteOf(since, zone));
  const to = last ?? (until && minuteOf(until, zone));
  // A day needs no zone: it is the day of those who asked.
  const isExact = (from !== first || to !== last) && (from ?? to) !== undefined;
  const inZone = isExact ? ` (${zone.name})` : "";
  if (from === undefined) return to === undefined ? "" : ` up to ${to}${inZone}`;
  if (to === undefined) return ` since ${from}${inZone}`;
  return ` ${spanText(from, to)}${inZone}`;
}

/** Returns two days, or one twice, as people write them: `from 2026-02-01 to 2026-02-28`, `on 2026-02-01`. */
export function spanText(first: string, last: string): string {
  return first === last ? `on ${first}` : `from ${first} to ${last}`;
}

/** Returns the day that begins at an instant; undefined when none does. */
function dayBeginning(instant: string, zone: TimeZone): string | undefined {
  const day = zone.dayOf(instant);
  return zone.startOfDay(day) === instant ? day : undefined;
}

function minuteOf(instant: string, zone: TimeZone): string {
  return zone.localTime(instant).slice(0, MINUTE_END).replace("T", " ");
}
