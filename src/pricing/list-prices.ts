import type { ListPrice } from "../config/config.ts";
import type { PriceParts } from "./price-parts.ts";

/** Returns the configured price that holds for a model at a time: the latest that had begun by then. */
export function findListPrice(
  prices: readonly ListPrice[],
  model: string,
  at: Date,
): PriceParts | undefined {
  let latest: ListPrice | undefined;
  for (const price of prices) {
    if (price.model !== model || startMs(price) > at.getTime()) continue;
    if (latest === undefined || startMs(price) >= startMs(latest)) latest = price;
  }
  if (latest === undefined) return undefined;
  const { input, output, cacheRead, cacheWrite, cacheWriteOneHour } = latest;
  return { input, output, cacheRead, cacheWrite, cacheWriteOneHour };
}

function startMs({ from }: ListPrice): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
}
