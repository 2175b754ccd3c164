import type { TaskType } from "./task-type.ts";
import type { TokenCounts } from "./tokens.ts";

/** One ledger row: one session's calls to one model between two commits, summed. */
export interface UsageRecord extends TokenCounts {
  /** RFC 3339 with offset, as written: the time of the record's last call. */
  readonly timestamp: string;
  readonly model: string;
  /** Undefined when the row leaves it empty. */
  readonly success: boolean | undefined;
  readonly taskType: TaskType | undefined;
  /** Undefined when unknown. */
  readonly durationMs: number | undefined;
  /** `Phase 6 …` where a phase is known; `error: …` when the record failed. */
  readonly notes: string;
  /** Empty when unknown; `identityOf` then stands in. */
  readonly sessionId: string;
  /** List price at the time of each call, in nano-USD (1e-9 USD, integer); undefined when unknown. */
  readonly costNanoUsd: number | undefined;
  /** `claude-code`, …; empty when unknown. */
  readonly agent: string;
  readonly branch: string;
}
