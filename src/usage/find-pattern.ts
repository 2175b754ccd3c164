import { matchesWildcard } from "./matches-wildcard.ts";

/** Returns the pattern that fits a name best: its very name, else the longest, in which each `*` stands for any text. */
export function findPattern(patterns: Iterable<string>, name: string): string | undefined {
  let best: string | undefined;
  for (const pattern of patterns) {
    if (pattern === name) return pattern;
    const isLonger = best === undefined || pattern.length > best.length;
    if (isLonger && pattern.includes("*") && matchesWildcard(pattern, name)) best = pattern;
  }
  return best;
}
