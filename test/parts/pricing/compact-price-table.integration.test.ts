import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as library from "@pydantic/genai-prices";
import { expect, test } from "vitest";
import { writeCompactPriceTable } from "../../../scripts/compact-price-table.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

test("the bundled price table prices every Claude model on every day as the library does", async () => {
  await using folder = await createTemporaryFolder();
  writeCompactPriceTable(folder.path);
  const copy = join(folder.path, "node_modules", "@pydantic", "genai-prices", "dist", "index.js");
  const compacted = (await import(pathToFileURL(copy).href)) as typeof library;
  const usage = {
    input_tokens: 500_000,
    output_tokens: 7_000,
    cache_read_tokens: 300_000,
    cache_write_tokens: 90_000,
    cache_write_1h_tokens: 20_000,
  };

  for (const providerId of ["anthropic", "aws", "google"]) {
    const models = library.findProvider({ providerId })?.models ?? [];
    expect(models.length).toBeGreaterThan(0);
    for (const { id } of models) {
      for (const day of ["2024-08-01", "2025-11-01", "2026-06-01"]) {
        const options = { providerId, timestamp: new Date(day) };
        const expected = library.calcPrice(usage, id, options)?.total_price;
        const got = compacted.calcPrice(usage, id, options)?.total_price;
        expect(got, `${providerId} ${id} ${day}`).toBe(expected);
      }
    }
  }
});
