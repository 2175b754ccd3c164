import type { ListPrice } from "../config/config.ts";
import type { PriceParts } from "./price-parts.ts";

/** Returns the configured price that holds for a model at a time in UTC: the latest that had begun by then. */
export function findListPrice(
  prices: readonly ListPrice[],
  model: string,
  utc: string,
): PriceParts | undefined {
  let latest: ListPrice | undefined;
  for (const price of prices) {
    if (price.model !== model || startMs(price) > Date.parse(utc)) continue;
    if (latest === undefined || startMs(price) >= startMs(latest)) latest = price;
  }
  if (latest === undefined) return undefined;
  const { input, output, cacheRead, cacheWrite, cacheWriteOneHour } = latest;
  return { input, output, cacheRead, cacheWrite, cacheWriteOneHour };
}

function startMs({ from }: ListPrice): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
}
