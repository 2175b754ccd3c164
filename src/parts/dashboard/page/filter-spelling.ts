import { isNoValue, NO_MESSAGE } from "../../report/questions/no-value.ts";
import { isWanted, plainPath } from "../../report/questions/value-matches.ts";
import { missingNames, splitNames } from "../../report/questions/wanted-names.ts";
import { usedLabels } from "./filter-options.ts";
import { type FilterName, foldersAbove } from "./filters.ts";
import type { UsageTable } from "./usage-table.ts";

/** The records that do not say; the second where the first means others, too. */
const NOT_SAID = ["none", "unknown", ""];
/** Goes before a label that stands for itself only: without it others have that name, too, or it is a pattern. */
const ONLY = "=";

/** Returns a label as a link spells it: as the filters of `report` do, if that means nothing else. */
export function spellLabel(table: UsageTable, name: FilterName, label: string): string {
  const plain = name === "pull-request" ? label.replace(/^#/, "") : label;
  const spellings = label === "" ? NOT_SAID : [plain, ONLY + label];
  const isOnly = (spelling: string) => {
    const [read, ...others] = readLabels(table, name, spelling);
    return read === label && others.length === 0;
  };
  return spellings.find(isOnly) ?? plain;
}

/** Returns the labels that a link's text names, as `report` reads it; a name that no record has stays as it is. */
export function readLabels(table: UsageTable, name: FilterName, text: string): readonly string[] {
  if (text === "") return [""];
  const known = nameableLabels(table, name);
  const only = text.startsWith(ONLY) ? text.slice(ONLY.length) : undefined;
  const hasSuch = () => known.some((label) => label.startsWith(ONLY));
  if (only !== undefined && (known.includes(only) || !hasSuch())) return [only];
  const found = new Map(
    splitNames(text).map((wanted) => [wanted, labelsLike(table, name, known, wanted)]),
  );
  const wanted = Array.from(found.keys());
  const isFound = (each: string) => found.get(each)?.length !== 0;
  const missing = missingNames(
    wanted.filter(isFound),
    wanted.filter((each) => !isFound(each)),
  );
  const labels = [
    ...Array.from(found.values()).flat(),
    ...missing.map((each) => missingLabel(table, name, each)),
  ];
  // Of commas alone no value is left, and no record has it.
  return labels.length === 0 ? [text] : Array.from(new Set(labels));
}

/** Returns the labels that rows have, and of folders also those above, in which they lie. */
function nameableLabels(table: UsageTable, name: FilterName): readonly string[] {
  const used = usedLabels(table, name);
  if (name !== "folder") return used;
  return Array.from(new Set(used.flatMap((folder) => [folder, ...foldersAbove(folder)])));
}

function labelsLike(
  table: UsageTable,
  name: FilterName,
  known: readonly string[],
  wanted: string,
): readonly string[] {
  const dimension = { matches: table.matches[name] };
  // Of one repository numbers are without its name, which a link can have.
  const [repository, ...others] = usedLabels(table, "repository");
  const row = repository !== undefined && others.length === 0 ? { repository } : undefined;
  const isLike = (label: string) => isWanted(dimension, label || undefined, wanted, row);
  const like = known.filter((label) => isLike(label) || (label === "" && isUnsaid(name, wanted)));
  if (name !== "folder") return like;
  // What lies in them is theirs.
  const all = new Set(like);
  return like.filter((folder) => !foldersAbove(folder).some((each) => all.has(each)));
}

/** Whether it names the records that do not say, as tables do. */
function isUnsaid(name: FilterName, wanted: string): boolean {
  return isNoValue(wanted) || (name === "failure" && wanted.toLowerCase() === NO_MESSAGE);
}

/** Returns what a name that no record has would be as a label. */
function missingLabel({ numbers }: UsageTable, name: FilterName, wanted: string): string {
  if (isUnsaid(name, wanted)) return "";
  if (name === "folder") return plainPath(wanted);
  if (name === "pull-request" || (name === "ticket" && wanted.startsWith("#")))
    return numbers.wantedName(wanted);
  return wanted;
}
