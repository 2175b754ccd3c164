import type { CommitChanges } from "../../parts/git/history.ts";
import { findPrices, GroupSums, groupRecords } from "../../parts/report/sum-groups.ts";
import type { UsageSums } from "../../parts/report/usage-summary.ts";
import { UsageTally } from "../../parts/report/usage-tally.ts";
import { DistinctRecords } from "../../usage/distinct-records.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { CommitReader, LedgerBlob } from "./commit-reader.ts";
import type { BlobReader } from "./origins/ledger-blobs.ts";
import { eachPlacedRecord } from "./origins/place-records.ts";
import { lastingIdentityOf, lastingRecordOf } from "./record-key.ts";

/** What the added records come to, commit by commit. */
export interface UsageOfCommits {
  /** For each commit of the history; undefined for one that brought none. */
  readonly sums: readonly (UsageSums | undefined)[];
  /** The records that none of them brought; undefined when there are none. */
  readonly unplaced: UsageSums | undefined;
  /** Returns the place of the commit that brought a record, by what lasts of its identity. */
  readonly placeOf: (identity: string) => number | undefined;
}

/** A pull request's commits can hold more than its head, which is all that counts. */
const MAX_BYTES = 256_000_000;
/** Read whole, a file's rows take some twenty times as much. */
const MAX_FILE_BYTES = 16_000_000;

/**
 * Adds the first records that a pull request adds up by the commits that brought them, as far as
 * that takes no more reading than the job has time for.
 */
export async function usageOfCommits(
  reader: CommitReader,
  history: readonly CommitChanges[],
  added: ReadonlyMap<string, UsageRecord>,
  mergeBase: readonly LedgerBlob[],
): Promise<UsageOfCommits> {
  const places = new Map<string, number>();
  const note = (record: UsageRecord, place: number) => {
    const identity = lastingIdentityOf(record);
    if (added.has(identity)) places.set(identity, Math.min(place, places.get(identity) ?? place));
  };
  const largest = Math.max(0, ...mergeBase.map(({ sizeBytes }) => sizeBytes));
  const limited = limitReading(reader, MAX_FILE_BYTES + largest);
  if (added.size > 0) await eachPlacedRecord(limited, history, note);
  const tallies = new Map<number, UsageTally>();
  for (const [identity, record] of added) {
    const place = places.get(identity) ?? -1;
    const tally = tallies.get(place) ?? new UsageTally();
    tallies.set(place, tally);
    tally.add(record, record.costNanoUsd);
  }
  return {
    sums: history.map((_, place) => tallies.get(place)?.sums()),
    unplaced: tallies.get(-1)?.sums(),
    placeOf: (identity) => places.get(identity),
  };
}

/** Returns a reader that has nothing of larger files, nor of any once enough was read. */
function limitReading(reader: BlobReader, maxFileBytes: number): BlobReader {
  let left = MAX_BYTES;
  return {
    sizesOf: reader.sizesOf,
    async contentsOf(blobs) {
      const wanted: string[] = [];
      for (const [blob, sizeBytes] of await reader.sizesOf(blobs)) {
        if (sizeBytes > maxFileBytes || sizeBytes > left) continue;
        left -= sizeBytes;
        wanted.push(blob);
      }
      return reader.contentsOf(wanted);
    },
  };
}

/** What a pull request that was merged, or a push to the main line, brought. */
export interface PreviousUsage {
  readonly commit: CommitChanges["commit"];
  /** Of the pull request, as the subject says; undefined for a push. */
  readonly number: number | undefined;
  readonly sums: UsageSums;
}

// `Merge pull request #12 from …`, and `Title (#12)` of a squash.
const NUMBER = /^Merge pull request #(\d+)\b|\(#(\d+)\)$/;

/** Sums up what each of the last commits of a main line brought, those that brought usage; newest first. */
export async function previousUsage(
  reader: BlobReader,
  mainLine: readonly CommitChanges[],
  costOf: (record: UsageRecord) => Promise<number | undefined>,
): Promise<readonly PreviousUsage[]> {
  const { records, places } = await findFirstPlaces(reader, mainLine);
  const sums = new GroupSums(records, await findPrices(records, costOf));
  const groups = sums.of(groupRecords(Float64Array.from(places), String));
  const sumsByPlace = new Map(groups.map(({ name, ...group }) => [Number(name), group]));
  return mainLine
    .flatMap(({ commit }, place) => {
      const ofCommit = sumsByPlace.get(place);
      return ofCommit === undefined
        ? []
        : [{ commit, number: numberOf(commit.subject), sums: ofCommit }];
    })
    .toReversed();
}

/** Reads the records that the commits of a history brought, each once, and the place of the first commit that did. */
async function findFirstPlaces(reader: BlobReader, history: readonly CommitChanges[]) {
  const distinct = new DistinctRecords();
  const { records } = distinct;
  const places: number[] = [];
  await eachPlacedRecord(reader, history, (record, place) => {
    const lasting = lastingRecordOf(record);
    const at = distinct.placeOf(lasting);
    const known = places[at];
    if (known !== undefined && known <= place) return;
    if (known !== undefined) records.set(at, lasting);
    places[at] = place;
  });
  return { records, places };
}

function numberOf(subject: string): number | undefined {
  const [, ofMerge, ofSquash] = NUMBER.exec(subject.trim()) ?? [];
  const digits = ofMerge ?? ofSquash;
  return digits === undefined ? undefined : Number(digits);
}
