import { countText, formatPercent, formatWhole } from "../../../usage/format-number.ts";
import { isWhole } from "../../../usage/priced-sum.ts";
import { BY_PANELS } from "../page-parts.ts";
import { DisclosedTable } from "./element.ts";
import { usedLabels } from "./filter-options.ts";
import {
  type FilterName,
  type Filters,
  isBelow,
  type Selection,
  WHOLE_FILTERS,
} from "./filters.ts";
import { forgeUrl, type Linked } from "./forge-anchor.ts";
import { groupShares } from "./group-shares.ts";
import { type Bar, barItem, type OnBar } from "./panel-bars.ts";
import {
  addSums,
  byCost,
  groupRows,
  tokensOf,
  type UsageGroup,
  type UsageSums,
} from "./usage-sums.ts";
import type { UsageTable } from "./usage-table.ts";
import {
  cacheText,
  costText,
  type Measure,
  shownName,
  successText,
  tokensText,
  UNKNOWN_TEXT,
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

/** What is shown. */
export interface ShownUsage {
  readonly selection: Selection;
  readonly filters: Filters;
  readonly measure: Measure;
  /** Returns what is shown without the filter by one dimension. */
  readonly without: (name: FilterName) => Selection;
}

/** Called with what is to be filtered by, and whether it comes on top of what already is. */
type OnFilter = (name: FilterName, label: string, isAdded: boolean) => void;

/** The panels of bars, one for each dimension that tells records apart. */
export class ByPanels {
  readonly #panels: readonly ByPanel[];

  constructor(table: UsageTable, onFilter: OnFilter) {
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
  if (name === "origin") return labels.includes("ci");
  if (name === "commit") return labels.some((label) => !label.startsWith("("));
  return labels.length > 0;
}

class ByPanel {
  readonly #name: FilterName;
  readonly #title: string;
  readonly #section: HTMLElement;
  readonly #table: DisclosedTable;
  readonly #onBar: OnBar;

  constructor(name: FilterName, title: string, section: HTMLElement, onFilter: OnFilter) {
    this.#name = name;
    this.#title = title;
    this.#section = section;
    this.#onBar = (label, isAdded) => onFilter(name, label, isAdded);
    this.#table = new DisclosedTable(`by-${name}-table`);
  }

  show({ selection, filters, measure, without }: ShownUsage): void {
    const { amountOf, textOf, isKnown } = this.#amounts(measure);
    const chosen = filters.dimensions[this.#name] ?? [];
    const sorted = (groups: readonly UsageGroup[]) =>
      groups.toSorted((a, b) => amountOf(b.sums) - amountOf(a.sums) || byCost(a, b));
    const groups = sorted(this.#groups(selection, chosen));
    const shown = groups.slice(0, MAX_BARS);
    const leftOut = sorted(this.#leftOut(groups, chosen, without)).slice(
      0,
      MAX_BARS - shown.length,
    );
    const total = addSums(groups.map(({ sums }) => sums));
    const shareOf = (sums: UsageSums) =>
      isKnown(total) ? formatPercent(amountOf(sums) / Math.max(1, amountOf(total))) : UNKNOWN_TEXT;
    const largest = Math.max(1, ...[...shown, ...leftOut].map(({ sums }) => amountOf(sums)));
    const barOf = (group: UsageGroup, isLeftOut: boolean): Bar => ({
      label: group.label,
      name: this.#nameOf(group, selection.table),
      amount: textOf(group.sums),
      share: isLeftOut ? "" : shareOf(group.sums),
      isLeftOut,
      length: amountOf(group.sums) / largest,
      isChosen: chosen.includes(group.label),
      link: this.#linkOf(group, selection.table),
    });
    const list = this.#section.querySelector("ol");
    // All bars keep room for a link where some have one.
    list?.classList.toggle("linked", LINKED[this.#name] !== undefined && hasLinks(selection.table));
    list?.replaceChildren(
      ...shown.map((group) => barItem(barOf(group, false), this.#onBar)),
      ...leftOut.map((group) => barItem(barOf(group, true), this.#onBar)),
    );
    this.#showRest(groups.slice(MAX_BARS), textOf);
    this.#table.show([{ title: this.#title, isNumber: false }, ...COLUMNS], () =>
      groups
        .slice(0, MAX_TABLE_ROWS)
        .map(({ label, sums }) => [shownName(this.#name, label), ...cells(sums)]),
    );
  }

  /** Returns what bars are as long as, how it is written, and whether all of it is known. */
  #amounts(measure: Measure) {
    if (this.#name === "failure") {
      return {
        amountOf: ({ failed }: UsageSums) => failed,
        textOf: ({ failed }: UsageSums) => formatWhole(failed),
        isKnown: () => true,
      };
    }
    return measure === "cost"
      ? {
          amountOf: ({ costNanoUsd }: UsageSums) => costNanoUsd,
          textOf: costText,
          isKnown: isWhole,
        }
      : { amountOf: tokensOf, textOf: tokensText, isKnown: () => true };
  }

  #groups(selection: Selection, chosen: readonly string[]): readonly UsageGroup[] {
    const { table, passing } = selection;
    if (this.#name === "outcome") return groupShares(selection, "outcome");
    if (this.#name === "folder") {
      return groupShares(selection, "folder", (label) => {
        const opened = chosen.find((folder) => isBelow(label, folder));
        const depth = 1 + (opened?.split("/").length ?? 0);
        return label.split("/").slice(0, depth).join("/");
      });
    }
    const groups = groupRows(table, passing, WHOLE_FILTERS[this.#name]);
    return this.#name === "failure" ? groups.filter(({ sums }) => sums.failed > 0) : groups;
  }

  /** Returns the groups that another choice on this panel would show; folders open in place of that. */
  #leftOut(
    groups: readonly UsageGroup[],
    chosen: readonly string[],
    without: ShownUsage["without"],
  ): readonly UsageGroup[] {
    const isFull = groups.length >= MAX_BARS;
    if (chosen.length === 0 || this.#name === "folder" || isFull) return [];
    const all = this.#groups(without(this.#name), []);
    return all.filter(({ label }) => !chosen.includes(label));
  }

  #showRest(rest: readonly UsageGroup[], textOf: (sums: UsageSums) => string): void {
    const note = this.#section.querySelector("p");
    if (note === null) return;
    note.textContent =
      rest.length === 0
        ? ""
        : `And ${countText(rest.length, "other")}: ${textOf(addSums(rest.map(({ sums }) => sums)))}`;
  }

  #nameOf({ label, row }: UsageGroup, { dimensions, subjects }: UsageTable): string {
    const name = shownName(this.#name, label);
    if (this.#name !== "commit") return name;
    const subject = subjects[dimensions.commit.indexes[row] ?? 0] ?? "";
    return subject === "" ? name : `${name} ${subject}`;
  }

  #linkOf({ label, row }: UsageGroup, table: UsageTable): Bar["link"] {
    const kind = LINKED[this.#name];
    const url = kind && forgeUrl(table, kind, label, row);
    if (url === undefined) return undefined;
    return { url, title: `${this.#title} ${shownName(this.#name, label)} on the forge` };
  }
}

function hasLinks({ links }: UsageTable): boolean {
  return links.some((link) => link !== null);
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
