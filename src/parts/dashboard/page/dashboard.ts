import type { DashboardData } from "../dashboard-data.ts";
import { element } from "./element.ts";
import { FilterBar } from "./filter-bar.ts";
import { formatLink, parseLink, type Shown } from "./filter-link.ts";
import { daysOf, type Filters, NO_FILTERS, passingRows } from "./filters.ts";
import { PhasesPanel, SuccessPanel } from "./group-panels.ts";
import { rankSessions } from "./rank-sessions.ts";
import { RecordsTable } from "./records-table.ts";
import { showSessions } from "./session-tables.ts";
import { TimePanel } from "./time-panel.ts";
import { announcementOf, showTotals } from "./totals-view.ts";
import { modelSeries, timeBuckets, usageOverTime } from "./usage-over-time.ts";
import { sumRows, type UsageSums } from "./usage-sums.ts";
import { at, DAY_MS, toUsageTable, type UsageTable } from "./usage-table.ts";
import { MEASURES } from "./wording.ts";

const MAX_SESSIONS = 8;

/** The page: its filters apply to everything on it. */
export class Dashboard {
  readonly #table: UsageTable;
  readonly #today: number;
  readonly #series: ReturnType<typeof modelSeries>;
  readonly #filterBar: FilterBar;
  readonly #timePanel: TimePanel;
  readonly #successPanel = new SuccessPanel();
  readonly #phasesPanel = new PhasesPanel();
  readonly #recordsTable: RecordsTable;
  readonly #measureInputs = Array.from(
    document.querySelectorAll<HTMLInputElement>("input[name=measure]"),
  );
  #shown: Shown = { filters: NO_FILTERS, measure: "cost" };

  constructor(data: DashboardData) {
    this.#table = toUsageTable(data);
    this.#today = Math.floor(Date.parse(data.madeAt) / DAY_MS);
    this.#series = modelSeries(this.#table);
    this.#timePanel = new TimePanel(this.#series);
    this.#recordsTable = new RecordsTable(this.#table);
    this.#filterBar = new FilterBar(this.#table, this.#today, (filters) =>
      this.#change({ ...this.#shown, filters }),
    );
    for (const input of this.#measureInputs) {
      input.addEventListener("change", () => {
        const measure = MEASURES.find((each) => each === input.value) ?? "cost";
        this.#change({ ...this.#shown, measure });
      });
    }
  }

  /** Shows what a link's hash says. */
  showLink(hash: string): void {
    this.#shown = parseLink(hash, this.#table);
    this.#filterBar.show(this.#shown.filters);
    for (const input of this.#measureInputs) input.checked = input.value === this.#shown.measure;
    this.#showRows();
  }

  #change(shown: Shown): void {
    this.#shown = shown;
    const link = formatLink(shown);
    // A history entry for every letter typed would fill the history.
    history.replaceState(undefined, "", link === "" ? location.href.split("#")[0] : `#${link}`);
    this.#showRows();
  }

  #showRows(): void {
    const { filters } = this.#shown;
    const passing = passingRows(this.#table, filters, this.#today);
    const sums = sumRows(this.#table, passing);
    const sessions = rankSessions(this.#table, passing, MAX_SESSIONS);
    showTotals(sums, sessions.count);
    element("announcement", HTMLElement).textContent = announcementOf(sums, sessions.count);
    const text = this.#filterBar.text();
    element("filter-text", HTMLElement).textContent = text === "" ? "" : `Only ${text}.`;
    this.#showNothing(sums.records === 0);
    if (sums.records === 0) return;
    this.#showTime(filters, passing, sums);
    this.#successPanel.show(this.#table, passing);
    this.#phasesPanel.show(this.#table, passing);
    showSessions(sessions);
    this.#recordsTable.show(passing);
  }

  #showNothing(isNothing: boolean): void {
    const message = element("nothing", HTMLElement);
    message.hidden = !isNothing;
    message.textContent =
      this.#table.rows === 0 ? "No usage is recorded." : "No records match these filters.";
    element("panels", HTMLElement).hidden = isNothing;
  }

  #showTime(filters: Filters, passing: Uint8Array, sums: UsageSums): void {
    const { day, rows } = this.#table;
    const { from, to } = daysOf(filters, this.#today);
    // The days of the period, not those of its rows: other filters then leave the axis alone.
    const buckets = timeBuckets(Math.max(from, at(day, 0)), Math.min(to, at(day, rows - 1)));
    const { names, seriesOf } = this.#series;
    const usage = usageOverTime(this.#table, passing, buckets, seriesOf, names.length);
    this.#timePanel.show(this.#shown.measure, buckets, usage, sums.unpricedTokens);
  }
}
