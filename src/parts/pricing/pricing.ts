import { tellsCachedTokens } from "../../usage/cache-split.ts";
import type { Call, CallTokens } from "../../usage/call.ts";
import { findPattern } from "../../usage/find-pattern.ts";
import { splitServiceTier, withServiceTier } from "../../usage/model-variant.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { ListPrice } from "../config/config.ts";
import { isFreeModel } from "./free-models.ts";
import { findListPrice } from "./list-prices.ts";
import {
  costOfTokens,
  multiplyPrices,
  NO_PRICE,
  type PriceParts,
  withoutTiers,
} from "./price-parts.ts";
import { findServiceTier, type TieredModel } from "./service-tiers.ts";

/**
 * What Anthropic takes of the standard price for a call within the United States, of each kind of tokens.
 * @see https://platform.claude.com/docs/en/about-claude/pricing#data-residency-pricing
 */
const WITHIN_US_FACTOR = 1.1;

/**
 * What Anthropic takes for a search of the web, on top of its tokens: $10 for a thousand.
 * @see https://platform.claude.com/docs/en/about-claude/pricing#web-search-tool
 */
const WEB_SEARCH_NANO_USD = 10_000_000;

/** What the price of a call depends on besides its model and time. */
type PricedCall = Partial<Pick<Call, "agent" | "isWithinUs">>;

export interface PricingOptions {
  /** Configured prices, which come before the public ones. */
  readonly prices: readonly ListPrice[];
  /** Model id in a log → id whose price holds; each `*` stands for any text. */
  readonly aliases: Readonly<Record<string, string>>;
}

export interface Pricing {
  /**
   * Returns the list price of a call at its time, in nano-USD; undefined when the model has none, or the agent does
   * not tell the cache's tokens: then only a configured price holds. A session's total has no tiers, for they hold for one call.
   */
  costNanoUsd(
    call: Pick<Call, "model" | "timestamp" | "tokens"> &
      Partial<Pick<Call, "agent" | "isSessionTotal" | "isWithinUs" | "webSearches">>,
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

  // Logs hold a hundred thousand calls to a handful of models.
  const priced = new Map<string, PricedModel>();

  function resolve(model: string): PricedModel {
    const known = priced.get(model) ?? resolveModel(model, aliases);
    priced.set(model, known);
    return known;
  }

  function findPrice(model: string, utc: string, call: PricedCall): PriceParts | undefined {
    const { id } = resolve(model);
    const own = findListPrice(prices, model, utc) ?? findListPrice(prices, id, utc);
    if (own !== undefined) return own;
    const price = findPublished(model, utc, call.agent);
    return price && call.isWithinUs ? multiplyPrices(price, WITHIN_US_FACTOR) : price;
  }

  function findPublished(model: string, utc: string, agent = ""): PriceParts | undefined {
    const { id, isFree, tier } = resolve(model);
    if (isFree) return NO_PRICE;
    if (!tellsCachedTokens(agent)) return undefined;
    if (tier === undefined) return findKnownPrice(id, utc);
    if (tier.factor === undefined) return undefined;
    const standard = findListPrice(prices, tier.model, utc) ?? findKnownPrice(tier.model, utc);
    return standard && multiplyPrices(standard, tier.factor);
  }

  return {
    costNanoUsd({ model, timestamp, tokens, isSessionTotal, webSearches = 0, ...call }) {
      const price = findPrice(model, timestamp, call);
      if (price === undefined) return undefined;
      const searchNanoUsd = price === NO_PRICE ? 0 : webSearches * WEB_SEARCH_NANO_USD;
      return exactCost(tokens, isSessionTotal ? withoutTiers(price) : price, searchNanoUsd);
    },
    priceRecord(record) {
      const utc = toUtc(record.timestamp);
      const price = utc && findPrice(record.model, utc, { agent: record.agent });
      return price
        ? exactCost({ ...record, cacheWriteOneHourTokens: 0 }, withoutTiers(price))
        : undefined;
    },
  };
}

/** Returns a cost, unless it is larger than a ledger can say: a configured price may be anything. */
function exactCost(tokens: CallTokens, price: PriceParts, otherNanoUsd = 0): number | undefined {
  const costNanoUsd = costOfTokens(tokens, price) + otherNanoUsd;
  return Number.isSafeInteger(costNanoUsd) ? costNanoUsd : undefined;
}

/** What the price of a model depends on besides the time. */
interface PricedModel {
  readonly id: string;
  readonly isFree: boolean;
  readonly tier: TieredModel | undefined;
}

function resolveModel(model: string, aliases: PricingOptions["aliases"]): PricedModel {
  const id = resolveAlias(model, aliases);
  return { id, isFree: isFreeModel(id), tier: findServiceTier(id) };
}

/** Returns the id that stands for a model; one of a model is one of its tiers too. */
function resolveAlias(model: string, aliases: PricingOptions["aliases"]): string {
  const aliasOf = (name: string) => aliases[findPattern(Object.keys(aliases), name) ?? ""];
  const alias = aliasOf(model);
  if (alias !== undefined) return alias;
  const split = splitServiceTier(model);
  const ofStandard = split && aliasOf(split.model);
  return ofStandard === undefined ? model : withServiceTier(ofStandard, split?.tier);
}
