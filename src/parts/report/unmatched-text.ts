import type { UnmatchedValue } from "./questions/filter-watch.ts";
import { isNoValue } from "./questions/no-value.ts";

/**
 * Says that no record has what a filter names, and what may be meant; `quote` makes texts harmless where they are
 * printed, and `which` says of which records it is told.
 */
export function unmatchedText(
  { key, wanted, nearest, isMerge = false }: UnmatchedValue,
  quote: (text: string) => string,
  which = "these records",
): string {
  const name = key.replaceAll("_", " ");
  if (isNoValue(wanted)) return `Each of ${which} has ${articleFor(name)} ${name}.`;
  if (isMerge) {
    return `None of ${which} has the ${name} ${quote(wanted)}, a merge: ${quote(`tokenledger report ${wanted}`)} counts what it brought in.`;
  }
  const meant = nearest === undefined ? "" : `; the nearest is ${quote(nearest)}`;
  return `None of ${which} has the ${name} ${quote(wanted)}${meant}.`;
}

function articleFor(name: string): string {
  return /^[aeiou]/.test(name) ? "an" : "a";
}

/** As JSON gives it; nothing where no filter names something that is not there. */
export function unmatchedValue(unmatched: readonly UnmatchedValue[] = []): object {
  if (unmatched.length === 0) return {};
  return {
    unmatched_filters: unmatched.map(({ key, wanted, nearest }) => ({
      dimension: key,
      value: wanted,
      nearest: nearest ?? null,
    })),
  };
}
