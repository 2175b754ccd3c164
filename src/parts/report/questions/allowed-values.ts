import { parseDay, parseWeek } from "../../../usage/calendar.ts";
import { isLike } from "./is-like.ts";

/** What filters may name of a dimension whose values are known before any record is read. */
export interface AllowedValues {
  /** What is expected, in words. */
  readonly expected: string;
  /** Those that can be listed; empty where they are too many. */
  readonly names: readonly string[];
  /** Whether a filter names one, or several by `*`. */
  readonly has: (wanted: string) => boolean;
}

/** What a filter names for records without a value. */
export const NO_VALUE = "none";

/** Allows some names; `alike` are accepted too, and not listed. */
export function oneOf(names: readonly string[], alike: readonly string[] = []): AllowedValues {
  const all = [...names, ...alike];
  return {
    expected: `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`,
    names,
    has: (wanted) => all.some((name) => isLike(name, wanted)),
  };
}

const DATE_PATTERN = /^[\dw-]*\*[\dw*-]*$/i;

export const DAYS = dates("a day such as 2026-02-23", (text) => parseDay(text));
export const WEEKS = dates("a week such as 2026-W09", parseWeek);
export const MONTHS = dates("a month such as 2026-02", (text) => parseDay(`${text}-01`));

function dates(expected: string, parse: (text: string) => string | undefined): AllowedValues {
  const has = (wanted: string) => DATE_PATTERN.test(wanted) || parse(wanted) !== undefined;
  return { expected, names: [], has };
}

const NUMBER_PATTERN = /^[#!]?[\d*]+$/;

/** The numbers of pull requests; `unnamed` is what tables call those of none. */
export function pullRequestNumbers(unnamed: string): AllowedValues {
  return {
    expected: `a number such as 634, or ${NO_VALUE}`,
    names: [],
    has: (wanted) => NUMBER_PATTERN.test(wanted) || [NO_VALUE, unnamed].includes(wanted),
  };
}
