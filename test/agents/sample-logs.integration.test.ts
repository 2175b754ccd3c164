import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { collectCalls } from "../../src/agent-logs/collect-calls.ts";
import { claudeCode } from "../../src/agents/claude-code.ts";
import { createPricing } from "../../src/pricing/pricing.ts";
import { addTokens, NO_TOKENS } from "../../src/usage/tokens.ts";

const SAMPLES = "../shared/agent-logs";
const areThere = existsSync(SAMPLES);

interface Totals {
  readonly calls?: number;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite?: number;
  readonly cacheWrite1h?: number;
  readonly costUSD?: number;
  readonly costUSD_calculated?: number;
}

describe.skipIf(!areThere)(
  `sample logs of public projects (${SAMPLES}, skipped when absent)`,
  () => {
    test.each(["git-ai-thinking", "ccusage-e2e", "derived-streaming-dup"])(
      "claude/%s has its true totals and cost",
      async (sample) => {
        const totals = JSON.parse(readFileSync(`${SAMPLES}/totals.json`, "utf8"))[
          `claude/${sample}`
        ];
        const { calls: callCount, costUSD, costUSD_calculated, ...expected } = totals as Totals;
        const cacheWrite = (expected.cacheWrite ?? 0) + (expected.cacheWrite1h ?? 0);

        const environment = { CLAUDE_CONFIG_DIR: `${SAMPLES}/claude/${sample}` };
        const { calls } = await collectCalls({ agents: [claudeCode], environment });
        const pricing = await createPricing({ prices: [], aliases: {} });
        const costNanoUsd = calls.reduce((sum, call) => sum + (pricing.costNanoUsd(call) ?? 0), 0);

        expect(calls.map(({ tokens }) => tokens).reduce(addTokens, NO_TOKENS)).toEqual({
          inputTokens: expected.input + expected.cacheRead + cacheWrite,
          outputTokens: expected.output,
          cacheReadTokens: expected.cacheRead,
          cacheWriteTokens: cacheWrite,
        });
        expect(costNanoUsd / 1e9).toBe(costUSD ?? costUSD_calculated);
        if (callCount !== undefined) expect(calls).toHaveLength(callCount);
      },
    );
  },
);
