import { isTaskType, TASK_TYPES } from "../../usage/task-type.ts";
import type { UsageGroup } from "./usage-summary.ts";

const naturalOrder = new Intl.Collator("en", { numeric: true });

/** Puts phase 2 before phase 10, and the group without a name last. */
export function byName(a: UsageGroup, b: UsageGroup): number {
  if (a.name === undefined || b.name === undefined) {
    return Number(a.name === undefined) - Number(b.name === undefined);
  }
  return naturalOrder.compare(a.name, b.name);
}

/** Puts the most expensive first; of those without a price the ones with most tokens. */
export function byCost(a: UsageGroup, b: UsageGroup): number {
  return (
    b.costNanoUsd - a.costNanoUsd ||
    b.inputTokens + b.outputTokens - (a.inputTokens + a.outputTokens) ||
    byName(a, b)
  );
}

/** Keeps the order of `TASK_TYPES`. */
export function byTaskType(a: UsageGroup, b: UsageGroup): number {
  return rankOf(a) - rankOf(b);
}

function rankOf({ name }: UsageGroup): number {
  return name !== undefined && isTaskType(name) ? TASK_TYPES.indexOf(name) : TASK_TYPES.length;
}
