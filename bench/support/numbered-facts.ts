/** One line of the page: what was measured, at which size, and what came out. */
export interface Fact {
  readonly what: string;
  readonly size: string;
  readonly results: string;
}

/** Returns a share of a size, whole and at least one. */
export function shareOf(size: number, share: number): number {
  return Math.max(1, Math.round(size * share));
}

/** Returns seconds as the page writes them: two digits that count. */
export function secondsText(seconds: number): string {
  if (seconds >= 90) return `${(seconds / 60).toFixed(1)} minutes`;
  return `${seconds >= 10 ? seconds.toFixed(0) : seconds.toPrecision(2)} s`;
}

export function countText(count: number): string {
  return count.toLocaleString("en");
}
