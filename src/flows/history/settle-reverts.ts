import type { Reverts } from "./find-named-reverts.ts";
import type { Placement } from "./place-commits.ts";

/**
 * Tells which commits are reverted in the end: a revert that is reverted itself restores, and what reverts
 * a merge reverts all that it brought.
 */
export function settleReverts(
  placements: readonly Placement[],
  reverts: Reverts,
): ReadonlySet<number> {
  const reverted = new Set<number>();
  // A revert comes after what it reverts, and a merge after what it brings: from the last one on, all that
  // decides about a commit is decided.
  for (let index = placements.length - 1; index >= 0; index -= 1) {
    const broughtBy = placements[index]?.broughtBy;
    if (broughtBy !== undefined && reverted.has(broughtBy)) reverted.add(index);
    if (reverted.has(index)) continue;
    for (const target of reverts.get(index) ?? []) reverted.add(target);
  }
  return reverted;
}
