import type { Config } from "../config/config.ts";
import { readConfig } from "../config/read-config.ts";
import type { Pricing } from "../pricing/pricing.ts";

/** What a repository is configured to, ready for use. */
export interface Settings {
  readonly config: Config;
  readonly pricing: Pricing;
}

/** Reads the configuration and loads its prices: a hook has the time while it waits for git. */
export async function loadSettings(telemetryFolder: string): Promise<Settings> {
  const [config, { createPricing }] = await Promise.all([
    readConfig(telemetryFolder),
    import("../pricing/pricing.ts"),
  ]);
  return { config, pricing: await createPricing(config) };
}
