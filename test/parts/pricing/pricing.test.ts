import { calcPrice } from "@pydantic/genai-prices";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPricing } from "../../../src/parts/pricing/pricing.ts";
import { toNanoUsd } from "../../../src/usage/cost.ts";
import { usageRecord } from "../../support/usage-record.ts";

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

describe("fast mode and the service tiers", () => {
  const at = "2026-10-20T12:00:00.000Z";
  const cost = (model: string) => pricing.costNanoUsd({ model, timestamp: at, tokens });

  // Twice that of the standard price, or as many times as the provider publishes.
  test.each([
    ["claude-opus-4-6-fast", 6 * 30e9],
    ["claude-opus-4-7-fast", 6 * 30e9],
    ["claude-opus-4-8-fast", 2 * 30e9],
    ["claude-opus-5-fast", 2 * 30e9],
    ["claude-opus-5-5-fast", 2 * 24e9],
    ["anthropic/claude-opus-4.6-fast", 6 * 30e9],
    ["claude-opus-4-6-20260205-fast", 6 * 30e9],
    ["claude-opus-4-6-fast[1m]", 6 * 30e9],
    ["claude-haiku-4-5-20251001-batch", 3e9],
    // Fast mode began after it.
    ["claude-opus-4-20250514-fast", 90e9],
    ["gpt-5.2-priority", 2 * 15.75e9],
    ["gpt-5.2-fast", 2 * 15.75e9],
    ["gpt-5-mini-priority", 0.45e9 + 3.6e9],
    ["gpt-5.2-flex", 0.5 * 15.75e9],
    ["openai/gpt-5-codex-batch", 0.5 * 11.25e9],
  ])("%s costs the published times as much", (model, costNanoUsd) => {
    expect(cost(model)).toBe(costNanoUsd);
  });

  test.each(["claude-opus-4-6-priority", "claude-sonnet-4-6-fast", "gpt-5.2-scale", "gpt-4o-fast"])(
    "%s, whose price nobody publishes, is unknown",
    (model) => {
      expect(cost(model)).toBeUndefined();
    },
  );

  test("a long context is as many times as much", () => {
    expect(cost("gpt-5.5-priority")).toBe(2.5 * (cost("gpt-5.5") ?? 0));
    expect(cost("gpt-5.5")).toBe(10e9 + 45e9);
  });

  test("the cache's prices are as many times as high", () => {
    const cached = { ...tokens, cacheReadTokens: 400_000, cacheWriteTokens: 600_000 };
    const costOf = (model: string) =>
      pricing.costNanoUsd({ model, timestamp: at, tokens: cached }) ?? 0;

    expect(costOf("claude-opus-4-6-fast")).toBe(6 * costOf("claude-opus-4-6"));
  });

  test("within the United States each kind of tokens costs a tenth more", () => {
    const cached = { ...tokens, cacheReadTokens: 400_000, cacheWriteTokens: 600_000 };
    const call = { model: "claude-opus-4-6-fast", timestamp: at, tokens: cached };

    expect(pricing.costNanoUsd({ ...call, isWithinUs: true })).toBe(
      Math.round(1.1 * (pricing.costNanoUsd(call) ?? 0)),
    );
  });

  test("a search of the web costs a cent, and none with a free model", () => {
    const call = { timestamp: at, tokens, webSearches: 3 };

    expect(pricing.costNanoUsd({ ...call, model: "claude-opus-4-6" })).toBe(
      (cost("claude-opus-4-6") ?? 0) + 0.03e9,
    );
    expect(pricing.costNanoUsd({ ...call, model: "ollama/qwen3" })).toBe(0);
  });

  test("of other makers, fast is a part of the name", () => {
    expect(cost("grok-4-fast")).toBe(
      pricing.costNanoUsd({ model: "x-ai/grok-4-fast", timestamp: at, tokens }),
    );
    expect(cost("grok-4-fast")).toBeGreaterThan(0);
  });

  test("a configured price of the tier or of the model comes first", async () => {
    const own = await createPricing({
      prices: [
        { model: "claude-opus-4-6-fast", input: 1, output: 1 },
        { model: "claude-opus-4-8", input: 3, output: 3 },
      ],
      aliases: { "house-*": "claude-opus-4-8" },
    });
    const ownCost = (model: string) => own.costNanoUsd({ model, timestamp: at, tokens });

    expect(ownCost("claude-opus-4-6-fast")).toBe(2e9);
    expect(ownCost("claude-opus-4-8-fast")).toBe(2 * 6e9);
    expect(ownCost("house-model")).toBe(6e9);
  });
});

describe("calls of an agent that does not tell the cache's tokens", () => {
  const model = "claude-opus-4-8";
  const told = { agent: "mistral-vibe", model, timestamp, tokens };
  const record = usageRecord({ ...tokens, agent: "mistral-vibe", model, timestamp });

  test("have no list price: it would be the worst case", () => {
    expect(pricing.costNanoUsd(told)).toBeUndefined();
    expect(pricing.priceRecord(record)).toBeUndefined();
    expect(pricing.costNanoUsd({ ...told, agent: "codex" })).toBeGreaterThan(0);
  });

  test("cost what the configuration says, and nothing where nobody is paid", async () => {
    const own = await createPricing({ prices: [{ model, input: 1, output: 1 }], aliases: {} });

    expect(own.costNanoUsd(told)).toBe(own.costNanoUsd({ ...told, agent: "codex" }));
    expect(own.priceRecord(record)).toBeGreaterThan(0);
    expect(pricing.costNanoUsd({ ...told, model: "ollama/devstral" })).toBe(0);
  });
});

describe("models that nobody is paid for", () => {
  test.each([
    "ollama/mistral-large",
    "ollama/llama3.1:8b",
    "ollama/kimi-k2.5",
    "ollama_chat/deepseek-r1",
    "lmstudio/openai/gpt-oss-20b",
    "local/gemini-2.5-pro",
    "litellm/ollama/gpt-5",
    "ollama:gpt-5",
    "custom:ollama/mistral-large",
    "qwen/qwen3-coder:free",
    "google/gemini-2.0-flash-exp:free",
    "openrouter/deepseek/deepseek-r1-0528:free",
    "openrouter/free",
    "claude-opus-4-8.gguf",
  ])("%s costs nothing", (model) => {
    expect(pricing.costNanoUsd({ model, timestamp, tokens })).toBe(0);
    expect(pricing.priceRecord(usageRecord({ ...tokens, model, timestamp }))).toBe(0);
  });

  test("cost what the configuration says, also by a pattern", async () => {
    const own = await createPricing({
      prices: [
        { model: "*", input: 9, output: 9 },
        { model: "ollama/*", input: 1, output: 1 },
        { model: "ollama/big*", from: "2026-02-01", input: 2, output: 2 },
        { model: "ollama/big*", from: "2026-04-01", input: 8, output: 8 },
        { model: "ollama/big-one", input: 0, output: 0 },
      ],
      aliases: {},
    });
    const cost = (model: string) => own.costNanoUsd({ model, timestamp, tokens });

    expect(
      ["ollama/small", "ollama/bigger", "ollama/big-one", "claude-opus-4-8"].map(cost),
    ).toEqual([2e9, 4e9, 0, 18e9]);
  });

  test.each(["deepseek-r1:14b", "gpt-oss:120b-cloud", "ollama/gpt-oss:120b-cloud"])(
    "%s, as Ollama names it, has no cloud's list price",
    (model) => {
      expect(pricing.costNanoUsd({ model, timestamp, tokens })).toBeUndefined();
    },
  );
});

test("aliases that lead to each other lead nowhere", async () => {
  const own = await createPricing({
    prices: [],
    aliases: { "gpt-5.2": "gpt-5.2-fast", "gpt-5.2-fast": "gpt-5.2" },
  });

  expect(own.costNanoUsd({ model: "gpt-5.2", timestamp, tokens })).toBe(2 * 15.75e9);
});

test("a price that no ledger can say is unknown", async () => {
  const own = await createPricing({
    prices: [{ model: "*", input: 1e300, output: Number.POSITIVE_INFINITY }],
    aliases: {},
  });

  expect(own.costNanoUsd({ model: "m", timestamp, tokens })).toBeUndefined();
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
