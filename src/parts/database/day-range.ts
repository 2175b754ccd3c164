import type { DailyCost } from "./query-results.ts";

const DAY_MS = 86_400_000;

/** Returns the last days up to today as UTC dates, oldest first: `2026-02-23`. */
export function lastDays(days: number, now: Date): readonly string[] {
  return Array.from({ length: days }, (_, index) =>
    new Date(now.getTime() - (days - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  );
}

/** Returns a cost for every day, 0 where none was found. */
export function fillDays(days: readonly string[], found: readonly DailyCost[]): DailyCost[] {
  const costByDay = new Map(found.map((cost) => [cost.day, cost]));
  return days.map((day) => costByDay.get(day) ?? { day, ...NOTHING });
}

const NOTHING = {
  records: 0,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costNanoUsd: 0,
  unpricedRecords: 0,
  unpricedTokens: 0,
};
