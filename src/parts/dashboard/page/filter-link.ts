import { FILTERED_DIMENSIONS, type FilterName, type Filters, NO_FILTERS } from "./filters.ts";
import { DAY_MS, type UsageTable } from "./usage-table.ts";
import { MEASURES, type Measure } from "./wording.ts";

/** What a link to the page keeps. */
export interface Shown {
  readonly filters: Filters;
  readonly measure: Measure;
}

const MAX_LAST_DAYS = 100_000;

/** Returns the hash of a link to what is shown, without `#`; empty when nothing is filtered. */
export function formatLink({ filters, measure }: Shown): string {
  const parameters = new URLSearchParams();
  const { lastDays, fromDay, toDay, dimensions, search } = filters;
  if (lastDays !== undefined) parameters.set("days", String(lastDays));
  if (fromDay !== undefined) parameters.set("from", formatDay(fromDay));
  if (toDay !== undefined) parameters.set("to", formatDay(toDay));
  for (const [name, label] of Object.entries(dimensions)) parameters.set(name, label);
  if (search !== "") parameters.set("search", search);
  if (measure !== "cost") parameters.set("measure", measure);
  return parameters.toString();
}

/** Returns what a link shows; parameters that are unknown or invalid are ignored. */
export function parseLink(hash: string, table: UsageTable): Shown {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const dimensions: Partial<Record<FilterName, string>> = {};
  for (const [name, dimension] of Object.entries(FILTERED_DIMENSIONS)) {
    const label = parameters.get(name);
    if (label !== null && table.dimensions[dimension].labels.includes(label)) {
      dimensions[name as FilterName] = label;
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
      dimensions,
      search: parameters.get("search") ?? "",
    },
    measure,
  };
}

function parseCount(text: string | null): number | undefined {
  const count = Number(text);
  return Number.isInteger(count) && count > 0 && count <= MAX_LAST_DAYS ? count : undefined;
}

/** Returns the UTC day, since 1970, of a date such as `2026-02-23`; undefined for anything else. */
export function parseDay(text: string | null): number | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time / DAY_MS;
}

/** Returns the date of a UTC day, `2026-02-23`. */
export function formatDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
