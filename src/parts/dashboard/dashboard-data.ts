/** What a record can be told apart by; each is kept as a list of labels and an index per record. */
export const SIDES = ["model", "taskType", "agent", "branch", "session", "phase", "notes"] as const;

export type SideName = (typeof SIDES)[number];

/** What a record counts, in whole numbers. */
export const COUNTS = [
  "inputTokens",
  "outputTokens",
  "cacheReadTokens",
  "cacheWriteTokens",
  "costNanoUsd",
  "durationMs",
] as const;

export type CountName = (typeof COUNTS)[number];

/** As `DashboardData.successes` tells them. */
export const SUCCESS = { unknown: 0, succeeded: 1, failed: 2 } as const;

/** A whole number of each record, as `packNumbers` writes them. */
type PackedNumbers = string;

export interface SideData {
  /** All different, and safe to show; the first is empty and stands for records that do not say. */
  readonly labels: readonly string[];
  readonly indexes: PackedNumbers;
}

/** Usage records as the page carries them: by column, oldest first, repeated text once. */
export interface DashboardData {
  /** RFC 3339, UTC. */
  readonly madeAt: string;
  readonly records: number;
  /** Of the oldest record, since 1970, UTC. */
  readonly firstTimeMs: number;
  /** Since the record before. */
  readonly timeStepsMs: PackedNumbers;
  readonly sides: Readonly<Record<SideName, SideData>>;
  /** One more than the count; 0 where a record does not say. */
  readonly countsPlusOne: Readonly<Record<CountName, PackedNumbers>>;
  readonly successes: PackedNumbers;
}
