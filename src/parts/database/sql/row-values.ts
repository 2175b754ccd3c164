import type { UsageSums } from "../query-results.ts";
import type { Row } from "./sql-database.ts";

/** Returns the sums in a row of a roll-up, or in several added up. */
export function sumsOf(row: Row): UsageSums {
  return {
    records: Number(row.records),
    inputTokens: Number(row.input_tokens),
    outputTokens: Number(row.output_tokens),
    cacheReadTokens: Number(row.cache_read_tokens),
    cacheWriteTokens: Number(row.cache_write_tokens),
    costNanoUsd: Number(row.cost_nano_usd),
    unpricedRecords: Number(row.unpriced_records),
    unpricedTokens: Number(row.unpriced_tokens),
  };
}

/** Returns the share of the records that succeeded among those that say; undefined when none does. */
export function rateOf(row: Row): number | undefined {
  const [succeeded, failed] = [Number(row.succeeded), Number(row.failed)];
  return succeeded + failed === 0 ? undefined : succeeded / (succeeded + failed);
}

type Value = Row[string] | undefined;

/** Returns a text; undefined for none, which the roll-ups hold as an empty one. */
export function textOf(value: Value): string | undefined {
  return value === null || value === undefined || value === "" ? undefined : String(value);
}

/** Returns an instant as every engine gives it: with three fractional digits, or with six where it has more. */
export function instantOf(value: Value): string | undefined {
  return textOf(value)?.replace(/(\.\d{3})0{3}Z$/, "$1Z");
}

export function numberOf(value: Value): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}
