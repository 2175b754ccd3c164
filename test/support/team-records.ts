import { TASK_TYPES } from "../../src/usage/task-type.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";
import { createRandom, type Random } from "./random.ts";

const DAY_MS = 86_400_000;
const NANO_USD_PER_TOKEN = 3_000;

const MODELS = [
  { model: "claude-opus-4-5-20251101", agent: "claude-code", price: 5 },
  { model: "claude-sonnet-4-5-20250929", agent: "claude-code", price: 3 },
  { model: "claude-haiku-4-5-20251001", agent: "claude-code", price: 1 },
  { model: "gpt-5-codex", agent: "codex", price: 2 },
  { model: "gpt-5-mini", agent: "codex", price: 0.25 },
  { model: "gemini-2.5-pro", agent: "gemini-cli", price: 2 },
  { model: "qwen3-coder-plus", agent: "qwen-code", price: 1 },
  { model: "glm-4.6", agent: "opencode", price: 0.6 },
  { model: "kimi-k2", agent: "opencode", price: 0.5 },
  { model: "house-7b", agent: "opencode", price: undefined },
] as const;

const FAILURES = ["API error 529 (overloaded_error)", "interrupted by user", "rate limit"];

/** Makes records as a team's ledger holds them, the same every time: busy weekdays, phases one after the other, sessions of their own. */
export function teamRecords(count: number, days: number, until: Date): readonly UsageRecord[] {
  const random = createRandom(7);
  const sessions = Math.ceil(count / 2);
  const ids = Array.from({ length: sessions }, () => uuid(random));
  return Array.from({ length: count }, (_, number) => {
    const progress = number / count;
    const time = workingTime(until.getTime() - days * DAY_MS * (1 - progress), random);
    return record(number, progress, new Date(time), ids[Math.floor(number / 2)] ?? "", random);
  });
}

function record(
  number: number,
  progress: number,
  time: Date,
  sessionId: string,
  random: Random,
): UsageRecord {
  const place = Math.min(random.below(MODELS.length), random.below(MODELS.length));
  const { model, agent, price } = MODELS[place] ?? MODELS[0];
  const failed = random.below(11) === 0;
  const phase = 1 + Math.floor(progress * 14) + random.below(2);
  const outputTokens = 200 + random.below(12_000);
  const cacheReadTokens = random.below(900_000);
  const inputTokens = cacheReadTokens + 800 + random.below(40_000);
  return {
    timestamp: time.toISOString(),
    model,
    inputTokens,
    outputTokens,
    success: random.below(40) === 0 ? undefined : !failed,
    taskType: random.below(30) === 0 ? undefined : random.pick([...TASK_TYPES]),
    durationMs: random.below(20) === 0 ? undefined : 4_000 + random.below(900_000),
    notes: failed ? `error: ${FAILURES[random.below(FAILURES.length)]}` : `Phase ${phase}`,
    sessionId,
    cacheReadTokens,
    cacheWriteTokens: random.below(30_000),
    costNanoUsd:
      price === undefined
        ? undefined
        : Math.round((cacheReadTokens / 10 + 40_000 + outputTokens * 5) * price * 2.7) *
          (NANO_USD_PER_TOKEN / 10),
    agent,
    branch:
      number % 9 === 0 ? "main" : `phase-${phase}-${["export", "import", "search"][phase % 3]}`,
  };
}

/** Moves most of a weekend to the days before it. */
function workingTime(timeMs: number, random: Random): number {
  const weekday = new Date(timeMs).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  const moved = isWeekend && random.below(6) > 0 ? timeMs - (2 + random.below(3)) * DAY_MS : timeMs;
  return (
    Math.floor(moved / DAY_MS) * DAY_MS +
    (7 + random.below(12)) * 3_600_000 +
    random.below(3_600_000)
  );
}

function uuid(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.below(16).toString(16)).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
