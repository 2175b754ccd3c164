import { formatPercent } from "../../../usage/format-number.ts";
import { isWhole } from "../../../usage/priced-sum.ts";
import type { UsageSums } from "./usage-sums.ts";

const MANY_TIMES = 10;

/** Says how much more or less something is than before; nothing where there is no before. */
export function change(now: number, before: number | undefined): string {
  if (before === undefined || before === 0) return "";
  if (now === before) return "as before";
  if (now >= MANY_TIMES * before) return `${Math.round(now / before)} times as much`;
  const more = now / before - 1;
  return `${formatPercent(Math.abs(more))} ${more > 0 ? "more" : "less"}`;
}

/** The same of costs; of what is not all known nobody knows. */
export function costChange(now: UsageSums, before: UsageSums | undefined): string {
  if (before === undefined) return "";
  return isWhole(now) && isWhole(before)
    ? change(now.costNanoUsd, before.costNanoUsd)
    : "change not known";
}

/** The same of a share, in percentage points. */
export function pointsChange(now: number | undefined, before: number | undefined): string {
  if (now === undefined || before === undefined) return "";
  const points = Math.round(now * 100) - Math.round(before * 100);
  if (points === 0) return "as before";
  return `${points > 0 ? "up" : "down"} ${Math.abs(points)} ${Math.abs(points) === 1 ? "point" : "points"}`;
}
