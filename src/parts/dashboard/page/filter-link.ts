import type { FilterName, Filters } from "./filters.ts";
import { FILTERED_SIDES, NO_FILTERS } from "./filters.ts";
import { MEASURES, type Measure } from "./measure.ts";
import { DAY_MS, type UsageTable } from "./usage-table.ts";

/** What a link to the page keeps. */
export interface Shown {
  readonly filters: Filters;
  readonly measure: Measure;
}

const MAX_LAST_DAYS = 100_000;

/** Returns the hash of a link to what is shown, without `#`; empty when nothing is filtered. */
export function formatLink({ filters, measure }: Shown): string {
  const parameters = new URLSearchParams();
  const { lastDays, fromDay, toDay, sides, search } = filters;
  if (lastDays !== undefined) parameters.set("days", String(lastDays));
  if (fromDay !== undefined) parameters.set("from", formatDay(fromDay));
  if (toDay !== undefined) parameters.set("to", formatDay(toDay));
  for (const [name, label] of Object.entries(sides)) parameters.set(name, label);
  if (search !== "") parameters.set("search", search);
  if (measure !== "cost") parameters.set("measure", measure);
  return parameters.toString();
}

/** Returns what a link shows; what it says of other pages, or wrongly, does not count. */
export function parseLink(hash: string, table: UsageTable): Shown {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const sides: Partial<Record<FilterName, string>> = {};
  for (const [name, side] of Object.entries(FILTERED_SIDES)) {
    const label = parameters.get(name);
    if (label !== null && table.sides[side].labels.includes(label)) {
      sides[name as FilterName] = label;
    }
  }
  const lastDays = parseCount(parameters.get("days"));
  const measure = MEASURES.find((each) => each === parameters.get("measure")) ?? "cost";
  return {
    filters: {
      ...NO_FILTERS,
      lastDays,
      fromDay: lastDays === undefined ? parseDay(parameters.get("from")) : undefined,
      toDay: lastDays === undefined ? parseDay(parameters.get("to")) : undefined,
      sides,
      search: parameters.get("search") ?? "",
    },
    measure,
  };
}

function parseCount(text: string | null): number | undefined {
  const count = Number(text);
  return Number.isInteger(count) && count > 0 && count <= MAX_LAST_DAYS ? count : undefined;
}

/** Returns the UTC day, since 1970, of a date such as `2026-02-23`; undefined when it is none. */
export function parseDay(text: string | null): number | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time / DAY_MS;
}

/** Returns the date of a UTC day, `2026-02-23`. */
export function formatDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
