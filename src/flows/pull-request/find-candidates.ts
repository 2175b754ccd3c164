import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { type Candidate, Candidates, type RecordValues } from "./candidates.ts";
import type { CommitReader, LedgerBlob } from "./commit-reader.ts";
import { readRows } from "./read-rows.ts";
import { correctionOf, countsOf, keyOf } from "./record-key.ts";
import type { FilePair, SideFile } from "./side-changes.ts";

/** The records that one side of the files that differ seems to have alone. */
export interface FoundCandidates {
  /** Of head. Rows are counted over all of its files, from 1. */
  readonly after: Candidates;
  /** Of the merge base, with rows counted in the same way. */
  readonly before: Candidates;
  /** When the first of head's was made; undefined when that is not known of all. */
  readonly afterSince: Date | undefined;
  /** Rows of head that cannot be read, except as many as the merge base had. */
  readonly rejected: number;
  /** Files of head, and of the merge base, of which not all was read, in sentences. */
  readonly unreadAfter: readonly string[];
  readonly unreadBefore: readonly string[];
}

/** Some 300 bytes of each are held. */
const MAX_CANDIDATES = 1_000_000;
const FAR_FUTURE_MS = 8.64e15;

/**
 * Compares the files that differ pair by pair, so that of two large ones only the rows are held in
 * which they do.
 */
export async function findCandidates(
  reader: Pick<CommitReader, "contentsOf">,
  pairs: readonly FilePair[],
  maxCandidates = MAX_CANDIDATES,
): Promise<FoundCandidates> {
  const after = new Candidates(maxCandidates);
  const before = new Candidates(maxCandidates);
  const ours = new SideRows(reader);
  const theirs = new SideRows(reader);
  let sinceMs = FAR_FUTURE_MS;
  for (const pair of pairs) {
    const old = await byKey(theirs.read(pair.before));
    const held = new Set<string>();
    const unread = ours.unread.length;
    for await (const each of differing(ours.read(pair.after), old, held)) {
      after.add(each.key, each);
      sinceMs = Math.min(sinceMs, each.timeMs);
    }
    // What is in a file that could not be read is not known to be gone from it; a link holds no rows.
    if (ours.unread.length > unread && pair.after?.kind === undefined) continue;
    for (const each of old.values()) if (!held.has(each.key)) before.add(each.key, each);
  }
  return {
    ...{ after, before },
    afterSince: Number.isNaN(sinceMs) ? undefined : new Date(sinceMs),
    rejected: Math.max(0, ours.rejected - theirs.rejected),
    unreadAfter: [
      ...ours.unread,
      ...[after, before].filter(({ isCut }) => isCut).map(() => tooMany(maxCandidates)),
    ],
    unreadBefore: theirs.unread,
  };
}

interface NumberedRecord extends Candidate {
  readonly key: string;
  /** NaN where the timestamp is not a time; a minimum over it is NaN too. */
  readonly timeMs: number;
}

type NumberedRecords = AsyncIterable<readonly NumberedRecord[]>;

/** Of two rows with one key the later one counts. */
async function byKey(rows: NumberedRecords): Promise<ReadonlyMap<string, NumberedRecord>> {
  const found = new Map<string, NumberedRecord>();
  for await (const records of rows) for (const each of records) found.set(each.key, each);
  return found;
}

/** Returns the rows that were not there, or not so, and adds the keys of the others to `held`. */
async function* differing(
  rows: NumberedRecords,
  old: ReadonlyMap<string, NumberedRecord>,
  held: Set<string>,
): AsyncGenerator<NumberedRecord> {
  for await (const records of rows) {
    for (const each of records) {
      if (isEqual(old.get(each.key)?.values, each.values)) held.add(each.key);
      else yield each;
    }
  }
}

/** Reads the files of one side, and counts. */
class SideRows {
  readonly unread: string[] = [];
  rejected = 0;
  #rows = 0;
  readonly #reader: Pick<CommitReader, "contentsOf">;

  constructor(reader: Pick<CommitReader, "contentsOf">) {
    this.#reader = reader;
  }

  async *read(file: LedgerBlob | SideFile | undefined): AsyncGenerator<readonly NumberedRecord[]> {
    const files = file === undefined ? [] : [file];
    for await (const entries of readRows(this.#reader, files, (text) => this.unread.push(text))) {
      yield entries.flatMap((entry) => {
        if ("record" in entry) return [this.#numbered(entry.record)];
        this.rejected += 1;
        return [];
      });
    }
  }

  #numbered(record: UsageRecord): NumberedRecord {
    this.#rows += 1;
    const timeMs = Date.parse(toUtc(record.timestamp) ?? "");
    const { sessionId } = record;
    return { key: keyOf(record), values: valuesOf(record), row: this.#rows, sessionId, timeMs };
  }
}

export function valuesOf(record: UsageRecord): RecordValues {
  return { counts: countsOf(record), correction: correctionOf(record) };
}

function isEqual(one: RecordValues | undefined, other: RecordValues): boolean {
  return one?.counts === other.counts && one.correction === other.correction;
}

function tooMany(maxCandidates: number): string {
  return `More than ${maxCandidates.toLocaleString("en")} rows differ, and no more were compared.`;
}
