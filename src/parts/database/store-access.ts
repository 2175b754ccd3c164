/** What a store is opened for. */
export interface StoreAccess {
  /** `create` makes what is missing; `write` and `read` want a database that is there. */
  readonly mode: "read" | "write" | "create";
  /** Everything is done as usual and rolled back in the end. */
  readonly dryRun?: boolean;
  readonly now: () => Date;
  /** Called if the schema's update merged duplicate records. */
  readonly onMerge?: (merged: MergedRecords) => void;
  /** Called if the server has nodes that the tables are not spread over as they could be. */
  readonly onUnspread?: (database: string) => void;
  /** Variables that say what a URL of a server leaves out: `PGHOST`, `PGPASSWORD`, `HOME` … */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The running Node's, such as `v20.4.0`, for the message that it has no SQLite. */
  readonly nodeVersion?: string;
}

/** What records add up to. */
export interface RecordSums {
  readonly records: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costNanoUsd: number;
}

/** What a database held before and holds after duplicate records were merged. */
export interface MergedRecords {
  readonly before: RecordSums;
  readonly after: RecordSums;
}
