import type { TokenCounts } from "../../usage/tokens.ts";

/** Sums over records; the cost leaves out the unpriced, whose tokens are counted apart. */
export interface UsageSums extends TokenCounts {
  readonly records: number;
  /** List price, nano-USD. */
  readonly costNanoUsd: number;
  readonly unpricedRecords: number;
  /** Input and output tokens of the records without a price. */
  readonly unpricedTokens: number;
}

export interface TotalUsage extends UsageSums {
  /** Sessions that an agent named; records without a session id count for none. */
  readonly sessions: number;
  /** 0 to 1; undefined when no record says, as are the duration and the times. */
  readonly successRate: number | undefined;
  readonly averageDurationMs: number | undefined;
  /** UTC. */
  readonly firstTimestamp: string | undefined;
  readonly lastTimestamp: string | undefined;
}

export interface TokensByModel extends UsageSums {
  readonly model: string;
}

/** `phase` is undefined for the records that name none. */
export interface CostByPhase extends UsageSums {
  readonly phase: string | undefined;
}

/** `promptName` is the record's task type, empty when it has none. */
export interface CostByPromptName extends UsageSums {
  readonly promptName: string;
}

export interface SuccessByPhase {
  readonly phase: string | undefined;
  readonly records: number;
  readonly succeeded: number;
  readonly failed: number;
  /** 0 to 1; undefined when no record of the phase says. */
  readonly successRate: number | undefined;
}

export interface DailyCost extends UsageSums {
  /** UTC, `2026-02-23`. */
  readonly day: string;
}

/** The failed records that give one reason. */
export interface ErrorGroup {
  /** Undefined for the records that give no reason. */
  readonly errorMessage: string | undefined;
  readonly failures: number;
  /** UTC. */
  readonly firstTimestamp: string;
  readonly lastTimestamp: string;
  readonly models: readonly string[];
}

/** `author` is undefined for the records whose author is not kept, or not known. */
export interface CostByAuthor extends UsageSums {
  readonly author: string | undefined;
}

export interface CostByPullRequest extends UsageSums {
  readonly repository: string;
  /** Undefined for the records of none that is known. */
  readonly pullRequest: number | undefined;
}

export interface UsageByWork extends UsageSums {
  readonly repository: string;
  /** Its first 200 characters. */
  readonly branch: string;
  /** Of the commit; undefined where that is not known. */
  readonly subject: string | undefined;
}

export interface UsageByOutcome extends UsageSums {
  /** Undefined for the records whose commit is not known. */
  readonly outcome: string | undefined;
}

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
