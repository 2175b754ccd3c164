import type { Dimension, DimensionGroup } from "./dimension.ts";
import { byCost, byName } from "./dimension.ts";
import type { NestedGroup } from "./question.ts";

export const SORTS = ["cost", "tokens", "records", "time", "name"] as const;

/** What groups are ordered by: the largest first, names from A to Z. */
export type Sort = (typeof SORTS)[number];

type Order = (a: NestedGroup, b: NestedGroup) => number;

/** Returns the order that is asked for, or else that of the dimensions: the second within the first. */
export function orderOf(by: readonly Dimension[], sort: Sort | undefined): Order {
  if (sort === undefined || sort === "name") {
    return (a, b) =>
      by.reduce((order, { compare }, level) => {
        const [one, other] = [a[level], b[level]];
        if (order !== 0 || one === undefined || other === undefined) return order;
        return sort === "name" ? byName(one, other) : compare(one, other);
      }, 0);
  }
  const largest = LARGEST[sort];
  return (a, b) => largest(lastOf(a), lastOf(b)) || byCost(lastOf(a), lastOf(b));
}

const LARGEST: Readonly<
  Record<Exclude<Sort, "name">, (a: DimensionGroup, b: DimensionGroup) => number>
> = {
  cost: byCost,
  tokens: (a, b) => b.inputTokens + b.outputTokens - (a.inputTokens + a.outputTokens),
  records: (a, b) => b.records - a.records,
  time: (a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0),
};

/** Returns the group whose sums are those of a nested one. */
export function lastOf(group: NestedGroup): DimensionGroup {
  return group.at(-1) ?? group[0];
}
