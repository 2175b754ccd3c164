import type { UsageRecord } from "../../usage/usage-record.ts";
import type { Candidates } from "./candidates.ts";
import type { CommitReader, LedgerBlob } from "./commit-reader.ts";
import { readRecords } from "./read-rows.ts";
import { keyOf } from "./record-key.ts";
import type { SideFile } from "./side-changes.ts";

/** Two records of one identity. */
export interface ChangedRecord {
  readonly before: UsageRecord;
  readonly after: UsageRecord;
}

/** Rows that were removed or changed are listed up to this many. */
const MAX_LISTED = 50;

/** Lists the first records of files that nobody else holds. */
export async function listRemoved(
  reader: Pick<CommitReader, "contentsOf">,
  candidates: Candidates,
  files: readonly LedgerBlob[],
): Promise<readonly UsageRecord[]> {
  const found = await listStanding(reader, candidates, files, "alone");
  return [...found.values()];
}

/** Lists the first records of files that others hold with other values, and those values. */
export async function listChanged(
  reader: Pick<CommitReader, "contentsOf">,
  candidates: Candidates,
  files: readonly SideFile[],
  filesBefore: readonly (LedgerBlob | SideFile)[],
): Promise<readonly ChangedRecord[]> {
  const found = await listStanding(reader, candidates, files, "changed");
  if (found.size === 0) return [];
  const before = new Map<string, UsageRecord>();
  for await (const records of readRecords(reader, filesBefore)) {
    for (const record of records) {
      const key = keyOf(record);
      if (found.has(key)) before.set(key, record);
    }
  }
  return Array.from(found).flatMap(([key, after]) => {
    const was = before.get(key);
    return was === undefined ? [] : [{ before: was, after }];
  });
}

/** Rows are counted as they were when the candidates were found. */
async function listStanding(
  reader: Pick<CommitReader, "contentsOf">,
  candidates: Candidates,
  files: readonly (LedgerBlob | SideFile)[],
  standing: "alone" | "changed",
): Promise<ReadonlyMap<string, UsageRecord>> {
  const found = new Map<string, UsageRecord>();
  if (candidates.count(standing) === 0) return found;
  let row = 0;
  for await (const records of readRecords(reader, files)) {
    for (const record of records) {
      row += 1;
      const key = keyOf(record);
      if (candidates.standingOf(key, row) === standing) found.set(key, record);
      if (found.size === MAX_LISTED) return found;
    }
  }
  return found;
}
