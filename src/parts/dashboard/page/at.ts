/** Returns an element of an array of numbers; 0 past its end. */
export function at(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] ?? 0;
}

/** Returns the label at an index; empty past the end. */
export function labelAt(labels: readonly string[], index: number): string {
  return labels[index] ?? "";
}
