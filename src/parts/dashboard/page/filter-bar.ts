import { FILTER_FIELDS } from "../page-parts.ts";
import { element } from "./element.ts";
import { onEscape } from "./escape-key.ts";
import { choose, FilterField } from "./filter-field.ts";
import { formatDay, parseDay } from "./filter-link.ts";
import { offeredLabels } from "./filter-options.ts";
import { daysOf, FILTER_NAMES, type FilterName, type Filters, withLabels } from "./filters.ts";
import type { UsageTable } from "./usage-table.ts";

const PERIODS = [
  { value: "7", text: "Last 7 days" },
  { value: "30", text: "Last 30 days" },
  { value: "90", text: "Last 90 days" },
  { value: "365", text: "Last 365 days" },
  { value: "", text: "All time" },
];
const CUSTOM = "custom";
const ALL = "";
const SEARCH_DELAY_MS = 150;

/** Those that have a list to choose from. */
const LISTED: readonly FilterName[] = [
  "repository",
  ...FILTER_NAMES.filter(
    (name) => name !== "repository" && FILTER_FIELDS.some(({ id }) => id === name),
  ),
];

/** The form that says which records are shown; all but the period is folded away. */
export class FilterBar {
  readonly #today: number;
  readonly #period = element("period", HTMLSelectElement);
  readonly #from = element("from", HTMLInputElement);
  readonly #to = element("to", HTMLInputElement);
  readonly #search = element("search", HTMLInputElement);
  readonly #button = element("filters-button", HTMLButtonElement);
  readonly #form = element("filters", HTMLFormElement);
  readonly #fields: ReadonlyMap<FilterName, FilterField>;
  #filters: Filters;

  constructor(
    table: UsageTable,
    today: number,
    first: Filters,
    onChange: (filters: Filters) => void,
  ) {
    this.#today = today;
    this.#filters = first;
    const change = (changed: Partial<Filters>) => onChange({ ...this.#filters, ...changed });
    this.#fields = new Map(
      LISTED.map((name) => {
        const select = element(name, HTMLSelectElement);
        const labels = offeredLabels(table, name);
        // What has one value at most tells nothing apart.
        const least = name === "repository" ? 2 : 1;
        if (labels.filter(Boolean).length < least) select.closest("div")?.remove();
        const field = new FilterField(select, labels, (chosen) =>
          onChange(withLabels(this.#filters, name, chosen)),
        );
        return [name, field] as const;
      }),
    );
    this.#period.replaceChildren(
      ...PERIODS.map(({ value, text }) => new Option(text, value)),
      new Option("From and to", CUSTOM),
    );
    this.#period.addEventListener("change", () => {
      if (this.#period.value === CUSTOM) this.#fold(false);
      change(this.#chosenPeriod());
    });
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
    this.#button.addEventListener("click", () => this.#fold(!this.#form.hidden));
    onEscape({
      within: document.body,
      isOpen: () => !this.#form.hidden,
      close: () => {
        const hasFocus = this.#form.contains(document.activeElement);
        this.#fold(true);
        if (hasFocus) this.#button.focus();
      },
    });
    this.#form.addEventListener("submit", (event) => event.preventDefault());
  }

  /** Shows filters in the form. */
  show(filters: Filters): void {
    this.#filters = filters;
    const { lastDays, fromDay, toDay, dimensions, search } = filters;
    const { from, to } = daysOf(filters, this.#today);
    this.#from.value = Number.isFinite(from) ? formatDay(from) : "";
    this.#to.value = Number.isFinite(to) ? formatDay(to) : "";
    const isCustom = (fromDay ?? toDay) !== undefined;
    const period = isCustom ? CUSTOM : String(lastDays ?? ALL);
    choose(this.#period, period, lastDays === 0 ? "No days" : `Last ${period} days`);
    for (const [name, field] of this.#fields) field.show(dimensions[name] ?? []);
    // A search may end in blanks while it is being typed.
    if (this.#search.value.trim() !== search) this.#search.value = search;
    const labels = Object.values(dimensions).flat();
    const count = labels.length + Number(search !== "");
    this.#button.textContent = count === 0 ? "Filters" : `Filters (${count})`;
  }

  #fold(isFolded: boolean): void {
    this.#form.hidden = isFolded;
    this.#button.ariaExpanded = String(!isFolded);
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
}
