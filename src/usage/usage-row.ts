import type { Change } from "./change.ts";
import type { UsageRecord } from "./usage-record.ts";

/** Where a record is that no commit of a history brought. */
export type Unplaced =
  /** No commit holds it yet. */
  | "not committed"
  /** A shallow clone begins behind it. */
  | "before history";

/** A usage record, and what is known of where it comes from. */
export interface UsageRow {
  readonly record: UsageRecord;
  /** Empty when unknown. */
  readonly repository: string;
  /** The commit that brought the record, or why there is none; undefined where nobody looked. */
  readonly change: Change | Unplaced | undefined;
}

/** Returns the commit that brought a record, where it is known. */
export function changeOf({ change }: UsageRow): Change | undefined {
  return typeof change === "string" ? undefined : change;
}
