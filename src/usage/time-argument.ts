import { UsageFailure } from "./failure.ts";
import { toUtc } from "./timestamp.ts";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SPAN = /^(\d{1,4})(h|d|w|mo|y)$/;

/**
 * Returns the instant that a time argument names: an RFC 3339 time, the start of a day in UTC
 * (`2026-02-23`), as all days are that usage is grouped by, or a span before now (`12h`, `7d`, `2w`, `6mo`, `1y`).
 */
export function parseTimeArgument(text: string, now: Date): Date {
  const instant = parseInstant(text) ?? parseDay(text) ?? parseSpan(text, now);
  if (instant !== undefined && !Number.isNaN(instant.getTime())) return instant;
  throw new UsageFailure(
    `Cannot understand the time ${JSON.stringify(text)}: expected a date such as 2026-02-23, an RFC 3339 time, or a span before now such as 12h, 7d, 2w, 6mo or 1y.`,
  );
}

function parseInstant(text: string): Date | undefined {
  const utc = toUtc(text);
  return utc === undefined ? undefined : new Date(utc);
}

function parseDay(text: string): Date | undefined {
  const [, year, month, day] = DATE.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date rolls February 30 over into March: a date that changes its day was none.
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date : undefined;
}

function parseSpan(text: string, now: Date): Date | undefined {
  const [, count, unit] = SPAN.exec(text) ?? [];
  if (count === undefined) return undefined;
  const time = new Date(now);
  switch (unit) {
    case "h":
      time.setTime(time.getTime() - Number(count) * 3_600_000);
      break;
    case "d":
      time.setDate(time.getDate() - Number(count));
      break;
    case "w":
      time.setDate(time.getDate() - Number(count) * 7);
      break;
    case "mo":
      setMonth(time, time.getMonth() - Number(count));
      break;
    default:
      setMonth(time, time.getMonth() - Number(count) * 12);
  }
  return time;
}

// August 31 less six months is the last day of February, not March 3.
function setMonth(time: Date, month: number): void {
  const day = time.getDate();
  time.setMonth(month);
  if (time.getDate() !== day) time.setDate(0);
}
