import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";

const PACKAGE = "@pydantic/genai-prices";
const PROVIDERS = /^const \w+ = (\[\n[\s\S]*?\n\]), (?=\w+ = \{\n)/;
const UNITS = /\n?(?<=[,;] )\w+ = (\{\n[\s\S]*?\n\});\nclass /;
// Starting the collator takes six milliseconds, and these are names of units.
const COLLATION = /([\w.]+)\.localeCompare\(([\w.]+)\)/g;
const PLAIN_ORDER = "($1 < $2 ? -1 : $1 > $2 ? 1 : 0)";

/** What `src/parts/pricing` reads of the table; the rest describes models to people, or prices pictures and sound. */
const PROVIDER_KEYS = [
  "id",
  "name",
  "api_pattern",
  "model_match",
  "provider_match",
  "fallback_model_providers",
];
const MODEL_KEYS = ["id", "match"];
const PRICE_KEYS = [
  "input_mtok",
  "output_mtok",
  "cache_read_mtok",
  "cache_write_mtok",
  "cache_write_1h_mtok",
];

/** Puts a copy of the price library beside the compiled sources, where ncc finds it first. */
export function writeCompactPriceTable(buildFolder: string): void {
  const library = dirname(dirname(fileURLToPath(import.meta.resolve(PACKAGE))));
  const copy = join(buildFolder, "node_modules", PACKAGE);
  mkdirSync(join(copy, "dist"), { recursive: true });
  for (const file of ["package.json", "LICENSE"])
    copyFileSync(join(library, file), join(copy, file));
  const source = readFileSync(join(library, "dist", "index.js"), "utf8");
  writeFileSync(join(copy, "dist", "index.js"), compactPriceTable(source));
}

/**
 * Returns the price library with what pricing needs, as JSON text. As it stands it is a literal of
 * 800 kB that takes 30 ms to load; this takes 5.
 * @throws {Error} when the library does not look as expected.
 */
export function compactPriceTable(source: string): string {
  const withProviders = replaceLiteral(source, PROVIDERS, compactProviders);
  const withUnits = replaceLiteral(withProviders, UNITS, compactUnits);
  return withUnits.replaceAll(COLLATION, PLAIN_ORDER);
}

/** Replaces the literal that the pattern's first group finds by JSON of what `change` makes of it. */
function replaceLiteral<Value>(
  source: string,
  pattern: RegExp,
  change: (value: Value) => unknown,
): string {
  const [, literal] = pattern.exec(source) ?? [];
  if (literal === undefined) throw unexpected(String(pattern));
  const json = JSON.stringify(change(runInNewContext(`(${literal})`)));
  return source.replace(literal, () => `JSON.parse(${JSON.stringify(json)})`);
}

function unexpected(expected: string): Error {
  return new Error(
    `Cannot compact the price table: expected ${PACKAGE} to hold ${expected} once. Adapt scripts/compact-price-table.ts to its new version.`,
  );
}

type Entry = Readonly<Record<string, unknown>>;

interface Model extends Entry {
  /** One for all times, or a list of those that hold under a constraint. */
  readonly prices: Entry | readonly { readonly prices: Entry }[];
}

function compactProviders(providers: readonly (Entry & { readonly models: readonly Model[] })[]) {
  return providers.map((provider) => ({
    ...pick(provider, PROVIDER_KEYS),
    models: provider.models.map((model) => ({
      ...pick(model, MODEL_KEYS),
      prices: Array.isArray(model.prices)
        ? model.prices.map((entry) => ({ ...entry, prices: pick(entry.prices, PRICE_KEYS) }))
        : pick(model.prices as Entry, PRICE_KEYS),
    })),
  }));
}

function compactUnits(units: Readonly<Record<string, Entry>>) {
  const kept = Object.entries(units).filter(([, unit]) => PRICE_KEYS.includes(`${unit.price_key}`));
  if (kept.length !== PRICE_KEYS.length) throw unexpected(`units for ${PRICE_KEYS.join(", ")}`);
  return Object.fromEntries(kept);
}

function pick(entry: Entry, keys: readonly string[]): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => keys.includes(key)));
}
