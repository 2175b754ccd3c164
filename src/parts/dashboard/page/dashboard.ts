import type { DashboardData } from "../dashboard-data.ts";
import { budgetPace, showBudgets } from "./budgets-view.ts";
import { ByPanels } from "./by-panels.ts";
import { showCalendar } from "./calendar-map.ts";
import { filtersText, showChips } from "./chips.ts";
import { element } from "./element.ts";
import { FilterBar } from "./filter-bar.ts";
import { formatDay, formatLink, parseDay, parseLink, type Shown } from "./filter-link.ts";
import { unusedTexts } from "./filter-notes.ts";
import {
  daysOf,
  type FilterName,
  type Filters,
  NO_FILTERS,
  type Selection,
  selectRows,
  withinDays,
  withLabels,
} from "./filters.ts";
import { keepFocus } from "./keep-focus.ts";
import { type MonthUsage, monthUsage } from "./month-usage.ts";
import { PageHistory } from "./page-history.ts";
import { periodBefore } from "./period-before.ts";
import { rankSessions } from "./rank-sessions.ts";
import { RecordsTable } from "./records-table.ts";
import { SessionTable } from "./session-table.ts";
import { TimePanel } from "./time-panel.ts";
import { announcementOf, showMonth, showTotals, type Totals } from "./totals-view.ts";
import { modelSeries, type TimeBuckets, timeBuckets, usageOverTime } from "./usage-over-time.ts";
import { sumRows } from "./usage-sums.ts";
import { at, toUsageTable, type UsageTable } from "./usage-table.ts";
import { costText, MEASURES } from "./wording.ts";

const MAX_SESSIONS = 10;
const FIRST_DAYS = 30;

/** The page: its filters apply to everything on it. */
export class Dashboard {
  readonly #data: DashboardData;
  readonly #table: UsageTable;
  readonly #today: number;
  /** The days that the page begins with; undefined: all. */
  readonly #firstDays: number | undefined;
  readonly #series: ReturnType<typeof modelSeries>;
  readonly #filterBar: FilterBar;
  readonly #timePanel: TimePanel;
  readonly #byPanels: ByPanels;
  readonly #sessionTable: SessionTable;
  readonly #recordsTable: RecordsTable;
  readonly #measureInputs = Array.from(
    document.querySelectorAll<HTMLInputElement>("input[name=measure]"),
  );
  #buckets: TimeBuckets = timeBuckets(0, 0);
  #shown: Shown;
  readonly #history = new PageHistory();
  /** What of the link that was followed is left out. */
  #leftOut: readonly string[] = [];

  constructor(data: DashboardData) {
    this.#data = data;
    this.#table = toUsageTable(data);
    this.#today = parseDay(data.today) ?? 0;
    this.#firstDays = this.#hasRecent() && data.isWhole ? FIRST_DAYS : undefined;
    this.#shown = { filters: this.#firstFilters(), measure: "cost" };
    this.#series = modelSeries(this.#table);
    this.#timePanel = new TimePanel(this.#series, (bucket) => this.#showBucket(bucket));
    this.#byPanels = new ByPanels(this.#table, (name, label, isAdded) =>
      this.#toggle(name, label, isAdded),
    );
    const onSession = (label: string) => this.#openSession(label);
    this.#sessionTable = new SessionTable(this.#table, onSession);
    const { zone, today } = data;
    this.#recordsTable = new RecordsTable(this.#table, { zone, today, onSession });
    this.#filterBar = new FilterBar(this.#table, this.#today, this.#firstFilters(), (filters) =>
      this.#changeFilters(filters),
    );
    showBudgets(data.budgets);
    for (const input of this.#measureInputs) {
      input.addEventListener("change", () => {
        const measure = MEASURES.find((each) => each === input.value) ?? "cost";
        this.#change({ ...this.#shown, measure });
      });
    }
  }

  /** Shows what a link's hash says. */
  showLink(hash: string): void {
    const { leftOut, ...shown } = parseLink(hash, this.#table, this.#firstDays);
    this.#shown = shown;
    this.#leftOut = leftOut;
    this.#history.leave();
    this.#showAll();
  }

  #hasRecent(): boolean {
    const { day, rows } = this.#table;
    return rows > 0 && at(day, rows - 1) > this.#today - FIRST_DAYS;
  }

  #firstFilters(): Filters {
    return { ...NO_FILTERS, lastDays: this.#firstDays };
  }

  #changeFilters(filters: Filters): void {
    this.#change({ ...this.#shown, filters });
  }

  #change(shown: Shown): void {
    const isTyping = shown.filters.search !== this.#shown.filters.search;
    this.#shown = shown;
    this.#leftOut = [];
    this.#history.add(formatLink(shown, this.#table, this.#firstDays), isTyping);
    this.#showAll();
  }

  /** Filters by a label alone, or by one more; by one that is chosen no longer. */
  #toggle(name: FilterName, label: string, isAdded: boolean): void {
    const { filters } = this.#shown;
    const chosen = filters.dimensions[name] ?? [];
    const others = chosen.filter((each) => each !== label);
    const isChosen = others.length < chosen.length;
    const added = isChosen ? others : [...chosen, label];
    const alone = isChosen && others.length === 0 ? [] : [label];
    this.#changeFilters(withLabels(filters, name, isAdded ? added : alone));
  }

  #openSession(session: string): void {
    this.#changeFilters(withLabels(this.#shown.filters, "session", [session]));
    this.#recordsTable.open();
  }

  #showBucket(bucket: number): void {
    if (bucket >= this.#buckets.labels.length) return;
    const fromDay = this.#buckets.firstDayOf(bucket);
    this.#showDays(fromDay, this.#buckets.firstDayOf(bucket + 1) - 1);
  }

  #showDays(fromDay: number, toDay: number): void {
    this.#changeFilters({ ...this.#shown.filters, lastDays: undefined, fromDay, toDay });
  }

  #showAll(): void {
    keepFocus(() => this.#draw());
  }

  #draw(): void {
    const { filters, measure } = this.#shown;
    this.#filterBar.show(filters);
    for (const input of this.#measureInputs) input.checked = input.value === measure;
    showChips(filters, {
      onChange: (changed) => this.#changeFilters(changed),
      onReset: () => this.#changeFilters(this.#firstFilters()),
      onRecords: () => this.#recordsTable.open(),
    });
    const text = filtersText(filters, this.#today);
    element("filter-text", HTMLElement).textContent = text === "" ? "" : `Only ${text}.`;
    this.#showUsage();
  }

  #showUsage(): void {
    const { filters, measure } = this.#shown;
    // Shares are taken once, whatever the days: the month and the period before have others.
    const ofAllTime = selectRows(this.#table, { ...filters, ...ALL_DAYS }, this.#today);
    const { from, to } = daysOf(filters, this.#today);
    const selection = { ...ofAllTime, passing: withinDays(ofAllTime, from, to) };
    const totals = totalsOf(selection);
    showTotals(totals, this.#before(ofAllTime));
    const month = monthUsage(ofAllTime, this.#today);
    showMonth(month);
    const notes = [...this.#leftOut, ...unusedTexts(filters, this.#table)];
    element("filter-notes", HTMLElement).textContent = notes.join(" ");
    element("announcement", HTMLElement).textContent = [...notes, announcementOf(totals)].join(" ");
    this.#showNothing(totals.sums.records === 0);
    if (totals.sums.records === 0) return;
    this.#showTime(selection, totals, month);
    const without = (name: FilterName) => this.#selectWithout(name);
    this.#byPanels.show({ selection, filters, measure, without });
    showCalendar(ofAllTime, measure, this.#today, (day) => this.#showDays(day, day));
    this.#sessionTable.show(rankSessions(selection.table, selection.passing, MAX_SESSIONS));
    this.#recordsTable.show(selection.table, selection.passing);
  }

  #selectWithout(name: FilterName): Selection {
    const others = withLabels(this.#shown.filters, name, []);
    return selectRows(this.#table, others, this.#today);
  }

  /** Adds up the period before, and says which it is. */
  #before(ofAllTime: Selection): Totals | undefined {
    const days = periodBefore(this.#shown.filters, this.#today);
    const before =
      days && totalsOf({ ...ofAllTime, passing: withinDays(ofAllTime, days.from, days.to) });
    const isThere = before !== undefined && before.sums.records > 0;
    element("compared", HTMLElement).textContent =
      isThere && days !== undefined
        ? `Compared with ${formatDay(days.from)} to ${formatDay(days.to)}: ${costText(before.sums)}.`
        : "";
    return isThere ? before : undefined;
  }

  #showNothing(isNothing: boolean): void {
    const message = element("nothing", HTMLElement);
    message.hidden = !isNothing;
    message.textContent =
      this.#table.rows === 0 ? "No usage is recorded." : "No records match these filters.";
    element("panels", HTMLElement).hidden = isNothing;
  }

  #showTime({ table, passing }: Selection, { sums }: Totals, month: MonthUsage): void {
    const { day, rows } = table;
    const { filters, measure } = this.#shown;
    const { from, to } = daysOf(filters, this.#today);
    // The days of the period, not those of its rows: other filters then leave the axis alone.
    const lastDay = Math.min(to, Math.max(at(day, rows - 1), this.#firstDays ? this.#today : 0));
    this.#buckets = timeBuckets(Math.max(from, at(day, 0)), lastDay);
    const { names, seriesOf } = this.#series;
    this.#timePanel.show({
      ...{ measure, unpricedTokens: sums.unpricedTokens, buckets: this.#buckets },
      usage: usageOverTime(table, passing, this.#buckets, seriesOf, names.length),
      pace: this.#isOfAll() ? budgetPace(this.#data.budgets) : undefined,
      projection: to === this.#today ? projectionOf(month) : [],
    });
  }

  /** Whether all usage of the days is shown, as a repository's budget counts it. */
  #isOfAll(): boolean {
    const { dimensions, search } = this.#shown.filters;
    return Object.keys(dimensions).length === 0 && search === "";
  }
}

const ALL_DAYS = { lastDays: undefined, fromDay: undefined, toDay: undefined };

function totalsOf({ table, passing }: Selection): Totals {
  return { sums: sumRows(table, passing), sessions: rankSessions(table, passing, 0).count };
}

function projectionOf({ nextDay, endDay, perDayNanoUsd }: MonthUsage) {
  if (perDayNanoUsd === 0) return [];
  return Array.from({ length: endDay - nextDay }, (_, place) => ({
    day: formatDay(nextDay + place),
    nanoUsd: perDayNanoUsd,
  }));
}
