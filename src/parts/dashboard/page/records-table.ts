import {
  formatCost,
  formatDuration,
  formatTokens,
  formatWhole,
} from "../../../usage/format-number.ts";
import { type CountName, type DimensionName, SUCCESS } from "../dashboard-data.ts";
import { element, textElement } from "./element.ts";
import { RowOrder, type Sorting, type SortKey } from "./row-order.ts";
import { at, labelAt, type UsageTable } from "./usage-table.ts";
import { UNKNOWN_TEXT } from "./wording.ts";

const PAGE_ROWS = 50;

/** The table of records, sorted by a column and shown a page at a time. */
export class RecordsTable {
  readonly #table: UsageTable;
  readonly #order: RowOrder;
  readonly #body = document.createElement("tbody");
  readonly #heads = new Map<RecordColumn, HTMLTableCellElement>();
  readonly #pageText = element("page-text", HTMLSpanElement);
  readonly #buttons = {
    first: element("first-page", HTMLButtonElement),
    previous: element("previous-page", HTMLButtonElement),
    next: element("next-page", HTMLButtonElement),
    last: element("last-page", HTMLButtonElement),
  };
  #sorting: Sorting = { key: "time", isDescending: true };
  #passing: Uint8Array = new Uint8Array();
  #rows: Uint32Array = new Uint32Array();
  #page = 0;

  constructor(table: UsageTable) {
    this.#table = table;
    this.#order = new RowOrder(table);
    const head = document.createElement("thead");
    head.insertRow().append(...RECORD_COLUMNS.map((column) => this.#headOf(column)));
    element("records-table", HTMLTableElement).replaceChildren(head, this.#body);
    this.#buttons.first.addEventListener("click", () => this.#turnTo(0));
    this.#buttons.previous.addEventListener("click", () => this.#turnTo(this.#page - 1));
    this.#buttons.next.addEventListener("click", () => this.#turnTo(this.#page + 1));
    this.#buttons.last.addEventListener("click", () => this.#turnTo(this.#lastPage()));
  }

  /** Shows the rows that pass, from the first page on. */
  show(passing: Uint8Array): void {
    this.#passing = passing;
    this.#rows = this.#order.sortedRows(this.#sorting, passing);
    this.#markSorting();
    this.#turnTo(0);
  }

  #headOf(column: RecordColumn): HTMLTableCellElement {
    const cell = textElement("th", "", classOf(column));
    cell.scope = "col";
    const button = textElement("button", column.title);
    button.type = "button";
    button.addEventListener("click", () => this.#sortBy(column));
    cell.append(button);
    this.#heads.set(column, cell);
    return cell;
  }

  #sortBy({ key, isNumber }: RecordColumn): void {
    // Largest and latest first; names from A to Z.
    const isDescending =
      key === this.#sorting.key ? !this.#sorting.isDescending : isNumber || key === "time";
    this.#sorting = { key, isDescending };
    this.show(this.#passing);
  }

  #markSorting(): void {
    const { key, isDescending } = this.#sorting;
    for (const [column, cell] of this.#heads) {
      if (column.key !== key) cell.removeAttribute("aria-sort");
      else cell.ariaSort = isDescending ? "descending" : "ascending";
    }
  }

  #lastPage(): number {
    return Math.max(0, Math.ceil(this.#rows.length / PAGE_ROWS) - 1);
  }

  #turnTo(page: number): void {
    this.#page = Math.min(Math.max(page, 0), this.#lastPage());
    const first = this.#page * PAGE_ROWS;
    const rows = this.#rows.subarray(first, first + PAGE_ROWS);
    this.#body.replaceChildren(...Array.from(rows.keys(), (place) => this.#rowOf(at(rows, place))));
    this.#pageText.textContent =
      rows.length === 0
        ? "None"
        : `${formatWhole(first + 1)} to ${formatWhole(first + rows.length)} of ${formatWhole(this.#rows.length)}`;
    const isFirst = this.#page === 0;
    const isLast = this.#page === this.#lastPage();
    // Not `disabled`: the button that has the focus would lose it.
    this.#buttons.first.ariaDisabled = this.#buttons.previous.ariaDisabled = String(isFirst);
    this.#buttons.next.ariaDisabled = this.#buttons.last.ariaDisabled = String(isLast);
  }

  #rowOf(row: number): HTMLTableRowElement {
    const made = document.createElement("tr");
    for (const column of RECORD_COLUMNS) {
      const text = column.textOf(this.#table, row);
      const cell = textElement("td", text, classOf(column));
      if (column.key === "success" && text === FAILED_TEXT) cell.classList.add("failed");
      // Pointing at a cell shows what is cut off.
      if (!column.isNumber) cell.title = text;
      made.append(cell);
    }
    return made;
  }
}

function classOf({ key, isNumber }: RecordColumn): string {
  return `column-${key}${isNumber ? " number" : ""}`;
}

const FAILED_TEXT = "failed";

interface RecordColumn {
  readonly key: SortKey;
  readonly title: string;
  readonly isNumber: boolean;
  readonly textOf: (table: UsageTable, row: number) => string;
}

/** The columns of the table of records. */
const RECORD_COLUMNS: readonly RecordColumn[] = [
  { key: "time", title: "Time (UTC)", isNumber: false, textOf: timeText },
  dimensionColumn("model", "Model"),
  dimensionColumn("taskType", "Task type"),
  countColumn("inputTokens", "Input", formatTokens),
  countColumn("cacheReadTokens", "Cache reads", formatTokens),
  countColumn("outputTokens", "Output", formatTokens),
  countColumn("costNanoUsd", "Cost", formatCost, "unpriced"),
  countColumn("durationMs", "Duration", formatDuration),
  { key: "success", title: "Success", isNumber: false, textOf: successText },
  dimensionColumn("agent", "Agent"),
  dimensionColumn("branch", "Branch"),
  dimensionColumn("session", "Session"),
  dimensionColumn("notes", "Notes"),
];

function dimensionColumn(key: DimensionName, title: string): RecordColumn {
  return {
    key,
    title,
    isNumber: false,
    textOf: ({ dimensions }, row) =>
      labelAt(dimensions[key].labels, at(dimensions[key].indexes, row)) || UNKNOWN_TEXT,
  };
}

function countColumn(
  key: CountName,
  title: string,
  format: (count: number) => string,
  unknown = UNKNOWN_TEXT,
): RecordColumn {
  return {
    key,
    title,
    isNumber: true,
    textOf({ counts }, row) {
      const count = at(counts[key], row);
      return Number.isNaN(count) ? unknown : format(count);
    },
  };
}

function timeText({ timeMs }: UsageTable, row: number): string {
  return new Date(at(timeMs, row)).toISOString().slice(0, 16).replace("T", " ");
}

function successText({ success }: UsageTable, row: number): string {
  if (success[row] === SUCCESS.unknown) return UNKNOWN_TEXT;
  return success[row] === SUCCESS.succeeded ? "ok" : FAILED_TEXT;
}
