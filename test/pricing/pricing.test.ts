import { calcPrice } from "@pydantic/genai-prices";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPricing } from "../../src/pricing/pricing.ts";
import { toNanoUsd } from "../../src/usage/cost.ts";
import { usageRecord } from "../support/usage-record.ts";

const pricing = await createPricing({ prices: [], aliases: {} });
const tokens = {
  inputTokens: 1_000_000,
  outputTokens: 1_000_000,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  cacheWriteOneHourTokens: 0,
};
const timestamp = "2026-03-01T12:00:00.000Z";

describe("the price of a call", () => {
  test("is the library's, whatever its tokens", () => {
    const models = [
      "claude-sonnet-4-5-20250929",
      "claude-opus-4-8",
      "claude-haiku-4-5-20251001",
      "claude-3-opus-20240229",
      "claude-fable-5",
      "gpt-5-codex",
      "gpt-5.4",
      "gemini-2.5-pro",
    ];
    const count = fc.nat(400_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...models),
        fc.date({ min: new Date("2024-06-01"), max: new Date("2026-12-01"), noInvalidDate: true }),
        fc.tuple(count, count, count, count, count),
        (model, at, [plain, output, cacheRead, fiveMinutes, oneHour]) => {
          const cacheWrite = fiveMinutes + oneHour;
          const ours = pricing.costNanoUsd({
            model,
            timestamp: at.toISOString(),
            tokens: {
              inputTokens: plain + cacheRead + cacheWrite,
              outputTokens: output,
              cacheReadTokens: cacheRead,
              cacheWriteTokens: cacheWrite,
              cacheWriteOneHourTokens: oneHour,
            },
          });
          const theirs = calcPrice(
            {
              input_tokens: plain + cacheRead + cacheWrite,
              output_tokens: output,
              cache_read_tokens: cacheRead,
              cache_write_tokens: cacheWrite,
              cache_write_1h_tokens: oneHour,
            },
            model,
            { timestamp: at },
          );

          expect(ours).toBe(theirs === null ? undefined : toNanoUsd(theirs.total_price));
        },
      ),
    );
  });

  test.each([
    ["claude-sonnet-4-5@20250929", 18_000_000_000 + 10_500_000_000],
    ["claude-sonnet-4-5-20250929[1m]", 28_500_000_000],
    ["anthropic/claude-opus-4.5", 30_000_000_000],
    ["openrouter/anthropic/claude-opus-4.5", 30_000_000_000],
    ["vertex_ai/claude-opus-4-5@20251101", 30_000_000_000],
    ["global.anthropic.claude-opus-4-5-20251101-v1:0", 30_000_000_000],
    ["us.anthropic.claude-sonnet-4-5-20250929-v1:0", 19_800_000_000],
    ["custom:claude-opus-4-5-20251101", 30_000_000_000],
    ["custom:Claude-Opus-4.5-[Proxy]-0", 30_000_000_000],
    ["us.amazon.nova-pro-v1:0", 4_000_000_000],
  ])("is known for %s", (model, costNanoUsd) => {
    expect(pricing.costNanoUsd({ model, timestamp, tokens })).toBe(costNanoUsd);
  });

  test.each(["<synthetic>", "unknown", "", "claude-9-foo", "toString"])(
    "is unknown for %j, not zero",
    (model) => {
      expect(pricing.costNanoUsd({ model, timestamp, tokens })).toBeUndefined();
    },
  );

  test("rises for the whole call when its context is long, never for sums", () => {
    const model = "claude-sonnet-4-5-20250929";

    expect(pricing.costNanoUsd({ model, timestamp, tokens })).toBe(6e9 + 22.5e9);
    expect(pricing.priceRecord(usageRecord({ ...tokens, model, timestamp }))).toBe(3e9 + 15e9);
  });
});

describe("configured prices", () => {
  const own = { model: "acme-1", input: 1, output: 2 };

  test("come before public ones, from their date on, the latest first", async () => {
    const { costNanoUsd } = await createPricing({
      prices: [
        { model: "claude-opus-4-8", from: "2026-03-01", input: 1, output: 1 },
        { model: "claude-opus-4-8", from: "2026-04-01", input: 2, output: 2 },
        { model: "claude-opus-4-8", from: "2026-03-15T12:00:00Z", input: 3, output: 3 },
      ],
      aliases: {},
    });
    const cost = (at: string) =>
      costNanoUsd({ model: "claude-opus-4-8", timestamp: `${at}T13:00:00.000Z`, tokens });

    expect(["2026-02-28", "2026-03-01", "2026-03-15", "2026-05-01"].map(cost)).toEqual([
      30e9, 2e9, 6e9, 4e9,
    ]);
  });

  test("price a part that they leave out as the part that holds it", async () => {
    const parts = {
      inputTokens: 10_000_000,
      outputTokens: 0,
      cacheReadTokens: 1_000_000,
      cacheWriteTokens: 3_000_000,
      cacheWriteOneHourTokens: 1_000_000,
    };
    const cost = async (price: object) => {
      const { costNanoUsd } = await createPricing({ prices: [{ ...own, ...price }], aliases: {} });
      return costNanoUsd({ model: "acme-1", timestamp, tokens: parts });
    };

    expect(await cost({})).toBe(10e9);
    expect(await cost({ cacheRead: 0.5 })).toBe(9.5e9);
    expect(await cost({ cacheWrite: 2 })).toBe(13e9);
    expect(await cost({ cacheWrite: 2, cacheWriteOneHour: 4 })).toBe(15e9);
  });

  test("and aliases give a price to models that nobody knows", async () => {
    const { costNanoUsd } = await createPricing({
      prices: [own],
      aliases: { sonnet: "claude-sonnet-4-5", house: "acme-1" },
    });

    expect(costNanoUsd({ model: "house", timestamp, tokens })).toBe(3e9);
    expect(costNanoUsd({ model: "sonnet", timestamp, tokens })).toBe(28.5e9);
  });
});

test("a record is priced from its own columns, at its own time", () => {
  const record = usageRecord({
    model: "claude-haiku-4-5",
    inputTokens: 3_000_000,
    outputTokens: 1_000_000,
    cacheReadTokens: 1_000_000,
    cacheWriteTokens: 1_000_000,
  });

  expect(pricing.priceRecord(record)).toBe(1e9 + 0.1e9 + 1.25e9 + 5e9);
  expect(pricing.priceRecord({ ...record, timestamp: "never" })).toBeUndefined();
  expect(pricing.priceRecord({ ...record, model: "acme-1" })).toBeUndefined();
});
