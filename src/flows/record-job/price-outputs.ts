import type { OutputCall } from "../../parts/agents/outputs/session-output.ts";
import type { Pricing } from "../../parts/pricing/pricing.ts";
import type { CallTokens } from "../../usage/call.ts";

/** Programs round what they state, and the cheapest call costs more than this. */
const TOLERANCE = 0.01;

/** Returns the cost of a call in nano-USD; undefined where its price, or what it counts, is not known. */
export function costOfOutput(call: OutputCall, pricing: Pricing): number | undefined {
  // What the counts mean was not settled.
  if (call.tokensIfCacheApart !== undefined) return undefined;
  const cost = pricing.costNanoUsd(call.isSum ? { ...call, isSessionTotal: true } : call);
  // A program states a price for models that nobody knows the price of, too.
  return cost === undefined ? undefined : (call.statedNanoUsd ?? cost);
}

/** Finds out by what a call is said to have cost whether its input includes the cache; leaves open what that does not tell. */
export function settleInput(call: OutputCall, pricing: Pricing): OutputCall {
  const { tokensIfCacheApart: apart, statedNanoUsd: stated, ...settled } = call;
  if (apart === undefined || stated === undefined) return call;
  const costs = (tokens: CallTokens) => isAbout(pricing.costNanoUsd({ ...call, tokens }), stated);
  const [isWhole, isApart] = [costs(call.tokens), costs(apart)];
  if (isWhole === isApart) return call;
  return isApart ? { ...settled, tokens: apart } : settled;
}

function isAbout(nanoUsd: number | undefined, stated: number): boolean {
  return nanoUsd !== undefined && Math.abs(nanoUsd - stated) <= stated * TOLERANCE;
}
