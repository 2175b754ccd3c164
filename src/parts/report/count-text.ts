import { formatWhole } from "./format-number.ts";

/** Returns a count and its noun: `1 record`, `1,234 records`. */
export function countText(count: number, noun: string): string {
  return `${formatWhole(count)} ${noun}${count === 1 ? "" : "s"}`;
}
