import type { TokenCounts } from "../usage/tokens.ts";

/** Sums over records; cost leaves out the unpriced, whose tokens stand apart. */
export interface UsageSums extends TokenCounts {
  readonly records: number;
  readonly costNanoUsd: number;
  readonly unpricedRecords: number;
  readonly unpricedTokens: number;
}

/** `successRate` and the averages are undefined when no record tells. */
export interface TotalUsage extends UsageSums {
  readonly successRate: number | undefined;
  readonly averageDurationMs: number | undefined;
}

export interface TokensByModel extends UsageSums {
  readonly model: string;
}

/** `phase` is undefined for the records that name none. */
export interface CostByPhase extends UsageSums {
  readonly phase: string | undefined;
}

export interface CostByPromptName extends UsageSums {
  readonly promptName: string;
}

export interface SuccessByPhase {
  readonly phase: string | undefined;
  readonly records: number;
  readonly succeeded: number;
  /** 0 to 1. */
  readonly successRate: number | undefined;
}

export interface DailyCost extends UsageSums {
  /** UTC, `2026-02-23`. */
  readonly day: string;
}

export interface ErrorGroup {
  readonly errorMessage: string;
  readonly failures: number;
  readonly firstTimestamp: string;
  readonly lastTimestamp: string;
  readonly models: readonly string[];
}
