import { createHash } from "node:crypto";
import { createPricing, type Pricing, type PricingOptions } from "../../parts/pricing/pricing.ts";
import { NO_TOKENS } from "../../usage/tokens.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

/** Raised when the meaning of rows changes, so that what was read is read again. */
export const READING_VERSION = 3;

/** Prices for ledger rows that have none; the price table is loaded for the first of them. */
export interface RecordPrices {
  /** What they are made from. */
  readonly pricing: PricingOptions;
  /** Identifies what the prices of rows depend on. */
  readonly rules: string;
  /** Returns the row's own cost, else the list price of its columns, in nano-USD. */
  costOf(record: UsageRecord): Promise<number | undefined>;
  /** Whether one of these models, which had no price before, has one now. */
  knowAnyOf(models: readonly string[]): Promise<boolean>;
}

export function createRecordPrices({ prices, aliases }: PricingOptions, now: Date): RecordPrices {
  const options = { prices, aliases };
  let pricing: Promise<Pricing> | undefined;
  const load = () => {
    pricing ??= createPricing(options);
    return pricing;
  };
  const rules = JSON.stringify([READING_VERSION, prices, aliases]);

  return {
    pricing: options,
    rules: createHash("sha256").update(rules).digest("hex").slice(0, 32),
    async costOf(record) {
      return record.costNanoUsd ?? (await load()).priceRecord(record);
    },
    async knowAnyOf(models) {
      if (models.length === 0) return false;
      const { costNanoUsd } = await load();
      const tokens = { ...NO_TOKENS, cacheWriteOneHourTokens: 0 };
      return models.some(
        (model) => costNanoUsd({ model, timestamp: now.toISOString(), tokens }) !== undefined,
      );
    },
  };
}
