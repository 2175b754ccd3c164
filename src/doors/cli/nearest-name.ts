/** Returns the name that somebody may have meant: a third of it was mistyped at most, or left out. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const [nearest] = names
    .map((name) => ({ name, distance: distanceBetween(typed, name) }))
    .filter(({ name, distance }) => distance <= name.length / 3 || isPartOf(typed, name))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest?.name;
}

function isPartOf(typed: string, name: string): boolean {
  return typed.length > 2 && name.includes(typed.toLowerCase());
}

/** Counts the characters to insert, delete or replace (Levenshtein's distance). */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      const replaced = (row[column] ?? 0) + Number(letter !== otherLetter);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
