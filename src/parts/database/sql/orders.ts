/** Says which of two rows comes first, as `Array.sort` wants it. */
export type Order<Row> = (a: Row, b: Row) => number;

/** Largest first; then another order. */
export function byDescending<Row>(
  keyOf: (row: Row) => number | string,
  then: Order<Row>,
): Order<Row> {
  return (a, b) => compare(keyOf(b), keyOf(a)) || then(a, b);
}

/** By the code units of a text, the same on every engine and in every collation; no text comes first. */
export function byText<Key extends string>(
  key: Key,
): Order<Readonly<Record<Key, string | undefined>>> {
  return (a, b) => compare(a[key] ?? "", b[key] ?? "");
}

const naturalOrder = new Intl.Collator("en", { numeric: true });

/** Phase 2 before phase 10, SHOP-7 before SHOP-10, and no phase last. */
export function byPhase(
  a: { readonly phase: string | undefined },
  b: { readonly phase: string | undefined },
): number {
  if (a.phase === undefined || b.phase === undefined) {
    return Number(a.phase === undefined) - Number(b.phase === undefined);
  }
  return naturalOrder.compare(a.phase, b.phase) || compare(a.phase, b.phase);
}

function compare(a: number | string, b: number | string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
