const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const SECOND_END = "2026-02-23T21:19:12".length;
const MILLISECONDS_LENGTH = "2026-02-23T21:19:12.000Z".length;
const NO_YEAR = "0000-";
const OFFSET_LENGTH = "+01:00".length;
const DAY_MINUTES = 1_440;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const FIRST_MS = Date.parse("0001-01-01T00:00:00.000Z");
/** From March of the year 0. */
const DAYS_TO_1970 = 719_469;
const LAST_MS = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * Returns the instant of an RFC 3339 timestamp in UTC: `2026-02-23T21:19:12.000Z`, with nine
 * digits when it has more than milliseconds, so that one instant has one spelling.
 * Undefined when the text is not RFC 3339 or names a date that does not exist.
 */
export function toUtc(timestamp: string): string | undefined {
  // Every row of a ledger comes by here more than once, most often one time after the other.
  if (timestamp !== latest.timestamp) {
    latest = { timestamp, utc: utcWithinHour(timestamp, latest) ?? readUtc(timestamp) };
  }
  return latest.utc;
}

let latest: { readonly timestamp: string; readonly utc: string | undefined } = {
  timestamp: "",
  utc: undefined,
};

const MINUTE_START = "2026-02-23T21:".length;
const CLOCK = /^[0-5]\d:[0-5]\d$/;

/**
 * Returns the instant of a timestamp that differs from a known one in its minute and second alone, as most that
 * follow one another do, in a third of the time; undefined for any other, and where the zone has minutes too.
 */
function utcWithinHour(timestamp: string, { timestamp: known, utc }: typeof latest) {
  if (utc === undefined || timestamp.length !== known.length) return undefined;
  if (hasOffset(timestamp) && !timestamp.endsWith("00")) return undefined;
  const isNear =
    known.startsWith(timestamp.slice(0, MINUTE_START)) &&
    known.endsWith(timestamp.slice(SECOND_END));
  const clock = timestamp.slice(MINUTE_START, SECOND_END);
  if (!isNear || !CLOCK.test(clock)) return undefined;
  return `${utc.slice(0, MINUTE_START)}${clock}${utc.slice(SECOND_END)}`;
}

function readUtc(timestamp: string): string | undefined {
  // Digits are read in place, and a `Date`, which takes ten times as long, is made only where the
  // offset leads to another day.
  if (!hasForm(timestamp)) return undefined;
  const offsetMinutes = offsetOf(timestamp);
  const minutes = minuteOfDay(timestamp) - offsetMinutes;
  const day = shiftDay(timestamp.slice(0, 10), Math.floor(minutes / DAY_MINUTES));
  if (day === undefined) return undefined;
  const time = offsetMinutes === 0 ? timestamp.slice(11, 16) : clockTime(minutes);
  return `${day}T${time}${timestamp.slice(16, SECOND_END)}.${fractionOf(timestamp)}Z`;
}

/**
 * Returns the instant of a timestamp in milliseconds since 1970, rounded down; NaN where `toUtc` knows none. It takes
 * a third of the time.
 */
export function toEpochMs(timestamp: string): number {
  if (!hasForm(timestamp)) return Number.NaN;
  const minutes = minuteOfDay(timestamp) - offsetOf(timestamp);
  const ms =
    (daysSince1970(timestamp) * DAY_MINUTES + minutes) * MINUTE_MS +
    twoDigits(timestamp, 17) * 1_000 +
    millisecondOf(timestamp);
  return ms >= FIRST_MS && ms <= LAST_MS ? ms : Number.NaN;
}

/**
 * Returns a UTC instant of `toUtc` as databases keep it: to the microsecond, with three digits below
 * the second, or six where three are too few.
 */
export function toMicroseconds(utc: string): string {
  if (utc.length <= MILLISECONDS_LENGTH) return utc;
  const digits = utc.slice(SECOND_END + 1, SECOND_END + 7).replace(/000$/, "");
  return `${utc.slice(0, SECOND_END + 1)}${digits}Z`;
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * 0x30;
}

/** Whether a timestamp is RFC 3339, and its clock can show that. */
function hasForm(timestamp: string): boolean {
  return (
    RFC_3339.test(timestamp) &&
    isDate(timestamp) &&
    twoDigits(timestamp, 11) <= 23 &&
    twoDigits(timestamp, 14) <= 59 &&
    twoDigits(timestamp, 17) <= 59 &&
    !Number.isNaN(offsetOf(timestamp))
  );
}

function minuteOfDay(timestamp: string): number {
  return twoDigits(timestamp, 11) * 60 + twoDigits(timestamp, 14);
}

/** Counts the days in years that begin in March, so that a leap day is the last one. */
function daysSince1970(timestamp: string): number {
  const month = twoDigits(timestamp, 5);
  const year = twoDigits(timestamp, 0) * 100 + twoDigits(timestamp, 2) - (month > 2 ? 0 : 1);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + twoDigits(timestamp, 8);
  return year * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** Returns the first three digits below the second, those that are left out as 0. */
function millisecondOf(timestamp: string): number {
  if (timestamp[SECOND_END] !== ".") return 0;
  const zone = hasOffset(timestamp) ? OFFSET_LENGTH : 1;
  return Number(
    timestamp
      .slice(SECOND_END + 1, -zone)
      .slice(0, 3)
      .padEnd(3, "0"),
  );
}

/** Whether the date that a timestamp starts with exists; Postgres knows no year 0. */
function isDate(timestamp: string): boolean {
  if (timestamp.startsWith(NO_YEAR)) return false;
  const month = twoDigits(timestamp, 5);
  const day = twoDigits(timestamp, 8);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysOfMonth(Number(timestamp.slice(0, 4)), month);
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function hasOffset(timestamp: string): boolean {
  return timestamp.at(-3) === ":";
}

/** Returns the minutes that a timestamp's clock is ahead of UTC; NaN when no clock can be. */
function offsetOf(timestamp: string): number {
  if (!hasOffset(timestamp)) return 0;
  const at = timestamp.length - OFFSET_LENGTH;
  const hours = twoDigits(timestamp, at + 1);
  const minutes = twoDigits(timestamp, at + 4);
  if (hours > 23 || minutes > 59) return Number.NaN;
  return timestamp[at] === "+" ? hours * 60 + minutes : -(hours * 60 + minutes);
}

/** Returns the date some days later, at most one; undefined before the year 1 and after 9999. */
function shiftDay(date: string, days: number): string | undefined {
  if (days === 0) return date;
  const shifted = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString();
  // Years of other lengths have a sign: -000001, +010000.
  return /^\d/.test(shifted) && !shifted.startsWith(NO_YEAR) ? shifted.slice(0, 10) : undefined;
}

function clockTime(minutes: number): string {
  const ofDay = (minutes + DAY_MINUTES) % DAY_MINUTES;
  return `${padded(Math.floor(ofDay / 60))}:${padded(ofDay % 60)}`;
}

function padded(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Returns a timestamp's digits below the second: three, or nine where three are too few. */
function fractionOf(timestamp: string): string {
  if (timestamp[SECOND_END] !== ".") return "000";
  const zone = hasOffset(timestamp) ? OFFSET_LENGTH : 1;
  const written = timestamp.slice(SECOND_END + 1, -zone);
  if (written.length === 3) return written;
  const digits = written.replace(/0+$/, "");
  return digits.padEnd(digits.length > 3 ? 9 : 3, "0");
}

/** Returns the local time of an instant as RFC 3339 with offset, e.g. `2026-02-23T22:19:12+01:00`. */
export function formatLocal(instant: Date): string {
  const offsetMinutes = -instant.getTimezoneOffset();
  const local = new Date(instant.getTime() + offsetMinutes * 60_000).toISOString();
  const milliseconds = local.slice(19, 23) === ".000" ? "" : local.slice(19, 23);
  const size = Math.abs(offsetMinutes);
  const hours = String(Math.floor(size / 60)).padStart(2, "0");
  const minutes = String(size % 60).padStart(2, "0");
  return `${local.slice(0, 19)}${milliseconds}${offsetMinutes < 0 ? "-" : "+"}${hours}:${minutes}`;
}
