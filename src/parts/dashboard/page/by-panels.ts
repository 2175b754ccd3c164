import {
  countText,
  formatCost,
  formatPercent,
  formatTokens,
  formatWhole,
} from "../../../usage/format-number.ts";
import { BY_PANELS } from "../page-parts.ts";
import { DisclosedTable, textElement } from "./element.ts";
import { usedLabels } from "./filter-options.ts";
import { type FilterName, type Filters, type Selection, WHOLE_FILTERS } from "./filters.ts";
import { forgeAnchor, forgeUrl, type Linked } from "./forge-anchor.ts";
import { groupShares } from "./group-shares.ts";
import { byCost, groupRows, tokensOf, type UsageGroup, type UsageSums } from "./usage-sums.ts";
import type { UsageTable } from "./usage-table.ts";
import {
  cacheText,
  costText,
  type Measure,
  shownName,
  successText,
  tokensText,
} from "./wording.ts";

const MAX_BARS = 6;
const MAX_TABLE_ROWS = 500;
const LINKED: Readonly<Partial<Record<FilterName, Linked>>> = {
  commit: "commit",
  "pull-request": "pullRequest",
  ticket: "ticket",
};
const COLUMNS = ["Records", "Success", "Cost", "Tokens", "Cache hits"].map((title) => ({
  title,
  isNumber: true,
}));

/** What is shown, and what a click on a bar does. */
export interface ShownUsage {
  readonly selection: Selection;
  readonly filters: Filters;
  readonly measure: Measure;
}

/** The panels of bars, one for each dimension that tells records apart. */
export class ByPanels {
  readonly #panels: readonly ByPanel[];

  constructor(table: UsageTable, onFilter: (name: FilterName, label: string) => void) {
    this.#panels = BY_PANELS.flatMap(({ id, title }) => {
      const section = document.getElementById(`by-${id}`);
      if (section === null) return [];
      const isTelling = tellsApart(table, id);
      section.hidden = !isTelling;
      return isTelling ? [new ByPanel(id, title, section, onFilter)] : [];
    });
  }

  show(shown: ShownUsage): void {
    for (const panel of this.#panels) panel.show(shown);
  }
}

/** Whether records have values of a dimension, and of some not only the usual one. */
function tellsApart(table: UsageTable, name: FilterName): boolean {
  const labels = usedLabels(table, name).filter(Boolean);
  if (name === "repository") return labels.length > 1;
  if (name === "origin") return labels.includes("CI");
  if (name === "commit") return labels.some((label) => !label.startsWith("("));
  return labels.length > 0;
}

class ByPanel {
  readonly #name: FilterName;
  readonly #title: string;
  readonly #section: HTMLElement;
  readonly #table: DisclosedTable;
  readonly #onFilter: (name: FilterName, label: string) => void;

  constructor(
    name: FilterName,
    title: string,
    section: HTMLElement,
    onFilter: (name: FilterName, label: string) => void,
  ) {
    this.#name = name;
    this.#title = title;
    this.#section = section;
    this.#onFilter = onFilter;
    this.#table = new DisclosedTable(`by-${name}-table`);
  }

  show({ selection, filters, measure }: ShownUsage): void {
    const isOfFailures = this.#name === "failure";
    const amountOf = isOfFailures
      ? ({ failed }: UsageSums) => failed
      : measure === "cost"
        ? ({ costNanoUsd }: UsageSums) => costNanoUsd
        : tokensOf;
    const groups = this.#groups(selection, filters).toSorted(
      (a, b) => amountOf(b.sums) - amountOf(a.sums) || byCost(a, b),
    );
    const total = groups.reduce((sum, { sums }) => sum + amountOf(sums), 0);
    const largest = Math.max(1, ...groups.slice(0, MAX_BARS).map(({ sums }) => amountOf(sums)));
    const list = this.#section.querySelector("ol");
    // All bars keep room for a link where some have one.
    list?.classList.toggle("linked", LINKED[this.#name] !== undefined && hasLinks(selection.table));
    list?.replaceChildren(
      ...groups.slice(0, MAX_BARS).map((group) =>
        this.#bar(group, selection, {
          text: isOfFailures
            ? formatWhole(group.sums.failed)
            : measure === "cost"
              ? costText(group.sums)
              : tokensText(group.sums),
          share: total === 0 ? 0 : amountOf(group.sums) / total,
          length: amountOf(group.sums) / largest,
          isChosen: filters.dimensions[this.#name] === group.label,
        }),
      ),
    );
    this.#showRest(groups.slice(MAX_BARS), amountOf, measure);
    this.#table.show([{ title: this.#title, isNumber: false }, ...COLUMNS], () =>
      groups
        .slice(0, MAX_TABLE_ROWS)
        .map(({ label, sums }) => [shownName(this.#name, label), ...cells(sums)]),
    );
  }

  #groups(selection: Selection, { dimensions }: Filters): readonly UsageGroup[] {
    const { table, passing } = selection;
    if (this.#name === "outcome") return groupShares(selection, "outcome");
    if (this.#name === "folder") {
      const { folder = "" } = dimensions;
      const depth = folder === "" || folder === "." ? 1 : folder.split("/").length + 1;
      return groupShares(selection, "folder", (label) =>
        label.split("/").slice(0, depth).join("/"),
      );
    }
    const groups = groupRows(table, passing, WHOLE_FILTERS[this.#name]);
    return this.#name === "failure" ? groups.filter(({ sums }) => sums.failed > 0) : groups;
  }

  #showRest(
    rest: readonly UsageGroup[],
    amountOf: (sums: UsageSums) => number,
    measure: Measure,
  ): void {
    const note = this.#section.querySelector("p");
    if (note === null) return;
    const amount = rest.reduce((sum, { sums }) => sum + amountOf(sums), 0);
    const text =
      this.#name === "failure"
        ? formatWhole(amount)
        : measure === "cost"
          ? formatCost(amount)
          : formatTokens(amount);
    note.textContent = rest.length === 0 ? "" : `And ${countText(rest.length, "other")}: ${text}`;
  }

  #bar(
    { label, row }: UsageGroup,
    { table }: Selection,
    { text, share, length, isChosen }: Bar,
  ): HTMLLIElement {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "bar";
    button.ariaPressed = String(isChosen);
    const name = textElement("span", this.#nameOf(label, table, row), "bar-name");
    name.title = label;
    const track = textElement("span", "", "track");
    const fill = textElement("span", "", "fill");
    fill.style.width = `${Math.max(length * 100, 0.5)}%`;
    track.append(fill);
    button.append(
      name,
      textElement("span", text, "bar-value"),
      textElement("span", formatPercent(share), "bar-share"),
      track,
    );
    // Of what failed without a reason there is nothing to filter by.
    if (this.#name === "failure" && label === "") button.disabled = true;
    button.addEventListener("click", () => this.#onFilter(this.#name, label));
    item.append(button);
    const kind = LINKED[this.#name];
    const url = kind && forgeUrl(table, kind, label, row);
    if (url !== undefined) {
      const anchor = forgeAnchor("↗", url);
      anchor.ariaLabel = `${this.#title} ${shownName(this.#name, label)} on the forge`;
      item.append(anchor);
    }
    return item;
  }

  #nameOf(label: string, { dimensions, subjects }: UsageTable, row: number): string {
    const name = shownName(this.#name, label);
    if (this.#name !== "commit") return name;
    const subject = subjects[dimensions.commit.indexes[row] ?? 0] ?? "";
    return subject === "" ? name : `${name} ${subject}`;
  }
}

function hasLinks({ links }: UsageTable): boolean {
  return links.some((link) => link !== null);
}

interface Bar {
  readonly text: string;
  /** Of all groups, 0 to 1. */
  readonly share: number;
  /** Of the longest bar, 0 to 1. */
  readonly length: number;
  readonly isChosen: boolean;
}

function cells(sums: UsageSums): readonly string[] {
  return [
    formatWhole(sums.records),
    successText(sums),
    costText(sums),
    tokensText(sums),
    cacheText(sums),
  ];
}
