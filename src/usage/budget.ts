/** What a budget is for: each value of it has one of its own. */
export const BUDGET_SCOPES = ["repository", "branch", "ticket", "agent", "author"] as const;

export type BudgetScope = (typeof BUDGET_SCOPES)[number];

/** The span of the calendar that a budget is for; `total` is since the first record. */
export type BudgetSpan = "week" | "month" | "total";

/** What may be spent. */
export interface Budget {
  readonly scope: BudgetScope;
  /** Which values of the scope, with commas between, each with a budget of its own; `*` stands for any text; absent: all. */
  readonly match?: string;
  readonly per: BudgetSpan;
  readonly usd: number;
  /** The share, from 0 to 1, from which on it is warned. */
  readonly warnAt?: number;
}

/** Where a budget does not say from which share on it is warned. */
export const DEFAULT_WARN_AT = 0.8;
