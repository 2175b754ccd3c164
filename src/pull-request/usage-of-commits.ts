import type { CommitChanges } from "../git/file-history.ts";
import { placeRecords } from "../provenance/place-records.ts";
import type { UsageSums } from "../report/usage-summary.ts";
import { UsageTally } from "../report/usage-tally.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import type { CommitReader } from "./commit-reader.ts";

/** What the added records come to, commit by commit. */
export interface UsageOfCommits {
  /** For each commit of the history; undefined for one that brought none. */
  readonly sums: readonly (UsageSums | undefined)[];
  /** The records that none of them brought; undefined when there are none. */
  readonly unplaced: UsageSums | undefined;
}

/** Adds the records that a pull request adds up by the commits that brought them. */
export async function usageOfCommits(
  reader: CommitReader,
  history: readonly CommitChanges[],
  added: ReadonlyMap<string, UsageRecord>,
): Promise<UsageOfCommits> {
  const tallies = new Map<number, UsageTally>();
  const places = added.size === 0 ? new Map() : await placeRecords(reader, history);
  for (const [identity, record] of added) {
    const place = places.get(identity) ?? -1;
    const tally = tallies.get(place) ?? new UsageTally();
    tallies.set(place, tally);
    tally.add(record, record.costNanoUsd);
  }
  return {
    sums: history.map((_, place) => tallies.get(place)?.sums()),
    unplaced: tallies.get(-1)?.sums(),
  };
}
