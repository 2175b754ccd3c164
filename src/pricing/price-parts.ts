import type { CallTokens } from "../usage/call.ts";

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

function baseOf(price: Price): number {
  return typeof price === "number" ? price : price.base;
}
