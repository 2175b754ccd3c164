import { DEFAULT_CONFIG } from "../../src/parts/config/config.ts";
import type { Dimension } from "../../src/parts/report/questions/dimension.ts";
import {
  createDimensions,
  type DimensionName,
} from "../../src/parts/report/questions/dimensions.ts";
import type { Change } from "../../src/usage/change.ts";
import { UTC } from "../../src/usage/time-zone.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";
import type { UsageRow } from "../../src/usage/usage-row.ts";
import { usageRecord } from "./usage-record.ts";

/** All dimensions, with days of UTC, the tickets of the default configuration and folders of the first level. */
export const DIMENSIONS: Readonly<Record<DimensionName, Dimension>> = createDimensions({
  zone: UTC,
  ticketPatterns: DEFAULT_CONFIG.ticket,
  folders: { depth: 1 },
});

/** Builds a commit that brought records; name only what the test is about. */
export function change(values: Partial<Change> = {}): Change {
  return {
    commit: "3f2a91c0".repeat(5),
    committedAt: "2026-03-01T23:30:00.000Z",
    subject: "feat: add a shop",
    author: "Jane Doe",
    email: "jane@example.com",
    pullRequest: undefined,
    outcome: "merged",
    mergedBy: undefined,
    changedLines: new Map(),
    addedLines: 0,
    reworkedLines: 0,
    ...values,
  };
}

/** Builds a record and where it comes from. */
export function usageRow(
  values: Partial<UsageRecord> = {},
  where: Partial<Omit<UsageRow, "record">> = {},
): UsageRow {
  return { record: usageRecord(values), repository: "acme/shop", change: undefined, ...where };
}
