import { usedLabels } from "./filter-options.ts";
import { chosenOf, type FilterName, type Filters, isBelow } from "./filters.ts";
import type { UsageTable } from "./usage-table.ts";
import { nounOf } from "./wording.ts";

/** Returns in sentences which of the filters no record can pass, whatever its day. */
export function unusedTexts(filters: Filters, table: UsageTable): readonly string[] {
  return chosenOf(filters).flatMap(([name, labels]) => {
    const used = usedLabels(table, name);
    const unused = unusedLabels(used, name, labels);
    // So it is where authors are not to be published.
    if (unused.length > 0 && used.every((label) => label === "")) {
      return [`No record of this page says its ${nounOf(name)}.`];
    }
    const without =
      name === "failure"
        ? "Every failure has a message."
        : `Every record says its ${nounOf(name)}.`;
    return unused.map((label) =>
      label === "" ? without : `No records have ${nounOf(name)} ${quoted(label)}.`,
    );
  });
}

const MAX_LENGTH = 120;
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu;

/** Returns text of a link as a sentence can quote it. */
export function quoted(text: string): string {
  const [start = "", rest = ""] = [text.slice(0, MAX_LENGTH), text.slice(MAX_LENGTH)];
  return `“${start.replace(INVISIBLE, "")}${rest === "" ? "" : "…"}”`;
}

/** Returns those of the labels that no record has, whatever its day. */
function unusedLabels(
  used: readonly string[],
  name: FilterName,
  labels: readonly string[],
): readonly string[] {
  const isUsed = (label: string) =>
    used.includes(label) || (name === "folder" && used.some((folder) => isBelow(folder, label)));
  return labels.filter((label) => !isUsed(label));
}
