import { onEscape } from "./escape-key.ts";

/** Returns the element of the page that has this id and is of this kind. */
export function element<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} with the id ${id}.`);
}

/** Makes an element that holds text; nothing in the text is markup. */
export function textElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
  className = "",
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== "") made.className = className;
  return made;
}

export interface TableColumn {
  readonly title: string;
  readonly isNumber: boolean;
}

/** Fills a table with text; the first column names the rows. */
export function fillTable(
  table: HTMLTableElement,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): void {
  const head = document.createElement("thead");
  const headRow = head.insertRow();
  for (const { title, isNumber } of columns) {
    const cell = textElement("th", title, isNumber ? "number" : "");
    cell.scope = "col";
    headRow.append(cell);
  }
  const body = document.createElement("tbody");
  for (const cells of rows) {
    const row = body.insertRow();
    for (const [place, text] of cells.entries()) {
      const cell = textElement(place === 0 ? "th" : "td", text);
      if (place === 0) {
        cell.setAttribute("scope", "row");
        // Pointing at a cell shows what is cut off.
        cell.title = text;
      }
      if (columns[place]?.isNumber) cell.className = "number";
      row.append(cell);
    }
  }
  table.replaceChildren(head, body);
}

/** A table in a `<details>`: it is filled while it is open. */
export class DisclosedTable {
  readonly #table: HTMLTableElement;
  readonly #details: HTMLDetailsElement | null;
  #fill = () => {};

  constructor(id: string) {
    this.#table = element(id, HTMLTableElement);
    this.#details = this.#table.closest("details");
    const details = this.#details;
    if (details === null) return;
    details.addEventListener("toggle", () => this.#fillWhenOpen());
    onEscape({
      within: details,
      isOpen: () => details.open,
      close: () => {
        details.open = false;
        details.querySelector("summary")?.focus();
      },
    });
  }

  show(columns: readonly TableColumn[], rows: () => readonly (readonly string[])[]): void {
    this.#fill = () => fillTable(this.#table, columns, rows());
    this.#fillWhenOpen();
  }

  #fillWhenOpen(): void {
    if (this.#details?.open) this.#fill();
  }
}
