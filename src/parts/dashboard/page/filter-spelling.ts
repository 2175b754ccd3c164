import { matchesWildcard } from "../../../usage/matches-wildcard.ts";
import { usedLabels } from "./filter-options.ts";
import type { FilterName } from "./filters.ts";
import type { UsageTable } from "./usage-table.ts";

/** The records that do not say, as reports' filters name them. */
const NO_VALUE = "none";
/** Those of which nobody knows the commit: `none` is also what no commit holds yet. */
const UNKNOWN_COMMIT = "unknown";
const NO_COMMIT = /^(?:\(.*\))?$/;

/** Returns a label as a link spells it: as the filters of `report` do. */
export function spellLabel(table: UsageTable, name: FilterName, label: string): string {
  if (label === "" && name === "commit") return UNKNOWN_COMMIT;
  if (label === "") return usedLabels(table, name).includes(NO_VALUE) ? "" : NO_VALUE;
  return name === "pull-request" ? label.replace(/^#/, "") : label;
}

/** Returns the labels that a link's text names, as `report` reads it; a name that no record has stays as it is. */
export function readLabels(table: UsageTable, name: FilterName, text: string): readonly string[] {
  const used = usedLabels(table, name);
  if (text === "" || used.includes(text)) return [text];
  const named = text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  return Array.from(new Set(named.flatMap((part) => labelsLike(used, name, part))));
}

function labelsLike(used: readonly string[], name: FilterName, wanted: string): readonly string[] {
  if (used.includes(wanted)) return [wanted];
  if (wanted === NO_VALUE && name === "commit")
    return used.filter((label) => NO_COMMIT.test(label));
  if (wanted === NO_VALUE) return [""];
  switch (name) {
    case "pull-request":
      return numbersLike(used, wanted.replace(/^[#!]/, ""));
    case "ticket":
      if (wanted.startsWith("#")) return numbersLike(used, wanted.slice(1));
      return foundOr(wanted, used, (label) => isLike(label, wanted));
    case "folder":
      return [wanted.replace(/\/+$/, "")];
    case "commit":
      if (wanted === UNKNOWN_COMMIT) return [""];
      return foundOr(wanted, used, (label) => label.startsWith(wanted.toLowerCase()));
    case "origin":
      return foundOr(wanted, used, (label) =>
        isLike(label, wanted === "developer machines" ? "developer" : wanted),
      );
    default:
      return foundOr(wanted, used, (label) => isLike(label, wanted));
  }
}

/** Of several repositories the name goes before the number. */
function numbersLike(used: readonly string[], wanted: string): readonly string[] {
  return foundOr(`#${wanted}`, used, (label) => label.endsWith(`#${wanted}`));
}

/** Whatever its case; `*` stands for any text. */
function isLike(label: string, wanted: string): boolean {
  return matchesWildcard(wanted.toLowerCase(), label.toLowerCase());
}

function foundOr(
  wanted: string,
  used: readonly string[],
  matches: (label: string) => boolean,
): readonly string[] {
  const found = used.filter((label) => label !== "" && matches(label));
  return found.length === 0 ? [wanted] : found;
}
