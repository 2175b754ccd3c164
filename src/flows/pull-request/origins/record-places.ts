import { namedCommitOf } from "../../../usage/commit-note.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import { KEY_LENGTH, lastingIdentityOf, shortKeyOf } from "../record-key.ts";
import type { BlobReader } from "./ledger-blobs.ts";
import type { LedgerHistory } from "./ledger-history.ts";
import { eachRecordOfSteps } from "./place-records.ts";
import { listVersionSteps, type VersionStep } from "./version-chains.ts";

/** Where a record is in a history. */
export interface PlacedRecord {
  /** That of the first commit that brought it. */
  readonly place: number;
  /** The first digits of the commit that its notes name: another one brought it later. */
  readonly named: string | undefined;
}

/** Where the records of a history are. */
export interface RecordPlaces {
  readonly find: (record: UsageRecord) => PlacedRecord | undefined;
  readonly all: () => Iterable<PlacedRecord>;
  /** The first digits of all commits that records name. */
  readonly named: ReadonlySet<string>;
}

/**
 * Finds which commit of a ledger's history brought each record. What each version brought against the one before
 * is remembered, for it is the same in every history: of one that grew, or was rewritten, only what is new is read.
 */
export async function placeRecords(
  reader: BlobReader,
  { commits, sizes, remembered }: LedgerHistory,
): Promise<RecordPlaces> {
  const steps = listVersionSteps(commits);
  const isWhole = ({ before, after }: VersionStep) =>
    [before, after].every((blob) => blob === "" || sizes.has(blob));
  const lines = new Map(steps.map((step) => [step, remembered.find(keyOf(step))]));
  const unknown = steps.filter((step) => lines.get(step) === undefined);
  for (const [step, line] of await readSteps(reader, unknown, sizes)) {
    lines.set(step, line);
    if (isWhole(step)) remembered.add(keyOf(step), line);
  }
  remembered.save();
  return placesOf(lines);
}

/** Takes the lines of steps in the order of their places: of several commits that brought a record the first one counts. */
function placesOf(lines: ReadonlyMap<VersionStep, string | undefined>): RecordPlaces {
  const places = new Map<string, number>();
  const namedByKey = new Map<string, string>();
  for (const [{ place }, line = ""] of lines) {
    for (let start = 0; start < line.length; ) {
      const space = line.indexOf(" ", start);
      const end = space < 0 ? line.length : space;
      const keyEnd = start + KEY_LENGTH;
      const key = line.slice(start, keyEnd);
      if (!places.has(key)) {
        places.set(key, place);
        if (keyEnd < end) namedByKey.set(key, line.slice(keyEnd + 1, end));
      }
      start = end + 1;
    }
  }
  return {
    find(record) {
      const key = shortKeyOf(lastingIdentityOf(record));
      const place = places.get(key);
      return place === undefined ? undefined : { place, named: namedByKey.get(key) };
    },
    *all() {
      for (const [key, place] of places) yield { place, named: namedByKey.get(key) };
    },
    named: new Set(namedByKey.values()),
  };
}

function keyOf({ before, after }: VersionStep): string {
  return `${before}:${after}`;
}

/** Returns for each step the keys of the records that it brought, with the commit that they name, as one line. */
async function readSteps(
  reader: BlobReader,
  steps: readonly VersionStep[],
  sizes: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<VersionStep, string>> {
  const items = steps.map((): string[] => []);
  const numbered = steps.map((step, index) => ({ ...step, place: index }));
  await eachRecordOfSteps(reader, { steps: numbered, sizes }, (record, index) => {
    const named = namedCommitOf(record.notes);
    items[index]?.push(
      `${shortKeyOf(lastingIdentityOf(record))}${named === undefined ? "" : `:${named}`}`,
    );
  });
  return new Map(steps.map((step, index) => [step, items[index]?.join(" ") ?? ""]));
}
