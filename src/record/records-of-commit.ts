import { listBlobs, readBlob } from "../git/blob.ts";
import type { Git } from "../git/git.ts";
import { parseLedger } from "../ledger/parse-ledger.ts";
import { identityOf } from "../usage/identity.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";

export type RecordsByIdentity = ReadonlyMap<string, UsageRecord>;

/**
 * Returns the records that the ledger files of one commit hold and those of another do not; with
 * no other commit, all.
 */
export async function recordsOnlyIn(
  git: Git,
  one: string,
  other: string | undefined,
): Promise<RecordsByIdentity> {
  const [oneBlobs, otherBlobs] = await Promise.all([
    ledgerBlobs(git, one),
    other === undefined ? new Set<string>() : ledgerBlobs(git, other),
  ]);
  // A rotated file is the same blob under another name.
  const records = await readRecords(git, difference(oneBlobs, otherBlobs));
  if (records.size === 0) return records;
  const others = await readRecords(git, difference(otherBlobs, oneBlobs));
  return new Map([...records].filter(([identity]) => !others.has(identity)));
}

async function ledgerBlobs(git: Git, commit: string): Promise<ReadonlySet<string>> {
  const blobs = await listBlobs(git, commit, TELEMETRY_FOLDER);
  return new Set([...blobs].filter(([path]) => path.endsWith(".csv")).map(([, blob]) => blob));
}

async function readRecords(git: Git, blobs: readonly string[]): Promise<RecordsByIdentity> {
  const records = new Map<string, UsageRecord>();
  for (const blob of blobs) {
    const { rows } = parseLedger((await readBlob(git, blob)).toString());
    for (const { record } of rows) records.set(identityOf(record), record);
  }
  return records;
}

function difference(one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] {
  return [...one].filter((blob) => !other.has(blob));
}
