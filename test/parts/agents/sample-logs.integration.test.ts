import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../../src/parts/agents/known-agents.generated.ts";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { createPricing } from "../../../src/parts/pricing/pricing.ts";
import type { Call } from "../../../src/usage/call.ts";
import { addTokens, NO_TOKENS, type TokenCounts } from "../../../src/usage/tokens.ts";

const SAMPLES = "../shared/agent-logs";
const areThere = existsSync(SAMPLES);

const TOTALS: Readonly<Record<string, Record<string, number>>> = areThere
  ? JSON.parse(readFileSync(join(SAMPLES, "totals.json"), "utf8"))
  : {};

/** Collects the calls of a sample: its folder is the agent's own, wherever a home has it. */
async function callsOf(sample: string): Promise<readonly Call[]> {
  const folder = join(process.cwd(), SAMPLES, sample);
  const { calls } = await collectCalls({
    agents: KNOWN_AGENTS,
    environment: {
      CLAUDE_CONFIG_DIR: sample.startsWith("claude/") ? folder : "/nowhere",
      CODEX_HOME: codexHome(folder),
      OPENCODE_DATA_DIR: folder,
      GEMINI_DATA_DIR: folder,
      COPILOT_HOME: folder,
    },
  });
  return calls;
}

function codexHome(folder: string): string {
  const inside = join(folder, "codex-home");
  return existsSync(inside) ? inside : folder;
}

function sumOf(calls: readonly Call[]): TokenCounts {
  return calls.map(({ tokens }) => tokens).reduce(addTokens, NO_TOKENS);
}

async function costUsdOf(calls: readonly Call[]): Promise<number> {
  const pricing = await createPricing({ prices: [], aliases: {} });
  return calls.reduce((sum, call) => sum + (pricing.costNanoUsd(call) ?? 0), 0) / 1e9;
}

describe.skipIf(!areThere)(
  `sample logs of public projects (${SAMPLES}, skipped when absent) have their true totals:`,
  () => {
    test.each([
      "claude/git-ai-thinking",
      "claude/ccusage-e2e",
      "claude/derived-streaming-dup",
      "opencode/tokscale-file",
    ])("%s", async (sample) => {
      const { calls: count, input = 0, output, cacheRead = 0, ...rest } = TOTALS[sample] ?? {};
      const cacheWrite = (rest.cacheWrite ?? 0) + (rest.cacheWrite1h ?? 0);

      const calls = await callsOf(sample);

      expect(sumOf(calls)).toEqual({
        inputTokens: input + cacheRead + cacheWrite,
        outputTokens: output,
        cacheReadTokens: cacheRead,
        cacheWriteTokens: cacheWrite,
      });
      expect(await costUsdOf(calls)).toBe(rest.costUSD ?? rest.costUSD_calculated);
      if (count !== undefined) expect(calls).toHaveLength(count);
    });

    test("codex/ccusage-e2e", async () => {
      const { uncachedInput = 0, cached = 0, output, costUSD } = TOTALS["codex/ccusage-e2e"] ?? {};

      const calls = await callsOf("codex/ccusage-e2e");

      expect(sumOf(calls)).toEqual({
        inputTokens: uncachedInput + cached,
        outputTokens: output,
        cacheReadTokens: cached,
        cacheWriteTokens: 0,
      });
      expect(await costUsdOf(calls)).toBe(costUSD);
    });

    test("codex/codexbar-live-fork-4d90-52bf", async () => {
      const { inputTotalInclCached, cached, output } =
        TOTALS["codex/codexbar-live-fork-4d90-52bf"] ?? {};

      expect(sumOf(await callsOf("codex/codexbar-live-fork-4d90-52bf"))).toEqual({
        inputTokens: inputTotalInclCached,
        outputTokens: output,
        cacheReadTokens: cached,
        cacheWriteTokens: 0,
      });
    });

    test("gemini/splitrail-inline, inclusive and exclusive", async () => {
      const calls = await callsOf("gemini/splitrail-inline");
      const ofModel = (model: string) => sumOf(calls.filter((call) => call.model === model));

      expect(ofModel("gemini-1.5-pro")).toEqual({
        inputTokens: 10 + 5,
        outputTokens: 20 + 123,
        cacheReadTokens: 5,
        cacheWriteTokens: 0,
      });
      expect(ofModel("gemini-2.5-pro")).toEqual({
        inputTokens: 42,
        outputTokens: 17 + 3,
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
      });
      expect(await costUsdOf(calls.filter(({ model }) => model === "gemini-2.5-pro"))).toBe(
        0.0002525,
      );
    });

    test("copilot/splitrail-shutdown-two-models", async () => {
      const calls = await callsOf("copilot/splitrail-shutdown-two-models");
      const ofModel = (model: string) => sumOf(calls.filter((call) => call.model === model));

      expect(ofModel("gpt-5.4")).toMatchObject({
        inputTokens: 4_700_000,
        outputTokens: 32_700,
        cacheReadTokens: 4_600_000,
      });
      expect(ofModel("claude-sonnet-4.5")).toMatchObject({
        inputTokens: 2_300_000,
        outputTokens: 8_700,
        cacheReadTokens: 2_200_000,
      });
    });
  },
);
