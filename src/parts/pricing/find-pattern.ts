import { matchesWildcard } from "../../usage/matches-wildcard.ts";

/** Returns the pattern that fits a model best: its very name, else the longest, in which each `*` stands for any text. */
export function findPattern(patterns: Iterable<string>, model: string): string | undefined {
  let best: string | undefined;
  for (const pattern of patterns) {
    if (pattern === model) return pattern;
    const isLonger = best === undefined || pattern.length > best.length;
    if (isLonger && pattern.includes("*") && matchesWildcard(pattern, model)) best = pattern;
  }
  return best;
}
