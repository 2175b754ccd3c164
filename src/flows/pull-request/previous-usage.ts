import type { CommitChanges } from "../../parts/git/history.ts";
import type { UsageSums } from "../../parts/report/usage-summary.ts";
import { UsageTally } from "../../parts/report/usage-tally.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { CommitReader } from "./commit-reader.ts";
import { eachPlacedRecord } from "./origins/place-records.ts";

/** What a pull request that was merged, or a push to the main line, brought. */
export interface PreviousUsage {
  readonly commit: CommitChanges["commit"];
  /** Of the pull request, as the subject says; undefined for a push. */
  readonly number: number | undefined;
  readonly sums: UsageSums;
}

/** How many are compared with. */
const MAX_PREVIOUS = 20;
// `Merge pull request #12 from …`, and `Title (#12)` of a squash.
const NUMBER = /^Merge pull request #(\d+)\b|\(#(\d+)\)$/;

/** Sums up what each of the last commits of a main line brought, those that brought usage; newest first. */
export async function previousUsage(
  reader: CommitReader,
  mainLine: readonly CommitChanges[],
  costOf: (record: UsageRecord) => Promise<number | undefined>,
): Promise<readonly PreviousUsage[]> {
  const placed = new Map<string, { readonly record: UsageRecord; readonly place: number }>();
  await eachPlacedRecord(reader, mainLine, (record, identity, place) => {
    const known = placed.get(identity);
    if (known === undefined || place < known.place) placed.set(identity, { record, place });
  });
  const tallies = new Map<number, UsageTally>();
  for (const { record, place } of placed.values()) {
    const tally = tallies.get(place) ?? new UsageTally();
    tallies.set(place, tally);
    tally.add(record, await costOf(record));
  }
  return mainLine
    .flatMap(({ commit }, place) => {
      const sums = tallies.get(place)?.sums();
      return sums === undefined ? [] : [{ commit, number: numberOf(commit.subject), sums }];
    })
    .slice(-MAX_PREVIOUS)
    .toReversed();
}

function numberOf(subject: string): number | undefined {
  const [, ofMerge, ofSquash] = NUMBER.exec(subject.trim()) ?? [];
  const digits = ofMerge ?? ofSquash;
  return digits === undefined ? undefined : Number(digits);
}
