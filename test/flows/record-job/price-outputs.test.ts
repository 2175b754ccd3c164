import { expect, test } from "vitest";
import { costOfOutput, settleInput } from "../../../src/flows/record-job/price-outputs.ts";
import { outputCall } from "../../../src/parts/agents/outputs/session-output.ts";
import { createPricing } from "../../../src/parts/pricing/pricing.ts";

const pricing = await createPricing({ prices: [], aliases: {} });

function tokens(inputTokens: number) {
  return {
    ...{ inputTokens, outputTokens: 10, cacheReadTokens: 900 },
    ...{ cacheWriteTokens: 0, cacheWriteOneHourTokens: 0 },
  };
}

function call(fields: Partial<Parameters<typeof outputCall>[0]> = {}) {
  return outputCall({
    ...{ agent: "copilot-cli", callId: "1", sessionId: "s", timestamp: "2026-06-01T10:00:00.000Z" },
    ...{ model: "claude-sonnet-4-5-20250929", tokens: tokens(1_000) },
    ...fields,
  });
}

const whole = pricing.costNanoUsd(call()) ?? 0;
const apart = pricing.costNanoUsd(call({ tokens: tokens(1_900) })) ?? 0;

test.each([
  ["what is within costs less", whole, 1_000, whole],
  ["what is apart costs more", apart, 1_900, apart],
  ["another price tells nothing: tokens, and no cost", apart * 3, 1_000, undefined],
  ["no price tells nothing", undefined, 1_000, undefined],
])("%s", (_name, statedNanoUsd, inputTokens, cost) => {
  const settled = settleInput(call({ tokensIfCacheApart: tokens(1_900), statedNanoUsd }), pricing);

  expect(settled.tokens.inputTokens).toBe(inputTokens);
  expect(costOfOutput(settled, pricing)).toBe(
    cost === undefined ? undefined : (statedNanoUsd ?? cost),
  );
});

test("a stated price counts only for a model that has one", () => {
  expect(costOfOutput(call({ isSum: true, statedNanoUsd: 7 }), pricing)).toBe(7);
  expect(costOfOutput(call({ model: "nobody-1", statedNanoUsd: 7 }), pricing)).toBeUndefined();
});

test("a sum without a stated price has no price of long contexts", () => {
  const long = { ...tokens(500_000), cacheReadTokens: 0 };
  const one = costOfOutput(call({ tokens: long }), pricing);
  const sum = costOfOutput(call({ tokens: long, isSum: true }), pricing);

  expect(sum).toBeLessThan(one ?? 0);
});
