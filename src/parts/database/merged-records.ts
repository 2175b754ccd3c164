/** What records add up to. */
export interface RecordSums {
  readonly records: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costNanoUsd: number;
}

/** What a database held, and holds since records that were there twice are one. */
export interface MergedRecords {
  readonly before: RecordSums;
  readonly after: RecordSums;
}
