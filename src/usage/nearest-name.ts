/** Returns the name that somebody may have meant: a third of it was mistyped at most, or left out, whatever its case. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  const [nearest] = names
    .map((name) => ({ name, distance: distanceTo(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance !== undefined)
    .toSorted((a, b) => (a.distance ?? 0) - (b.distance ?? 0));
  return nearest?.name;
}

/** Returns a sentence that follows another and asks for the nearest name; empty when none can be meant. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const nearest = nearestName(typed, names);
  return nearest === undefined ? "" : ` Did you mean ${nearest}?`;
}

/** Returns how far a name is from what was typed; undefined when it cannot be meant. */
function distanceTo(typed: string, name: string): number | undefined {
  if (begins(typed, name)) return 0;
  const isPart = isPartOf(typed, name);
  const most = isPart ? name.length : name.length / 3;
  if (Math.abs(typed.length - name.length) > most) return undefined;
  const distance = distanceBetween(typed, name);
  return distance <= most ? distance : undefined;
}

function begins(typed: string, name: string): boolean {
  return isPartOf(typed, name) && name.startsWith(typed);
}

function isPartOf(typed: string, name: string): boolean {
  return typed.length > 2 && name.includes(typed);
}

/** Counts the letters to insert, delete, replace or swap with the next (optimal string alignment). */
function distanceBetween(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let line = 1; line <= one.length; line++) {
    const row = [line];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[line - 1] === other[column - 1];
      const isSwapped = one[line - 2] === other[column - 1] && one[line - 1] === other[column - 2];
      const at = (numbers: readonly number[], back: number) =>
        numbers[column - back] ?? Number.POSITIVE_INFINITY;
      row.push(
        Math.min(
          at(last, 1) + Number(!isSame),
          at(last, 0) + 1,
          at(row, 1) + 1,
          isSwapped ? at(beforeLast, 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last.at(-1) ?? 0;
}
