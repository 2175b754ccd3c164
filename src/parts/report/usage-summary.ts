import type { PricedSum } from "../../usage/priced-sum.ts";
import type { TimeZone } from "../../usage/time-zone.ts";
import type { TokenCounts } from "../../usage/tokens.ts";
import type { Billed } from "./billed.ts";
import type { Coverage } from "./coverage.ts";
import type { UnmatchedValue } from "./questions/filter-watch.ts";

/** Sums over usage records. */
export interface UsageSums extends TokenCounts, PricedSum {
  /** Sessions that an agent named; records without a session id count for none. */
  readonly sessions: number;
  readonly succeeded: number;
  readonly failed: number;
  /** 0 to 1; undefined when no record says whether it succeeded. */
  readonly successRate: number | undefined;
  /** Of the records that say how long they took; undefined, as the next two, when none does. */
  readonly durationMs: number | undefined;
  readonly averageDurationMs: number | undefined;
  readonly p95DurationMs: number | undefined;
}

export interface UsageGroup extends UsageSums {
  /** Undefined for the records that do not say. */
  readonly name: string | undefined;
}

/** The failed records that give one reason. */
export interface FailureGroup {
  /** Undefined for the records that give no reason. */
  readonly message: string | undefined;
  readonly failures: number;
  /** UTC, RFC 3339. */
  readonly firstTimestamp: string;
  readonly lastTimestamp: string;
  readonly models: readonly string[];
}

/** The time that was asked about, as instants in UTC; undefined ends are open. */
export interface ReportRange {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** The commits that were asked about: as git names them, or those of a pull request that is known by its number alone, `12` or `acme/shop#12`. */
export type AskedCommits =
  | { readonly range: string; readonly isEmpty: boolean }
  | { readonly pullRequest: string };

/** What a set of usage records adds up to. */
export interface UsageTotal {
  readonly range: ReportRange;
  /** Undefined where it was not commits that were asked about. */
  readonly commits?: AskedCommits | undefined;
  /** Whose days are shown: those of whoever asked. */
  readonly zone: TimeZone;
  /** Whether records were chosen by more than their time. */
  readonly isFiltered?: boolean;
  /** Values of filters that no record has. */
  readonly unmatched?: readonly UnmatchedValue[];
  /** Undefined where no git history says which commits there are. */
  readonly coverage?: Coverage | undefined;
  readonly total: UsageSums;
  /** What of the cost is paid; undefined where all of it is, by list prices. */
  readonly billed?: Billed | undefined;
  /** UTC, RFC 3339; undefined, as is the last, when there are no records. */
  readonly firstTimestamp: string | undefined;
  readonly lastTimestamp: string | undefined;
}

/** What usage is compared with: that of another range. */
export type PreviousUsage = Pick<UsageTotal, "range" | "total" | "billed">;

/** What a set of usage records adds up to, whole and by each dimension. */
export interface UsageSummary extends UsageTotal {
  /** What it is compared with. */
  readonly previous?: PreviousUsage | undefined;
  /** Most expensive first, as the agents. */
  readonly models: readonly UsageGroup[];
  readonly agents: readonly UsageGroup[];
  /** In the order of `TASK_TYPES`. */
  readonly taskTypes: readonly UsageGroup[];
  /** In the order of their numbers; the records without one come last. */
  readonly phases: readonly UsageGroup[];
  /** Days of the zone, `2026-02-23`, oldest first; days without a record are not there. */
  readonly days: readonly UsageGroup[];
  /** ISO weeks of the zone, `2026-W09`, oldest first. */
  readonly weeks: readonly UsageGroup[];
  /** Most frequent first. */
  readonly failures: readonly FailureGroup[];
}
