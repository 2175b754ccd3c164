import type { CallTokens } from "../../../usage/call.ts";
import { toNanoUsd } from "../../../usage/cost.ts";
import { apiError } from "../logs/failure-words.ts";
import { countOf, type JsonObject, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";
import { type OutputCall, outputCall, type SessionOutput, SUCCESS } from "./session-output.ts";

const SCHEMA = /^token-usage\/v/;
const USD_PER_CREDIT = 0.01;

/** The agents that GitHub Agentic Workflows run, by the provider that each of them asks. */
const AGENTS: Readonly<Record<string, string>> = {
  anthropic: "claude-code",
  copilot: "copilot-cli",
  gemini: "gemini-cli",
  google: "gemini-cli",
  openai: "codex",
};

/** Whether a row is one of `token-usage.jsonl`, in which gh-aw's firewall notes each request. */
export function isTokenUsageRow(row: JsonObject): boolean {
  if (SCHEMA.test(String(row._schema)) || row.event === "token_usage") return true;
  // Its writer may leave both out.
  const texts = [row.request_id, row.provider].map(textOf);
  return !texts.includes(undefined) && typeof row.input_tokens === "number";
}

/** Reads the requests of one run of gh-aw's firewall, which names no session: it is named for its first request. */
export function readTokenUsage(rows: readonly JsonObject[], writtenAt: string): SessionOutput {
  const first = rows.find(isTokenUsageRow) ?? {};
  const agent = agentOf(first);
  const sessionId = `gh-aw-${textOf(first.request_id) ?? writtenAt}`;
  const requests = rows.filter(isTokenUsageRow);
  const last = requests.at(-1);
  return {
    agent,
    sessionId,
    calls: requests.flatMap((row) => callOf(row, sessionId, writtenAt)),
    hasLogIds: false,
    totals: [],
    outcome: last && outcomeOf(last),
  };
}

function agentOf({ provider }: JsonObject): string {
  const name = String(provider).toLowerCase();
  return Object.hasOwn(AGENTS, name) ? (AGENTS[name] ?? "gh-aw") : "gh-aw";
}

function callOf(row: JsonObject, sessionId: string, writtenAt: string): readonly OutputCall[] {
  const counts = tokensOf(row);
  // A request that was refused used nothing.
  if (counts.tokens.inputTokens + counts.tokens.outputTokens === 0) return [];
  const timestamp = toRealTime(textOf(row.timestamp)) ?? writtenAt;
  const call = outputCall({
    ...{ agent: agentOf(row), sessionId, timestamp, ...counts },
    callId: `gh-aw/${textOf(row.request_id) ?? timestamp}`.replaceAll(":", "-"),
    model: textOf(row.model) ?? "unknown",
    durationMs: countOf(row.duration_ms) || undefined,
    ...outcomeOf(row),
  });
  return [call];
}

/**
 * Tells tokens as far as a row does: its input includes the cache's or not as the provider has it, and
 * the row does not say which. Where the counts themselves tell, they decide.
 */
function tokensOf(
  row: JsonObject,
): Pick<OutputCall, "tokens" | "tokensIfCacheApart" | "statedNanoUsd"> {
  const [whole, apart] = [withCache(row, false), withCache(row, true)];
  const cache = whole.cacheReadTokens + whole.cacheWriteTokens;
  switch (String(row.provider).toLowerCase()) {
    case "anthropic":
      return { tokens: apart };
    case "openai":
    case "gemini":
    case "google":
      return { tokens: whole };
  }
  if (cache === 0) return { tokens: whole };
  // A part cannot be larger than its whole.
  if (cache > countOf(row.input_tokens)) return { tokens: apart };
  const { ai_credits_this_response: credits } = row;
  const statedNanoUsd =
    typeof credits === "number" ? toNanoUsd(credits * USD_PER_CREDIT) : undefined;
  return { tokens: whole, tokensIfCacheApart: apart, statedNanoUsd };
}

function withCache(row: JsonObject, isApart: boolean): CallTokens {
  const cacheReadTokens = countOf(row.cache_read_tokens);
  const cacheWriteTokens = countOf(row.cache_write_tokens);
  const isGemini = /^(?:gemini|google)$/i.test(String(row.provider));
  return {
    inputTokens: countOf(row.input_tokens) + (isApart ? cacheReadTokens + cacheWriteTokens : 0),
    // Gemini counts thoughts apart from the answer; the others within it.
    outputTokens: countOf(row.output_tokens) + (isGemini ? countOf(row.reasoning_tokens) : 0),
    cacheReadTokens,
    cacheWriteTokens,
    cacheWriteOneHourTokens: 0,
  };
}

function outcomeOf({ status }: JsonObject): NonNullable<SessionOutput["outcome"]> {
  const isFailure = typeof status === "number" && status >= 400;
  return isFailure ? { success: false, errorMessage: apiError(status) } : SUCCESS;
}
