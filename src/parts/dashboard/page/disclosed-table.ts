import { element } from "./element.ts";
import { fillTable, type TableColumn } from "./table-view.ts";

/** A table in a `<details>`: it is filled while it is open. */
export class DisclosedTable {
  readonly #table: HTMLTableElement;
  readonly #details: HTMLDetailsElement | null;
  #fill = () => {};

  constructor(id: string) {
    this.#table = element(id, HTMLTableElement);
    this.#details = this.#table.closest("details");
    this.#details?.addEventListener("toggle", () => this.#fillWhenOpen());
  }

  show(columns: readonly TableColumn[], rows: () => readonly (readonly string[])[]): void {
    this.#fill = () => fillTable(this.#table, columns, rows());
    this.#fillWhenOpen();
  }

  #fillWhenOpen(): void {
    if (this.#details?.open) this.#fill();
  }
}
