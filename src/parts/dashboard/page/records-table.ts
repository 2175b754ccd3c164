import { formatWhole } from "../../../usage/format-number.ts";
import { element, textElement } from "./element.ts";
import { onEscape } from "./escape-key.ts";
import { rowAnchor } from "./forge-anchor.ts";
import { type RecordColumn, recordColumns } from "./record-columns.ts";
import { recordsCsv, saveFile } from "./records-csv.ts";
import { RowOrder, type Sorting } from "./row-order.ts";
import { FAILED_TEXT } from "./row-text.ts";
import { at, type UsageTable } from "./usage-table.ts";
import { UNKNOWN_TEXT } from "./wording.ts";

const PAGE_ROWS = 50;

interface RecordsOptions {
  /** Whose clock the times are of. */
  readonly zone: string;
  /** The day that the page was made on, for the name of a file. */
  readonly today: string;
  readonly onSession: (label: string) => void;
}

/** The table of records, sorted by a column and shown a page at a time. */
export class RecordsTable {
  readonly #options: RecordsOptions;
  readonly #columns: readonly RecordColumn[];
  #table: UsageTable;
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
  /** How far the page was scrolled before the records were brought into sight. */
  #openedAtY: number | undefined;

  constructor(table: UsageTable, options: RecordsOptions) {
    this.#table = table;
    this.#options = options;
    this.#columns = recordColumns(table, options.zone);
    this.#order = new RowOrder(table);
    const head = document.createElement("thead");
    head.insertRow().append(...this.#columns.map((column) => this.#headOf(column)));
    element("records-table", HTMLTableElement).replaceChildren(head, this.#body);
    element("download", HTMLButtonElement).addEventListener("click", () => this.#download());
    onEscape({
      within: element("records", HTMLElement),
      isOpen: () => this.#openedAtY !== undefined,
      close: () => this.#close(),
    });
    this.#buttons.first.addEventListener("click", () => this.#turnTo(0));
    this.#buttons.previous.addEventListener("click", () => this.#turnTo(this.#page - 1));
    this.#buttons.next.addEventListener("click", () => this.#turnTo(this.#page + 1));
    this.#buttons.last.addEventListener("click", () => this.#turnTo(this.#lastPage()));
  }

  /** Shows the rows that pass, from the first page on; the table may hold shares of them. */
  show(table: UsageTable, passing: Uint8Array): void {
    this.#table = table;
    this.#passing = passing;
    this.#sort();
  }

  /** Brings the records into sight, until Escape is pressed in them. */
  open(): void {
    this.#openedAtY ??= scrollY;
    const title = element("records-title", HTMLHeadingElement);
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "start" });
  }

  #close(): void {
    scrollTo({ top: this.#openedAtY ?? 0 });
    this.#openedAtY = undefined;
    const chip = element("chips", HTMLElement).querySelector("button");
    (chip ?? element("filters-button", HTMLButtonElement)).focus({ preventScroll: true });
  }

  #sort(): void {
    this.#rows = this.#order.sortedRows(this.#sorting, this.#passing);
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
    this.#sort();
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

  #download(): void {
    const { zone, today } = this.#options;
    saveFile(`usage-${today}.csv`, recordsCsv(this.#table, this.#rows, zone));
  }

  #rowOf(row: number): HTMLTableRowElement {
    const made = document.createElement("tr");
    made.append(...this.#columns.map((column) => this.#cellOf(column, row)));
    return made;
  }

  #cellOf(column: RecordColumn, row: number): HTMLTableCellElement {
    const text = column.textOf(this.#table, row);
    const cell = textElement("td", text, classOf(column));
    if (column.key === "success" && text === FAILED_TEXT) cell.classList.add("failed");
    // Pointing at a cell shows what is cut off.
    if (!column.isNumber) cell.title = text;
    if (text === UNKNOWN_TEXT) return cell;
    if (column.link) cell.replaceChildren(rowAnchor(this.#table, column.link, row, text));
    if (column.key === "session") {
      const button = textElement("button", text, "link");
      button.type = "button";
      button.addEventListener("click", () => this.#options.onSession(text));
      cell.replaceChildren(button);
    }
    return cell;
  }
}

function classOf({ key, isNumber }: RecordColumn): string {
  return `column-${key}${isNumber ? " number" : ""}`;
}
