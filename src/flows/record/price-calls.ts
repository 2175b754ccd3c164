import type { Config } from "../../parts/config/config.ts";
import { isPriceParts } from "../../parts/pricing/price-parts.ts";
import { createPricing, type FindKnownPrice, type Pricing } from "../../parts/pricing/pricing.ts";
import { readStateFile, writeStateFile } from "../../parts/state/state-file.ts";
import { pricesPath, type StateFolders } from "../../parts/state/state-folders.ts";
import type { Call } from "../../usage/call.ts";

/** Prices that were looked up, by day in UTC and model. */
type RememberedPrices = Record<string, unknown>;

const REMEMBERED_DAYS = 3;

/**
 * Returns the pricing of some calls. Loading the price table takes node ten milliseconds, so the
 * prices of a day are remembered; those of unknown models are not, for a newer table may know them.
 */
export async function priceCalls(
  calls: readonly Call[],
  config: Config,
  folders: StateFolders,
): Promise<Pricing> {
  const remembered = readStateFile<RememberedPrices>(pricesPath(folders), () => true) ?? {};
  const unknown: ModelAtTime[] = [];
  const recall: FindKnownPrice = (model, utc) => {
    const price = ownValue(ownValue(remembered, dayOf(utc)), model);
    if (isPriceParts(price)) return price;
    unknown.push({ model, utc });
    return undefined;
  };
  const pricing = await createPricing(config, recall);
  for (const call of calls) pricing.costNanoUsd(call);
  if (unknown.length === 0) return pricing;
  await remember(remembered, unknown, folders);
  return createPricing(config);
}

interface ModelAtTime {
  readonly model: string;
  readonly utc: string;
}

async function remember(
  remembered: RememberedPrices,
  models: readonly ModelAtTime[],
  folders: StateFolders,
): Promise<void> {
  const { lookUpPrice } = await import("../../parts/pricing/known-prices.ts");
  for (const { model, utc } of models) {
    const price = lookUpPrice(model, utc);
    if (price === undefined || price.changesWithinDays) continue;
    const ofDay = ownValue(remembered, dayOf(utc));
    const others = typeof ofDay === "object" ? ofDay : {};
    remembered[dayOf(utc)] = { ...others, [model]: price.parts };
  }
  const latest = Object.entries(remembered)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, REMEMBERED_DAYS);
  writeStateFile(pricesPath(folders), JSON.stringify(Object.fromEntries(latest)));
}

/** A log can name a model `__proto__`, and what was remembered can be of another shape. */
function ownValue(values: unknown, key: string): unknown {
  if (typeof values !== "object" || values === null || !Object.hasOwn(values, key))
    return undefined;
  return (values as Record<string, unknown>)[key];
}

function dayOf(utc: string): string {
  return utc.slice(0, 10);
}
