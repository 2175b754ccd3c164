import type { MergedRecords } from "./merged-records.ts";

/** What a store is opened for. */
export interface StoreAccess {
  /** `create` makes what is missing; `write` and `read` want a database that is there. */
  readonly mode: "read" | "write" | "create";
  /** Everything happens as it would, and nothing of it stays. */
  readonly dryRun?: boolean;
  readonly now: () => Date;
  /** Told of records that were there twice and became one when the schema was brought up to date. */
  readonly onMerge?: (merged: MergedRecords) => void;
  /** Variables that say what a URL of a server leaves out: `PGHOST`, `PGPASSWORD`, `HOME` … */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The running Node's, such as `v20.4.0`, for the message that it has no SQLite. */
  readonly nodeVersion?: string;
}
