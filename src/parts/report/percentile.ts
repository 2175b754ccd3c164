/**
 * Returns the smallest of some values that `fraction` of all do not exceed (nearest rank); undefined where there is none.
 * The values are put in another order: as far as it takes, which is a fraction of what it takes to sort them.
 */
export function percentile(values: Float64Array, fraction: number): number | undefined {
  const wanted = Math.ceil(values.length * fraction) - 1;
  let [first, last] = [0, values.length - 1];
  // Hoare's selection: what is smaller than the middle value goes to its left, and only the side that is wanted is looked at.
  while (first < last) {
    const { low, high } = partition(values, first, last);
    if (wanted <= high) last = high;
    else if (wanted >= low) first = low;
    else break;
  }
  return values[wanted];
}

/** Parts values so that none up to `high` is larger than any from `low` on; those between are equal. */
function partition(
  values: Float64Array,
  first: number,
  last: number,
): { readonly low: number; readonly high: number } {
  const pivot = values[(first + last) >> 1] ?? 0;
  let [low, high] = [first, last];
  while (low <= high) {
    while ((values[low] ?? pivot) < pivot) low += 1;
    while ((values[high] ?? pivot) > pivot) high -= 1;
    if (low > high) break;
    const value = values[low] ?? 0;
    values[low] = values[high] ?? 0;
    values[high] = value;
    low += 1;
    high -= 1;
  }
  return { low, high };
}
