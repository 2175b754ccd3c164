import { textElement } from "./element.ts";

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
        // What is cut off is seen by pointing at it.
        cell.title = text;
      }
      if (columns[place]?.isNumber) cell.className = "number";
      row.append(cell);
    }
  }
  table.replaceChildren(head, body);
}
