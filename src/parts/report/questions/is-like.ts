import { matchesWildcard } from "../../../usage/matches-wildcard.ts";

/** Whether a value is what a filter names, whatever its case; `*` stands for any text. */
export function isLike(value: string, wanted: string): boolean {
  return matchesWildcard(wanted.toLowerCase(), value.toLowerCase());
}
