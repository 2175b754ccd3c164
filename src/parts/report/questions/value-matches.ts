import { phaseWord } from "../../../usage/phase.ts";
import type { UsageRow } from "../../../usage/usage-row.ts";
import { createForgeNumbers, isForgeNumber, type SeveralRepositories } from "./forge-numbers.ts";
import { isLike } from "./is-like.ts";
import { isNoValue, NO_VALUE } from "./no-value.ts";

// What filters mean: reports and the page in the browser both ask here, so nothing of Node is imported.

/** Whether a value, of a record where one is at hand, is what a filter names. */
export type Matches = (
  value: string,
  wanted: string,
  row?: Pick<UsageRow, "repository">,
) => boolean;

/** The dimensions whose values filters can name in other ways than equal but for case and `*`, as options name them. */
export type SpelledDimension = "commit" | "folder" | "origin" | "phase" | "pull-request" | "ticket";

/** Returns for each of them whether a value is what a filter names. */
export function createMatches(
  several: SeveralRepositories | undefined,
): Readonly<Record<SpelledDimension, Matches>> {
  const numbers = createForgeNumbers(several);
  return {
    commit: isCommit,
    folder: (folder, wanted) => isWithin(folder, plainPath(wanted)),
    origin: (origin, wanted) =>
      isLike(origin, wanted.toLowerCase() === "developer machines" ? "developer" : wanted),
    // As records hold it: `07` is phase 7.
    phase: (phase, wanted) =>
      isLike(phase, wanted) || (!wanted.includes("*") && phase === phaseWord(wanted)),
    "pull-request": (name, wanted, row) =>
      isForgeNumber(wanted) && numbers.matches(name, wanted, row),
    // A ticket of another kind can be called `7`.
    ticket: (ticket, wanted, row) =>
      wanted.includes("#") ? numbers.matches(ticket, wanted, row) : isLike(ticket, wanted),
  };
}

interface NamedValues<Row> {
  /** Undefined: equal, but for case and `*`. */
  readonly matches?: ((value: string, wanted: string, row: Row | undefined) => boolean) | undefined;
}

/** Whether a value, of a record where one is at hand, is what a filter names; undefined: none. */
export function isWanted<Row>(
  { matches = isLike }: NamedValues<Row>,
  value: string | undefined,
  wanted: string,
  row?: Row,
): boolean {
  return value === undefined ? isNoValue(wanted) : matches(value, wanted, row);
}

const FULL_ID = /^[0-9a-f]{40,64}$/;
const SHORTEST_ID = /^[0-9a-f]{4,}$/;

/** A commit is named by all or the first of its digits; what no commit brought is `none`, too. */
export function isCommit(name: string, typed: string): boolean {
  const wanted = typed.toLowerCase();
  if (!FULL_ID.test(name)) return wanted === NO_VALUE || wanted === name.toLowerCase();
  return SHORTEST_ID.test(wanted) ? name.startsWith(wanted) : isLike(name, wanted);
}

/** The folder at the top of a repository, in which are only the files that lie there. */
export const TOP = ".";

/** Whether a folder is another one, as `plainPath` writes it, or lies in it. */
export function isWithin(folder: string, wanted: string): boolean {
  return wanted === TOP ? folder === TOP : isLike(folder, wanted) || isLike(folder, `${wanted}/*`);
}

/** Returns a folder as git writes it: shells complete `./b/`, or `.\b\`. */
export function plainPath(typed: string): string {
  const parts = typed.split(/[/\\]/).filter((part) => part !== "" && part !== TOP);
  return parts.join("/") || TOP;
}
