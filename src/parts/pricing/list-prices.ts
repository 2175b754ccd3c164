import { findPattern } from "../../usage/find-pattern.ts";
import type { ListPrice } from "../config/config.ts";
import type { PriceParts } from "./price-parts.ts";

/**
 * Returns the configured price that holds for a model at a time in UTC: of those that had begun by
 * then and name it best, the latest.
 */
export function findListPrice(
  prices: readonly ListPrice[],
  model: string,
  utc: string,
): PriceParts | undefined {
  if (prices.length === 0) return undefined;
  const begun = prices.filter((price) => startMs(price) <= Date.parse(utc));
  const pattern = findPattern(
    begun.map((price) => price.model),
    model,
  );
  let latest: ListPrice | undefined;
  for (const price of begun) {
    if (price.model !== pattern) continue;
    if (latest === undefined || startMs(price) >= startMs(latest)) latest = price;
  }
  if (latest === undefined) return undefined;
  const { input, output, cacheRead, cacheWrite, cacheWriteOneHour } = latest;
  return { input, output, cacheRead, cacheWrite, cacheWriteOneHour };
}

function startMs({ from }: ListPrice): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
}
