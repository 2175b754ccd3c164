import type { UsageRow } from "../../../usage/usage-row.ts";
import { isLike } from "./is-like.ts";

/** That usage is of several repositories. */
export interface SeveralRepositories {
  /** The one of them whose clone the question is asked in: a number alone means its own; undefined: any. */
  readonly own: string | undefined;
}

/** Tells whether usage of some repositories is of several; `own` is the name of the clone, whatever its case. */
export function severalOf(
  names: readonly (string | undefined)[],
  own: string | undefined,
): SeveralRepositories | undefined {
  if (new Set(names).size < 2) return undefined;
  return { own: names.find((name) => name?.toLowerCase() === own?.toLowerCase()) };
}

/** The numbers that a forge gives the pull requests and issues of each repository anew. */
export interface ForgeNumbers {
  /** Returns a number, `#634`, as its group is called: of several repositories with the name before it, as GitHub writes it. */
  nameOf(name: string, row: Pick<UsageRow, "repository">): string;
  /** Returns the name that a number alone means; any other text as it is. */
  wantedName(wanted: string): string;
  /** Whether such a name, of a record where one is at hand, is what a filter wants: `634`, `#634`, `!634` or `acme/shop#634`. */
  matches(name: string, wanted: string, row?: Pick<UsageRow, "repository">): boolean;
}

const ANY_NUMBER = /^(?:.*[#!])?[\d*]+$/;

/** Whether a filter names one, or several by `*`, with the name of a repository before it or without. */
export function isForgeNumber(wanted: string): boolean {
  return ANY_NUMBER.test(wanted);
}

const NUMBER = /^[#!]?([\d*]+)$/;
const LAST_MARK = /[#!](?=[\d*]+$)/;

export function createForgeNumbers(several: SeveralRepositories | undefined): ForgeNumbers {
  const wantedName = (wanted: string) => {
    const number = NUMBER.exec(wanted)?.[1];
    return number === undefined ? wanted : `${several?.own ?? ""}#${number}`;
  };
  return {
    wantedName,
    nameOf: (name, { repository }) =>
      several !== undefined && name.startsWith("#") ? `${repository}${name}` : name,
    matches(name, wanted, row) {
      if (NUMBER.test(wanted)) {
        const isAny = several?.own === undefined;
        return isLike(isAny ? name.replace(/^.*#/, "#") : name, wantedName(wanted));
      }
      const full = row !== undefined && name.startsWith("#") ? `${row.repository}${name}` : name;
      return isLike(full, wanted.replace(LAST_MARK, "#"));
    },
  };
}
