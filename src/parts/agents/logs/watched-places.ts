import { existsSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Returns what to watch for logs: of a place that is not there, the first folder on the way to it that
 * is missing. Most of what agents that nobody uses would write to is missing from the same folder on,
 * and the shell reads each place with every commit.
 */
export function watchedPlaces(places: readonly string[]): readonly string[] {
  const known = new Map<string, boolean>();
  const isThere = (path: string) => {
    const answer = known.get(path) ?? existsSync(path);
    known.set(path, answer);
    return answer;
  };
  const firstMissing = (place: string): string => {
    const parent = dirname(place);
    return parent === place || isThere(parent) ? place : firstMissing(parent);
  };
  return [...new Set(places.map(firstMissing))];
}
