import type { PaidCost } from "../../../usage/paid-cost.ts";
import type { TokenCounts } from "../../../usage/tokens.ts";

/** What calls of a span of days add up to. */
export interface CallSums extends TokenCounts {
  readonly calls: number;
  /** List price in nano-USD of the calls that have one. */
  readonly costNanoUsd: number;
  readonly unpricedCalls: number;
  readonly paid: PaidCost;
}

/** The spans that a status tells of; each ends with today. */
export const SPANS = ["today", "last7Days", "last30Days"] as const;

export type Span = (typeof SPANS)[number];

/** What each span, and the one before it, adds up to; of the longest the logs tell nothing before. */
export interface SpanSums {
  readonly now: Readonly<Record<Span, CallSums>>;
  readonly before: Readonly<Record<Exclude<Span, "last30Days">, CallSums>>;
}

/** What one agent or model used. */
export interface NamedSpans {
  readonly name: string;
  readonly sums: Readonly<Record<Span, CallSums>>;
}

/** What the ledger holds of a branch and of the default one. */
export interface BranchUsage {
  /** What the commits used that HEAD has and the default branch lacks; undefined where they are one commit. */
  readonly own: LedgerSums | undefined;
  /** What those of the default branch used. */
  readonly mainline: LedgerSums;
}

export interface LedgerSums {
  readonly records: number;
  readonly tokens: number;
  readonly costNanoUsd: number;
  readonly unpricedRecords: number;
  readonly paid: PaidCost;
}

/** What the calls of a day, `2026-02-23`, cost. */
export interface DayCalls extends Pick<CallSums, "costNanoUsd" | "unpricedCalls"> {
  readonly name: string;
}

/** What to do next; undefined where nothing is to be done. */
export interface NextStep {
  readonly command: "init" | "doctor";
  readonly why: string;
}

/** What agents used lately, and how it is recorded. */
export interface Status {
  /** Undefined outside of a repository: then it is of all. */
  readonly repository: string | undefined;
  /** Undefined where HEAD is detached, too. */
  readonly branch: string | undefined;
  readonly spans: SpanSums;
  /** Most expensive first, as the models. */
  readonly agents: readonly NamedSpans[];
  readonly models: readonly NamedSpans[];
  /** Costs by day, oldest first. */
  readonly days: readonly DayCalls[];
  /** The day that it is. */
  readonly today: string;
  /** How many calls are dated after today, by a clock that was ahead; no span has them. */
  readonly laterCalls: number;
  readonly branches: BranchUsage | undefined;
  /** What the next commit will record; undefined where no hook would. */
  readonly waiting: CallSums | undefined;
  readonly next: NextStep | undefined;
  /** Whether settings say how agents are paid for. */
  readonly hasBilling: boolean;
}
