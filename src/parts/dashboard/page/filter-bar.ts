import type { DimensionName } from "../dashboard-data.ts";
import { element } from "./element.ts";
import { formatDay, parseDay } from "./filter-link.ts";
import {
  daysOf,
  FILTERED_DIMENSIONS,
  type FilterName,
  type Filters,
  NO_FILTERS,
} from "./filters.ts";
import { at, labelAt, type UsageTable } from "./usage-table.ts";

const PERIODS = [
  { value: "", text: "All time" },
  { value: "7", text: "Last 7 days" },
  { value: "30", text: "Last 30 days" },
  { value: "90", text: "Last 90 days" },
];
const CUSTOM = "custom";
const ALL = "";
const NAMED = "=";
const MAX_OPTIONS = 1_000;
const SEARCH_DELAY_MS = 150;

const FILTER_NAMES = Object.keys(FILTERED_DIMENSIONS) as readonly FilterName[];

/** The form that says which records are shown. */
export class FilterBar {
  readonly #today: number;
  readonly #period = element("period", HTMLSelectElement);
  readonly #from = element("from", HTMLInputElement);
  readonly #to = element("to", HTMLInputElement);
  readonly #search = element("search", HTMLInputElement);
  readonly #dimensions: ReadonlyMap<FilterName, HTMLSelectElement>;
  #filters: Filters = NO_FILTERS;

  constructor(table: UsageTable, today: number, onChange: (filters: Filters) => void) {
    this.#today = today;
    const change = (changed: Partial<Filters>) => {
      this.show({ ...this.#filters, ...changed });
      onChange(this.#filters);
    };
    this.#dimensions = new Map(
      FILTER_NAMES.map((name) => {
        const select = element(name, HTMLSelectElement);
        fillOptions(select, usedLabels(table, FILTERED_DIMENSIONS[name]));
        select.addEventListener("change", () => change({ dimensions: this.#chosenDimensions() }));
        return [name, select] as const;
      }),
    );
    this.#period.replaceChildren(
      ...PERIODS.map(({ value, text }) => new Option(text, value)),
      new Option("From and to", CUSTOM),
    );
    this.#period.addEventListener("change", () => change(this.#chosenPeriod()));
    for (const input of [this.#from, this.#to]) {
      input.addEventListener("change", () => {
        const [fromDay, toDay] = [parseDay(this.#from.value), parseDay(this.#to.value)];
        change({ lastDays: undefined, fromDay, toDay });
      });
    }
    let timer = 0;
    this.#search.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => change({ search: this.#search.value.trim() }), SEARCH_DELAY_MS);
    });
    element("reset", HTMLButtonElement).addEventListener("click", () => change(NO_FILTERS));
    element("filters", HTMLFormElement).addEventListener("submit", (event) =>
      event.preventDefault(),
    );
  }

  /** Shows filters in the form. */
  show(filters: Filters): void {
    this.#filters = filters;
    const { lastDays, fromDay, toDay, dimensions, search } = filters;
    const { from, to } = daysOf(filters, this.#today);
    this.#from.value = Number.isFinite(from) ? formatDay(from) : "";
    this.#to.value = Number.isFinite(to) ? formatDay(to) : "";
    const isCustom = fromDay !== undefined || toDay !== undefined;
    this.#showPeriod(isCustom ? CUSTOM : String(lastDays ?? ALL));
    for (const [name, select] of this.#dimensions) {
      const label = dimensions[name];
      choose(select, label === undefined ? ALL : NAMED + label, label || "none");
    }
    // A search may end in blanks while it is being typed.
    if (this.#search.value.trim() !== search) this.#search.value = search;
  }

  /** Returns what the form says, in words. */
  text(): string {
    const { from, to } = daysOf(this.#filters, this.#today);
    return [
      ...(Number.isFinite(from) ? [`from ${formatDay(from)}`] : []),
      ...(Number.isFinite(to) ? [`to ${formatDay(to)}`] : []),
      ...Object.entries(this.#filters.dimensions).map(
        ([name, label]) => `${name.replace("-", " ")} ${label || "none"}`,
      ),
      ...(this.#filters.search === "" ? [] : [`with “${this.#filters.search}”`]),
    ].join(", ");
  }

  #showPeriod(value: string): void {
    choose(this.#period, value, `Last ${value} days`);
  }

  #chosenPeriod(): Pick<Filters, "lastDays" | "fromDay" | "toDay"> {
    const { value } = this.#period;
    if (value === CUSTOM) {
      const [fromDay, toDay] = [parseDay(this.#from.value), parseDay(this.#to.value)];
      return { lastDays: undefined, fromDay, toDay: toDay ?? this.#today };
    }
    const lastDays = value === ALL ? undefined : Number(value);
    return { lastDays, fromDay: undefined, toDay: undefined };
  }

  #chosenDimensions(): Filters["dimensions"] {
    return Object.fromEntries(
      Array.from(this.#dimensions, ([name, { value }]) => [name, value] as const)
        .filter(([, value]) => value !== ALL)
        .map(([name, value]) => [name, value.slice(NAMED.length)]),
    );
  }
}

/** Selects an option, adding it if the list lacks it. */
function choose(select: HTMLSelectElement, value: string, text: string): void {
  const isListed = Array.from(select.options).some((option) => option.value === value);
  if (!isListed) select.add(new Option(text, value));
  select.value = value;
}

function fillOptions(select: HTMLSelectElement, labels: readonly string[]): void {
  select.replaceChildren(
    new Option("All", ALL),
    ...labels.map((label) => new Option(label || "none", NAMED + label)),
  );
}

/** Returns the labels that rows have, by name; if there are too many, those with the most rows. */
function usedLabels(table: UsageTable, dimension: DimensionName): readonly string[] {
  const { labels, indexes } = table.dimensions[dimension];
  const rowsOf = new Uint32Array(labels.length);
  for (const index of indexes) rowsOf[index] = at(rowsOf, index) + 1;
  const used = Array.from(labels.keys()).filter((index) => at(rowsOf, index) > 0);
  const offered =
    used.length <= MAX_OPTIONS
      ? used
      : used.sort((a, b) => at(rowsOf, b) - at(rowsOf, a)).slice(0, MAX_OPTIONS);
  const order = new Intl.Collator("en", { numeric: true });
  return offered.map((index) => labelAt(labels, index)).sort(order.compare);
}
