import type { CallTokens } from "../../usage/call.ts";

/** A price that changes for the whole call once its input is larger than `start` tokens. */
export interface TieredPrice {
  readonly base: number;
  readonly tiers: readonly { readonly start: number; readonly price: number }[];
}

/** USD per million tokens. */
export type Price = number | TieredPrice;

/** What each part of a call costs; a part without a price costs what the part that holds it does. */
export interface PriceParts {
  readonly input: Price;
  readonly output: Price;
  readonly cacheRead: Price | undefined;
  readonly cacheWrite: Price | undefined;
  readonly cacheWriteOneHour: Price | undefined;
}

/** The one price of nothing. */
export const NO_PRICE: PriceParts = {
  input: 0,
  output: 0,
  cacheRead: 0,
  cacheWrite: 0,
  cacheWriteOneHour: 0,
};

const PARTS = ["input", "output", "cacheRead", "cacheWrite", "cacheWriteOneHour"] as const;

/** Whether a decoded JSON value says what each part of a call costs. */
export function isPriceParts(value: unknown): value is PriceParts {
  if (typeof value !== "object" || value === null) return false;
  const parts = value as Record<string, unknown>;
  return PARTS.every((part) => {
    const isOptional = part !== "input" && part !== "output";
    return isPrice(parts[part]) || (isOptional && parts[part] === undefined);
  });
}

function isPrice(value: unknown): value is Price {
  if (typeof value === "number") return value >= 0;
  if (typeof value !== "object" || value === null) return false;
  const { base, tiers } = value as Partial<TieredPrice>;
  return (
    typeof base === "number" &&
    Array.isArray(tiers) &&
    tiers.every((tier) => typeof tier?.start === "number" && typeof tier?.price === "number")
  );
}

const NANO_USD_PER_USD_PER_MILLION = 1000;

/** Returns the cost of one call in nano-USD. */
export function costOfTokens(tokens: CallTokens, parts: PriceParts): number {
  const { inputTokens, outputTokens, cacheReadTokens } = tokens;
  const oneHourTokens = Math.min(tokens.cacheWriteOneHourTokens, tokens.cacheWriteTokens);
  const fiveMinuteTokens = tokens.cacheWriteTokens - oneHourTokens;
  const plainTokens = Math.max(inputTokens - cacheReadTokens - tokens.cacheWriteTokens, 0);
  const cacheWrite = parts.cacheWrite ?? parts.input;
  const usdPerMillion =
    plainTokens * priceAt(parts.input, inputTokens) +
    cacheReadTokens * priceAt(parts.cacheRead ?? parts.input, inputTokens) +
    fiveMinuteTokens * priceAt(cacheWrite, inputTokens) +
    oneHourTokens * priceAt(parts.cacheWriteOneHour ?? cacheWrite, inputTokens) +
    outputTokens * priceAt(parts.output, inputTokens);
  return Math.round(usdPerMillion * NANO_USD_PER_USD_PER_MILLION);
}

function priceAt(price: Price, inputTokens: number): number {
  if (typeof price === "number") return price;
  const tier = price.tiers.findLast(({ start }) => inputTokens > start);
  return tier?.price ?? price.base;
}

/** Returns the prices of short contexts. */
export function withoutTiers(parts: PriceParts): PriceParts {
  return {
    input: baseOf(parts.input),
    output: baseOf(parts.output),
    cacheRead: parts.cacheRead && baseOf(parts.cacheRead),
    cacheWrite: parts.cacheWrite && baseOf(parts.cacheWrite),
    cacheWriteOneHour: parts.cacheWriteOneHour && baseOf(parts.cacheWriteOneHour),
  };
}

/** Returns prices that are as many times as high. */
export function multiplyPrices(parts: PriceParts, factor: number): PriceParts {
  const times = (price: Price): Price =>
    typeof price === "number"
      ? price * factor
      : {
          base: price.base * factor,
          tiers: price.tiers.map((tier) => ({ ...tier, price: tier.price * factor })),
        };
  const timesKnown = (price: Price | undefined) => (price === undefined ? price : times(price));
  return {
    input: times(parts.input),
    output: times(parts.output),
    cacheRead: timesKnown(parts.cacheRead),
    cacheWrite: timesKnown(parts.cacheWrite),
    cacheWriteOneHour: timesKnown(parts.cacheWriteOneHour),
  };
}

function baseOf(price: Price): number {
  return typeof price === "number" ? price : price.base;
}
