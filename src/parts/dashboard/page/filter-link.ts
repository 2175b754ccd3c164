import { quoted } from "./filter-notes.ts";
import { readLabels, spellLabel } from "./filter-spelling.ts";
import { FILTER_NAMES, type FilterName, type Filters } from "./filters.ts";
import { DAY_MS, type UsageTable } from "./usage-table.ts";
import { MEASURES, type Measure } from "./wording.ts";

/** What a link to the page keeps. */
export interface Shown {
  readonly filters: Filters;
  readonly measure: Measure;
}

/** As a link names all days. */
const ALL = "all";
const MAX_LAST_DAYS = 100_000;
const MAX_LEFT_OUT = 3;

/** Returns the hash of a link to what is shown, without `#`; empty when it is what the page begins with. */
export function formatLink(
  { filters, measure }: Shown,
  table: UsageTable,
  firstDays: number | undefined,
): string {
  const parameters = new URLSearchParams();
  const { lastDays, fromDay, toDay, dimensions, typed, search } = filters;
  if (fromDay !== undefined) parameters.set("from", formatDay(fromDay));
  if (toDay !== undefined) parameters.set("to", formatDay(toDay));
  const isCustom = fromDay !== undefined || toDay !== undefined;
  if (!isCustom && lastDays !== firstDays) parameters.set("days", String(lastDays ?? ALL));
  for (const name of FILTER_NAMES) {
    const labels = dimensions[name] ?? [];
    const texts = typed[name] ?? labels.map((label) => spellLabel(table, name, label));
    for (const text of texts) parameters.append(name, text);
  }
  if (search !== "") parameters.set("search", search);
  if (measure !== "cost") parameters.set("measure", measure);
  return parameters.toString();
}

/** What a link shows, and in sentences what of it is left out. */
export interface ReadLink extends Shown {
  readonly leftOut: readonly string[];
}

/** Returns what a link shows. */
export function parseLink(
  hash: string,
  table: UsageTable,
  firstDays: number | undefined,
): ReadLink {
  // A name alone is a place on the page.
  const parameters = new URLSearchParams(hash.includes("=") ? hash.replace(/^#/, "") : "");
  const dimensions: Partial<Record<FilterName, readonly string[]>> = {};
  const typed: Partial<Record<FilterName, readonly string[]>> = {};
  for (const name of FILTER_NAMES) {
    const texts = Array.from(parameters)
      .filter(([key]) => nameOf(key) === name)
      .map(([, value]) => value);
    if (texts.length === 0) continue;
    typed[name] = texts;
    dimensions[name] = Array.from(new Set(texts.flatMap((text) => readLabels(table, name, text))));
  }
  const measure = MEASURES.find((each) => each === parameters.get("measure")) ?? "cost";
  const period = parsePeriod(parameters, firstDays);
  return {
    filters: { ...period, dimensions, typed, search: parameters.get("search") ?? "" },
    measure,
    leftOut: leftOutOf(parameters).slice(0, MAX_LEFT_OUT),
  };
}

/** Columns of reports in JSON and CSV are spelled with an underscore. */
function nameOf(key: string): FilterName | undefined {
  return FILTER_NAMES.find((name) => name === key.replaceAll("_", "-"));
}

const IN_DAYS = "is said in from and to on this page";

/** What is wrong with a value that a link gives to a key that stands for days: none are shown then. */
const DAY_FAULTS: Readonly<Record<string, (value: string) => string | undefined>> = {
  days: (value) => (value === ALL || parseCount(value) ? undefined : "is no number of days"),
  from: dayFault,
  to: dayFault,
  day: () => IN_DAYS,
  week: () => IN_DAYS,
  month: () => IN_DAYS,
};
/** The same of the page's other keys. */
const FAULTS: Readonly<Record<string, (value: string) => string | undefined>> = {
  ...DAY_FAULTS,
  search: () => undefined,
  measure: (value) =>
    MEASURES.some((each) => each === value) ? undefined : "is neither cost nor tokens",
};

function dayFault(value: string): string | undefined {
  return parseDay(value) === undefined ? "is no day such as 2026-02-23" : undefined;
}

function leftOutOf(parameters: URLSearchParams): readonly string[] {
  const sentences = Array.from(parameters, ([key, value]) => {
    if (nameOf(key) !== undefined) return "";
    const fault = Object.hasOwn(FAULTS, key)
      ? FAULTS[key]?.(value)
      : "is not a filter on this page";
    return fault === undefined ? "" : `The link’s ${quoted(`${key}=${value}`)} ${fault}.`;
  });
  return sentences.filter(Boolean);
}

function parsePeriod(
  parameters: URLSearchParams,
  firstDays: number | undefined,
): Pick<Filters, "lastDays" | "fromDay" | "toDay"> {
  const isFaulty = Array.from(parameters).some(
    ([key, value]) => Object.hasOwn(DAY_FAULTS, key) && DAY_FAULTS[key]?.(value) !== undefined,
  );
  if (isFaulty) return { lastDays: 0, fromDay: undefined, toDay: undefined };
  const days = parameters.get("days");
  const lastDays = parseCount(days);
  const fromDay = parseDay(parameters.get("from"));
  const toDay = parseDay(parameters.get("to"));
  if (lastDays === undefined && (fromDay ?? toDay) !== undefined) {
    return { lastDays: undefined, fromDay, toDay };
  }
  const shown = lastDays ?? (days === ALL ? undefined : firstDays);
  return { lastDays: shown, fromDay: undefined, toDay: undefined };
}

function parseCount(text: string | null): number | undefined {
  const count = Number(text);
  return Number.isInteger(count) && count > 0 && count <= MAX_LAST_DAYS ? count : undefined;
}

/** Returns the day, since 1970, of a date such as `2026-02-23`; undefined for anything else. */
export function parseDay(text: string | null): number | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = Date.parse(text) / DAY_MS;
  // Of a month with 30 days some read the 31st as the day after.
  return Number.isNaN(day) || formatDay(day) !== text ? undefined : day;
}

/** Returns the date of a day, `2026-02-23`. */
export function formatDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
