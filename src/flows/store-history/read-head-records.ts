import type { RecordKey } from "../../parts/database/change-store.ts";
import type { Commit } from "../../parts/git/commit.ts";
import type { PullRequestFacts } from "../../parts/github/pull-request-facts.ts";
import { sessionIdOf } from "../../usage/identity.ts";
import { toMicroseconds, toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { CommitReader } from "../pull-request/commit-reader.ts";
import { compareSides } from "../pull-request/compare-sides.ts";
import { lastingIdentityOf } from "../pull-request/record-key.ts";
import { usageOfCommits } from "../pull-request/usage-of-commits.ts";

/** A record that the head of a pull request has and its base has not. */
export interface HeadRecord {
  readonly record: UsageRecord;
  /** What makes it unique, as databases have it. */
  readonly key: RecordKey;
  /** The commit that brought it; undefined where that cannot be told. */
  readonly commit: Commit | undefined;
}

/** Some 200 MB, as a report holds. */
const MAX_RECORDS = 60_000;

/** Reads what the head of a pull request adds to the ledger, and which of its commits brought it. */
export async function readHeadRecords(
  reader: CommitReader,
  { baseCommit, headCommit }: Pick<PullRequestFacts, "baseCommit" | "headCommit">,
): Promise<readonly HeadRecord[]> {
  const comparison = await reader.compare(baseCommit, headCommit);
  const mergeBase = await reader.listLedgers(comparison.mergeBase);
  const { added } = await compareSides(reader, {
    ...{ mergeBase, mergeBaseAt: comparison.mergeBaseAt },
    base: await reader.listLedgers(baseCommit),
    head: await reader.listLedgers(headCommit),
  });
  const records = new Map<string, UsageRecord>();
  for await (const record of added()) {
    if (records.size >= MAX_RECORDS) break;
    records.set(lastingIdentityOf(record), record);
  }
  const { placeOf } = await usageOfCommits(reader, comparison.commits, records, mergeBase);
  return Array.from(records, ([identity, record]) => ({
    record,
    key: toKey(record),
    commit: comparison.commits[placeOf(identity) ?? -1]?.commit,
  }));
}

function toKey(record: UsageRecord): RecordKey {
  return {
    timestamp: toMicroseconds(toUtc(record.timestamp) ?? record.timestamp),
    sessionId: sessionIdOf(record),
    promptName: record.taskType ?? "",
    model: record.model,
  };
}
