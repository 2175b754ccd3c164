import type { UsageRow } from "../../../usage/usage-row.ts";
import { isLike } from "./is-like.ts";

/** That usage is of several repositories. */
export interface SeveralRepositories {
  /** The one of them whose clone the question is asked in: a number alone means its own; undefined: any. */
  readonly own: string | undefined;
}

/** The numbers that a forge gives the pull requests and issues of each repository anew. */
interface ForgeNumbers {
  /** Returns a number, `#634`, as its group is called: of several repositories with the name before it, as GitHub writes it. */
  nameOf(name: string, row: Pick<UsageRow, "repository">): string;
  /** Whether such a name is what a filter wants: `634`, `#634`, `!634` or `acme/shop#634`. */
  matches(name: string, wanted: string): boolean;
}

const NUMBER = /^[#!]?([\d*]+)$/;

export function createForgeNumbers(several: SeveralRepositories | undefined): ForgeNumbers {
  return {
    nameOf: (name, { repository }) =>
      several !== undefined && name.startsWith("#") ? `${repository}${name}` : name,
    matches(name, wanted) {
      const number = NUMBER.exec(wanted)?.[1];
      if (number === undefined) return isLike(name, wanted);
      const isAny = several?.own === undefined;
      return isLike(isAny ? name.replace(/^.*#/, "#") : name, `${several?.own ?? ""}#${number}`);
    },
  };
}
