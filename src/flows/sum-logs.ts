import type { Agent, Environment } from "../parts/agents/logs/agent.ts";
import { type CollectedCalls, collectCalls } from "../parts/agents/logs/collect-calls.ts";
import { unreadReason } from "../parts/agents/logs/unread-reason.ts";
import { createPricing } from "../parts/pricing/pricing.ts";
import type { Call } from "../usage/call.ts";
import { addTokens, NO_TOKENS } from "../usage/tokens.ts";

/** What an agent's logs come to, in the terms of other counters: the input leaves out the cache's tokens. */
export interface LogSums {
  readonly calls: number;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  /** List price of the calls that have one. */
  readonly costUSD: number;
  readonly callsWithoutPrice: number;
  /** Why logs gave nothing, by their paths. */
  readonly unread: Readonly<Record<string, string>>;
}

/** Sums up each agent's logs, those agents left out that have none. */
export async function sumLogs(
  agents: readonly Agent[],
  environment: Environment,
): Promise<Readonly<Record<string, LogSums>>> {
  const sums: Record<string, LogSums> = {};
  for (const agent of agents) {
    const collected = await collectCalls({ agents: [agent], environment });
    if (collected.files.length > 0) sums[agent.name] = await sumUp(collected);
  }
  return sums;
}

async function sumUp({ calls, files, readings }: CollectedCalls): Promise<LogSums> {
  const tokens = calls.map((call) => call.tokens).reduce(addTokens, NO_TOKENS);
  const costs = await costsOf(calls);
  const silent = files.filter(({ path }) => !readings.get(path)?.calls.length);
  const reasons = silent.map(async ({ path }) => [path, await unreadReason(path)] as const);
  return {
    calls: calls.length,
    input: tokens.inputTokens - tokens.cacheReadTokens - tokens.cacheWriteTokens,
    output: tokens.outputTokens,
    cacheRead: tokens.cacheReadTokens,
    cacheWrite: tokens.cacheWriteTokens,
    costUSD: costs.reduce((sum, cost) => sum + cost, 0) / 1e9,
    callsWithoutPrice: calls.length - costs.length,
    unread: Object.fromEntries(await Promise.all(reasons)),
  };
}

async function costsOf(calls: readonly Call[]): Promise<readonly number[]> {
  const pricing = await createPricing({ prices: [], aliases: {} });
  return calls.flatMap((call) => pricing.costNanoUsd(call) ?? []);
}
