import { daysBetween, parseDay, parseWeek } from "../../../usage/calendar.ts";
import { nearestName } from "../../../usage/nearest-name.ts";
import { isForgeNumber } from "./forge-numbers.ts";
import { isLike } from "./is-like.ts";
import { isNoValue, NO_VALUE } from "./no-value.ts";

/** What filters may name of a dimension whose values are known before any record is read. */
export interface AllowedValues {
  /** What is expected, in words. */
  readonly expected: string;
  /** Those that can be listed; empty where they are too many. */
  readonly names: readonly string[];
  /** Whether a filter names one, or several by `*`. */
  readonly has: (wanted: string) => boolean;
}

/** Allows some names; `alike` are accepted too, and not listed, and with `none` what else tables call it. */
export function oneOf(names: readonly string[], alike: readonly string[] = []): AllowedValues {
  const all = [...names, ...alike];
  return {
    expected: `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`,
    names,
    has: (wanted) =>
      all.some((name) => isLike(name, wanted)) || (names.includes(NO_VALUE) && isNoValue(wanted)),
  };
}

const DATE_PATTERN = /^[\dw-]*\*[\dw*-]*$/i;

/** Spans of time, each by the day that it begins with. */
export interface AllowedTimes extends AllowedValues {
  readonly firstDay: (text: string) => string | undefined;
}

export const DAYS = dates("a day such as 2026-02-23", (text) => parseDay(text));
export const WEEKS = dates("a week such as 2026-W09", parseWeek);
export const MONTHS = dates("a month such as 2026-02", (text) => parseDay(`${text}-01`));

function dates(expected: string, firstDay: AllowedTimes["firstDay"]): AllowedTimes {
  const has = (wanted: string) => DATE_PATTERN.test(wanted) || firstDay(wanted) !== undefined;
  return { expected, names: [], has, firstDay };
}

/** Returns the name that is next in time; undefined where `*` stands for several. */
export function nearestTime(
  wanted: string,
  names: readonly string[],
  { firstDay }: AllowedTimes,
): string | undefined {
  const day = firstDay(wanted);
  if (day === undefined) return undefined;
  const distanceTo = (name: string) => Math.abs(daysBetween(day, firstDay(name) ?? name));
  return names.toSorted((a, b) => distanceTo(a) - distanceTo(b) || (a < b ? -1 : 1))[0];
}

const LAST_NUMBER = /[#!]?(\d+)$/;

/** Returns the one of some names that may be meant: of a number alone, what has it in another repository. */
export function nearestNumber(wanted: string, names: readonly string[]): string | undefined {
  const [typed, number] = LAST_NUMBER.exec(wanted) ?? [];
  const same = typed === wanted && names.find((name) => name.endsWith(`#${number}`));
  return same || nearestName(wanted, names);
}

/** The numbers of pull requests. */
export const PULL_REQUEST_NUMBERS: AllowedValues = {
  expected: `a number such as 634, or ${NO_VALUE}`,
  names: [],
  has: (wanted) => isForgeNumber(wanted) || isNoValue(wanted),
};
