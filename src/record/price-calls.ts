import type { Config } from "../config/config.ts";
import type { PriceParts } from "../pricing/price-parts.ts";
import { createPricing, type FindKnownPrice, type Pricing } from "../pricing/pricing.ts";
import { readStateFile, writeStateFile } from "../state/state-file.ts";
import { pricesPath, type StateFolders } from "../state/state-folders.ts";
import type { Call } from "../usage/call.ts";

/** Prices that were looked up, by day in UTC and model. */
type RememberedPrices = Record<string, Record<string, PriceParts>>;

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
  const recall: FindKnownPrice = (model, utc) => ownValue(remembered[dayOf(utc)] ?? {}, model);
  const models = calls.map(({ model, timestamp }) => ({
    model: ownValue(config.aliases, model) ?? model,
    utc: timestamp,
  }));
  const unknown = models.filter(({ model, utc }) => recall(model, utc) === undefined);
  if (unknown.length === 0) return createPricing(config, recall);
  await remember(remembered, unknown, folders);
  return createPricing(config);
}

async function remember(
  remembered: RememberedPrices,
  models: readonly { readonly model: string; readonly utc: string }[],
  folders: StateFolders,
): Promise<void> {
  const { lookUpPrice } = await import("../pricing/known-prices.ts");
  for (const { model, utc } of models) {
    const price = lookUpPrice(model, utc);
    if (price === undefined || price.changesWithinDays) continue;
    remembered[dayOf(utc)] = { ...remembered[dayOf(utc)], [model]: price.parts };
  }
  const latest = Object.entries(remembered)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, REMEMBERED_DAYS);
  writeStateFile(pricesPath(folders), JSON.stringify(Object.fromEntries(latest)));
}

/** A log can name a model `__proto__`. */
function ownValue<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function dayOf(utc: string): string {
  return utc.slice(0, 10);
}
