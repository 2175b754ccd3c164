import type { ListPrice } from "../config/config.ts";
import type { Call } from "../usage/call.ts";
import { toUtc } from "../usage/timestamp.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { findListPrice } from "./list-prices.ts";
import { costOfTokens, type PriceParts, withoutTiers } from "./price-parts.ts";

export interface PricingOptions {
  /** Configured prices, which come before the public ones. */
  readonly prices: readonly ListPrice[];
  /** Model id in a log → id whose price holds. */
  readonly aliases: Readonly<Record<string, string>>;
}

export interface Pricing {
  /**
   * Returns the list price of a call at its time, in nano-USD; undefined when the model has none.
   * A session's total has no tiers, for they hold for one call.
   */
  costNanoUsd(
    call: Pick<Call, "model" | "timestamp" | "tokens" | "isSessionTotal">,
  ): number | undefined;
  /**
   * Returns the list price of a record from its own columns, in nano-USD. A record may sum many
   * calls, so the prices of long contexts, which hold for one call, are left out.
   */
  priceRecord(record: UsageRecord): number | undefined;
}

/** Returns the public list price of a model at a time in UTC; undefined when the model is unknown. */
export type FindKnownPrice = (model: string, utc: string) => PriceParts | undefined;

/**
 * Loads the price table, which takes some milliseconds, unless it is handed another way to find
 * prices: create it once there is something to price.
 */
export async function createPricing(
  { prices, aliases }: PricingOptions,
  findPublicPrice?: FindKnownPrice,
): Promise<Pricing> {
  const findKnownPrice = findPublicPrice ?? (await import("./known-prices.ts")).findKnownPrice;

  function findPrice(model: string, utc: string): PriceParts | undefined {
    const alias = Object.hasOwn(aliases, model) ? aliases[model] : undefined;
    const known = alias ?? model;
    return (
      findListPrice(prices, model, utc) ??
      findListPrice(prices, known, utc) ??
      findKnownPrice(known, utc)
    );
  }

  return {
    costNanoUsd({ model, timestamp, tokens, isSessionTotal }) {
      const price = findPrice(model, timestamp);
      return price && costOfTokens(tokens, isSessionTotal ? withoutTiers(price) : price);
    },
    priceRecord(record) {
      const utc = toUtc(record.timestamp);
      const price = utc && findPrice(record.model, utc);
      return price
        ? costOfTokens({ ...record, cacheWriteOneHourTokens: 0 }, withoutTiers(price))
        : undefined;
    },
  };
}
