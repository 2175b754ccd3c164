import { formatDuration, formatWhole } from "../../../usage/format-number.ts";
import { element, textElement } from "./element.ts";
import type { RankedSessions } from "./rank-sessions.ts";
import { dayText } from "./row-text.ts";
import type { UsageGroup } from "./usage-sums.ts";
import { at, labelAt, type UsageTable, type WholeDimension } from "./usage-table.ts";
import { costText, successText, tokensText, UNKNOWN_TEXT } from "./wording.ts";

const TITLES = [
  { title: "Session", isNumber: false },
  { title: "Date", isNumber: false },
  { title: "Agent", isNumber: false },
  { title: "Model", isNumber: false },
  { title: "Branch", isNumber: false },
  { title: "Cost", isNumber: true },
  { title: "Duration", isNumber: true },
  { title: "Tokens", isNumber: true },
  { title: "Records", isNumber: true },
  { title: "Success", isNumber: true },
];

/** The sessions that cost most, or that took longest; a click on one opens its records. */
export class SessionTable {
  readonly #table: UsageTable;
  readonly #onSession: (label: string) => void;
  #ranked: RankedSessions = { count: 0, mostExpensive: [], slowest: [] };
  #order: "mostExpensive" | "slowest" = "mostExpensive";

  constructor(table: UsageTable, onSession: (label: string) => void) {
    this.#table = table;
    this.#onSession = onSession;
    for (const input of document.querySelectorAll<HTMLInputElement>("input[name=sessions]")) {
      input.addEventListener("change", () => {
        this.#order = input.value === "slowest" ? "slowest" : "mostExpensive";
        this.#fill();
      });
    }
  }

  show(ranked: RankedSessions): void {
    this.#ranked = ranked;
    this.#fill();
  }

  #fill(): void {
    const head = document.createElement("thead");
    head.insertRow().append(
      ...TITLES.map(({ title, isNumber }) => {
        const cell = textElement("th", title, isNumber ? "number" : "");
        cell.scope = "col";
        return cell;
      }),
    );
    const body = document.createElement("tbody");
    body.append(...this.#ranked[this.#order].map((session) => this.#rowOf(session)));
    element("sessions-table", HTMLTableElement).replaceChildren(head, body);
  }

  #rowOf({ label, row, sums }: UsageGroup): HTMLTableRowElement {
    const made = document.createElement("tr");
    const name = document.createElement("th");
    name.scope = "row";
    name.title = label;
    const button = textElement("button", label, "link");
    button.type = "button";
    button.addEventListener("click", () => this.#onSession(label));
    name.append(button);
    const texts = [
      dayText(this.#table, row),
      this.#text("agent", row),
      this.#text("model", row),
      this.#text("branch", row),
      costText(sums),
      sums.durationMs > 0 ? formatDuration(sums.durationMs) : UNKNOWN_TEXT,
      tokensText(sums),
      formatWhole(sums.records),
      successText(sums),
    ];
    made.append(
      name,
      ...texts.map((text, place) => {
        const cell = textElement("td", text, TITLES[place + 1]?.isNumber ? "number" : "");
        cell.title = text;
        return cell;
      }),
    );
    return made;
  }

  #text(dimension: WholeDimension, row: number): string {
    const { labels, indexes } = this.#table.dimensions[dimension];
    return labelAt(labels, at(indexes, row)) || UNKNOWN_TEXT;
  }
}
