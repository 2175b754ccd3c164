import { FILTER_NAMES, type FilterName, type Filters, WHOLE_FILTERS } from "./filters.ts";
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

/** Returns the hash of a link to what is shown, without `#`; empty when it is what the page begins with. */
export function formatLink({ filters, measure }: Shown, firstDays: number | undefined): string {
  const parameters = new URLSearchParams();
  const { lastDays, fromDay, toDay, dimensions, search } = filters;
  if (fromDay !== undefined) parameters.set("from", formatDay(fromDay));
  if (toDay !== undefined) parameters.set("to", formatDay(toDay));
  const isCustom = fromDay !== undefined || toDay !== undefined;
  if (!isCustom && lastDays !== firstDays) parameters.set("days", String(lastDays ?? ALL));
  for (const [name, label] of Object.entries(dimensions)) parameters.set(name, label);
  if (search !== "") parameters.set("search", search);
  if (measure !== "cost") parameters.set("measure", measure);
  return parameters.toString();
}

/** Returns what a link shows; parameters that are unknown or invalid are ignored. */
export function parseLink(hash: string, table: UsageTable, firstDays: number | undefined): Shown {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const dimensions: Partial<Record<FilterName, string>> = {};
  for (const name of FILTER_NAMES) {
    const label = parameters.get(name);
    if (label !== null && isKnown(label, name, table)) dimensions[name] = label;
  }
  const measure = MEASURES.find((each) => each === parameters.get("measure")) ?? "cost";
  const period = parsePeriod(parameters, firstDays);
  return {
    filters: { ...period, dimensions, search: parameters.get("search") ?? "" },
    measure,
  };
}

function parsePeriod(
  parameters: URLSearchParams,
  firstDays: number | undefined,
): Pick<Filters, "lastDays" | "fromDay" | "toDay"> {
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

function isKnown(label: string, name: FilterName, table: UsageTable): boolean {
  // A folder's name stands for those below too, and is often no label itself.
  if (name === "folder") {
    const isWithin = (folder: string) => folder === label || folder.startsWith(`${label}/`);
    return table.shares.folder.labels.some(isWithin);
  }
  if (name === "outcome") return table.shares.outcome.labels.includes(label);
  return table.dimensions[WHOLE_FILTERS[name]].labels.includes(label);
}

function parseCount(text: string | null): number | undefined {
  const count = Number(text);
  return Number.isInteger(count) && count > 0 && count <= MAX_LAST_DAYS ? count : undefined;
}

/** Returns the day, since 1970, of a date such as `2026-02-23`; undefined for anything else. */
export function parseDay(text: string | null): number | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time / DAY_MS;
}

/** Returns the date of a day, `2026-02-23`. */
export function formatDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
