import { type Command, InvalidArgumentError, Option } from "commander";
import type { Dimension } from "../../parts/report/questions/dimension.ts";
import {
  DIMENSION_NAMES,
  type DimensionName,
  HISTORY_DIMENSIONS,
} from "../../parts/report/questions/dimensions.ts";
import type { Filter } from "../../parts/report/questions/select-records.ts";
import { SORTS, type Sort } from "../../parts/report/questions/sort-groups.ts";
import { splitNames, splitValues } from "../../parts/report/questions/wanted-names.ts";
import { UsageFailure } from "../../usage/failure.ts";
import { didYouMean } from "../../usage/nearest-name.ts";
import { withChoices } from "./with-choices.ts";

/** Values of filters, by the option that names the dimension. */
type FilterValues = { readonly [Name in DimensionName as CamelCase<Name>]?: readonly string[] };

type CamelCase<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Text;

/** What is asked for: groups and filters, as typed. */
export interface DimensionValues extends FilterValues {
  readonly by?: readonly DimensionName[];
  readonly sort?: Sort;
  readonly limit?: number;
  readonly depth?: number;
  readonly packages?: true;
}

/** Adds the options by which usage is grouped and filtered. */
export function addDimensionOptions(command: Command): Command {
  command
    .addOption(
      new Option(
        "--by <what>",
        "one table, grouped by this, or by two with a comma between: author,model",
      )
        .choices(DIMENSION_NAMES)
        .argParser(parseBy),
    )
    .addOption(withChoices(new Option("--sort <column>", "order of the groups"), SORTS))
    .option("--limit <number>", "list at most this many groups", parseCount("--limit"))
    .option(
      "--depth <levels>",
      "levels of folders, with --by folder (default: 1)",
      parseCount("--depth"),
    )
    .option("--packages", "packages in place of folders, with --by folder");
  return addFilterOptions(command);
}

/** The filters that leave a share of a record; a page holds whole ones, and shares them itself. */
export const SHARE_FILTERS = ["folder", "outcome"] as const satisfies readonly DimensionName[];

/** Adds the options by which usage is filtered; of those that help does not list the command says what to do instead. */
export function addFilterOptions(
  command: Command,
  unlisted: readonly DimensionName[] = [],
): Command {
  for (const name of DIMENSION_NAMES) {
    const flags = `--${name} <${FILTER_ARGUMENTS[name] ?? "value"}>`;
    const option = new Option(flags, FILTER_TEXTS[name]).argParser(
      (text: string, before: readonly string[] | undefined) => [
        ...(before ?? []),
        requireValue(text),
      ],
    );
    command.addOption(option.hideHelp(unlisted.includes(name)));
  }
  return command;
}

/** A variable of a script that is not set would else ask for everything. */
function requireValue(text: string): string {
  if (splitValues(text).length > 0) return text.trim();
  throw new InvalidArgumentError("Expected a value; `none` stands for records without one.");
}

const SEVERAL = "several with commas, `*` for any text, `none` for those without";

/** As other commands call them that take the same option. */
const FILTER_ARGUMENTS: Readonly<Partial<Record<DimensionName, string>>> = {
  agent: "name",
  phase: "phase",
  repository: "name",
};

const FILTER_TEXTS: Readonly<Record<DimensionName, string>> = {
  commit: "only what this commit brought",
  branch: `only what was recorded on this branch; ${SEVERAL}`,
  author: "only what this author's commits brought: a name or an e-mail address",
  "pull-request": "only what this pull request brought, such as 634",
  ticket: "only this ticket, such as SHOP-7",
  repository: "only this repository",
  folder: "only the share of this folder and those below",
  outcome: "only open, merged, reworked, reverted or abandoned",
  origin: "only developer machines (developer) or CI (ci)",
  model: "only this model",
  agent: "only this agent",
  "task-type": "only this task type",
  phase: "only this phase",
  session: "only this session",
  day: "only this day, such as 2026-02-23",
  week: "only this week, such as 2026-W09",
  month: "only this month, such as 2026-02",
};

function parseBy(text: string): readonly DimensionName[] {
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !isDimension(name));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(
      `Expected one or two of ${DIMENSION_NAMES.join(", ")}, got ${JSON.stringify(unknown)}.${didYouMean(unknown, DIMENSION_NAMES)}`,
    );
  }
  if (names.length > 2 || new Set(names).size < names.length) {
    throw new InvalidArgumentError("Expected one dimension, or two different ones.");
  }
  return names.filter(isDimension);
}

function isDimension(name: string): name is DimensionName {
  return (DIMENSION_NAMES as readonly string[]).includes(name);
}

function parseCount(flag: string): (text: string) => number {
  return (text) => {
    if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
    throw new InvalidArgumentError(`Expected a whole number above 0 for ${flag}.`);
  };
}

/** @throws {UsageFailure} for options of groups where there are none of their kind. */
export function requireGroups(values: DimensionValues): void {
  const { by = [], sort, limit, depth, packages = false } = values;
  if (by.length === 0 && (sort ?? limit) !== undefined) {
    throw new UsageFailure(
      "Cannot sort or limit a report that is not grouped: name a dimension too, such as --by model.",
    );
  }
  if (depth !== undefined && !by.includes("folder")) {
    throw new UsageFailure(
      "Cannot use --depth in a report that is not grouped by folder: name that too, --by folder.",
    );
  }
  // The top, `--folder .`, is another one with packages.
  if (packages && !usedDimensions(values).has("folder")) {
    throw new UsageFailure(
      "Cannot use --packages in a report that is not grouped by folder: name that too, --by folder.",
    );
  }
}

/** Returns the dimensions that are asked for, in groups or filters. */
export function usedDimensions(values: DimensionValues): ReadonlySet<DimensionName> {
  const filtered = DIMENSION_NAMES.filter((name) => wantedOf(values, name).length > 0);
  return new Set([...(values.by ?? []), ...filtered]);
}

/** Whether what is asked for takes knowing which commits brought the records. */
export function needsHistory(used: ReadonlySet<DimensionName>): boolean {
  return Array.from(used).some((name) => HISTORY_DIMENSIONS.has(name));
}

/** Returns the filters that were typed. */
export function filtersOf(
  values: DimensionValues,
  dimensions: Readonly<Record<DimensionName, Dimension>>,
): readonly Filter[] {
  return DIMENSION_NAMES.flatMap((name) => {
    const dimension = dimensions[name];
    // What git looks up and what is of a list has no comma.
    const isName = name !== "commit" && dimension.allowed === undefined;
    const wanted = wantedOf(values, name).flatMap(isName ? splitNames : splitValues);
    return wanted.length === 0 ? [] : [{ dimension, wanted }];
  });
}

function wantedOf(values: DimensionValues, name: DimensionName): readonly string[] {
  const key = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return values[key as keyof FilterValues] ?? [];
}
