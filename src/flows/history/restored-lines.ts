import type { MainlineChange, Rework } from "./measure-rework.ts";

/** Lines that a change took from another one because it takes that back. */
interface TakenLines {
  readonly from: number;
  count: number;
}

/**
 * Follows which lines were taken back and came again, as when a revert is reverted: they count for the change
 * that first added them, and only there. Changes are named by their places.
 */
export class RestoredLines {
  readonly #takenBy = new Map<number, TakenLines[]>();

  /** Notes that a change takes back lines of another one. */
  note(by: number, from: number, count: number): void {
    const taken = this.#takenBy.get(by) ?? [];
    this.#takenBy.set(by, taken);
    const known = taken.find((each) => each.from === from);
    if (known === undefined) taken.push({ from, count });
    else known.count += count;
  }

  /** Moves lines that came again, and how many of them were changed again, to the change that they are from. */
  settle(
    changes: readonly MainlineChange[],
    rework: Map<number, Rework>,
    takenBackBy: ReadonlyMap<number, ReadonlySet<number>>,
  ): void {
    const originOf = new Map<number, number>();
    for (const { place } of changes) {
      const reverts = Array.from(takenBackBy.get(place) ?? []);
      for (const { from, count } of reverts.flatMap((each) => this.#takenBy.get(each) ?? [])) {
        const origin = originOf.get(from) ?? from;
        if (move(rework, place, origin, count)) originOf.set(place, origin);
      }
    }
  }
}

/** Returns whether there was something to move. */
function move(rework: Map<number, Rework>, from: number, to: number, count: number): boolean {
  const own = rework.get(from);
  const first = rework.get(to);
  if (own === undefined || first === undefined || own.addedLines === 0) return false;
  const lines = Math.min(count, own.addedLines);
  const again = Math.round((own.reworkedLines * lines) / own.addedLines);
  rework.set(from, {
    addedLines: own.addedLines - lines,
    reworkedLines: own.reworkedLines - again,
  });
  rework.set(to, {
    addedLines: first.addedLines,
    reworkedLines: Math.min(first.addedLines, first.reworkedLines + again),
  });
  return true;
}
