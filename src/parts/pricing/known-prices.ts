import { calcPrice } from "@pydantic/genai-prices";
import { modelSpellings } from "./model-spellings.ts";
import type { Price, PriceParts } from "./price-parts.ts";

const priceByModelAndDay = new Map<string, PriceParts | undefined>();

/**
 * Returns the public list price of a model at a time in UTC; undefined when the model is unknown.
 * Asks the library for its price table's entry only, once per model and day: its own sum takes
 * 20 µs a call, and logs hold a hundred thousand.
 */
export function findKnownPrice(model: string, utc: string): PriceParts | undefined {
  const key = `${utc.slice(0, 10)} ${model}`;
  if (priceByModelAndDay.has(key)) return priceByModelAndDay.get(key);
  const found = lookUpPrice(model, utc);
  if (!found?.changesWithinDays) priceByModelAndDay.set(key, found?.parts);
  return found?.parts;
}

/** A model's price at a time. */
export interface KnownPrice {
  readonly parts: PriceParts;
  /** Whether it is another one at other hours of the same day. */
  readonly changesWithinDays: boolean;
}

/** Looks a model up in the library's price table. */
export function lookUpPrice(model: string, utc: string): KnownPrice | undefined {
  const timestamp = new Date(utc);
  for (const { id, providerId } of modelSpellings(model)) {
    const found = calcPrice({}, id, { timestamp, ...(providerId && { providerId }) });
    const parts = found && toParts(found.model_price);
    if (!parts) continue;
    const { prices } = found.model;
    const changesWithinDays =
      Array.isArray(prices) && prices.some(({ constraint }) => constraint?.type === "time_of_date");
    return { parts, changesWithinDays };
  }
  return undefined;
}

function toParts(prices: Readonly<Record<string, Price | undefined>>): PriceParts | undefined {
  const { input_mtok: input, output_mtok: output } = prices;
  if (input === undefined || output === undefined) return undefined;
  return {
    input,
    output,
    cacheRead: prices.cache_read_mtok,
    cacheWrite: prices.cache_write_mtok,
    cacheWriteOneHour: prices.cache_write_1h_mtok,
  };
}
