import { hashBlob } from "../../../parts/git/blob.ts";
import type { CommitChanges } from "../../../parts/git/history.ts";
import { rowsWithin } from "../../../parts/ledger/parse-ledger.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import { commonStart, lineStart } from "../common-bytes.ts";
import type { BlobReader } from "./ledger-blobs.ts";
import {
  chainVersions,
  listVersionSteps,
  type Version,
  type VersionChain,
  type VersionStep,
} from "./version-chains.ts";

/** Called with a record and the place of a commit that brought it; the lowest place counts. */
export type OnPlaced = (record: UsageRecord, place: number) => void;

const LINE_FEED = 0x0a;
const BATCH_BYTES = 33_554_432;
// Some 0.4 s of SHA-1: all versions of nearly every chain.
const CHECKED_BYTES = 536_870_912;

/** Reads the records that the commits of a ledger's history, parents first, brought. */
export async function eachPlacedRecord(
  reader: BlobReader,
  history: readonly CommitChanges[],
  onPlaced: OnPlaced,
): Promise<void> {
  const steps = listVersionSteps(history);
  const blobs = new Set(steps.flatMap(({ before, after }) => [before, after]));
  blobs.delete("");
  await eachRecordOfSteps(reader, { steps, sizes: await reader.sizesOf(blobs) }, onPlaced);
}

/**
 * Reads the records that versions of ledgers brought against those before.
 *
 * Ledgers grow at their end. Where the last version of a chain begins with the others, their sizes
 * tell which of its rows each commit appended, and they need not be read: to compare each commit
 * with its parent would read the ledger as often as it was committed. Only where rows were changed
 * or removed, the version before is read too.
 */
export async function eachRecordOfSteps(
  reader: BlobReader,
  {
    steps,
    sizes,
  }: { readonly steps: readonly VersionStep[]; readonly sizes: ReadonlyMap<string, number> },
  onPlaced: OnPlaced,
): Promise<void> {
  for (const chains of inBatches(chainVersions(steps, sizes))) {
    const contents = await reader.contentsOf(chains.map(lastBlob));
    for (const chain of chains) {
      const content = contents.get(lastBlob(chain));
      if (content !== undefined) await placeChain(reader, chain, content, onPlaced);
    }
  }
}

/** Cuts chains into lists whose last versions fit into memory together. */
function* inBatches(chains: readonly VersionChain[]): Generator<readonly VersionChain[]> {
  let batch: VersionChain[] = [];
  let bytes = 0;
  for (const chain of chains) {
    const { sizeBytes = 0 } = chain.at(-1) ?? {};
    if (bytes > 0 && bytes + sizeBytes > BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(chain);
    bytes += sizeBytes;
  }
  if (batch.length > 0) yield batch;
}

function lastBlob(chain: VersionChain): string {
  return chain.at(-1)?.blob ?? "";
}

/** Goes from the last version, whose content it is handed, to the first. */
async function placeChain(
  reader: BlobReader,
  chain: VersionChain,
  lastContent: Buffer,
  onPlaced: OnPlaced,
): Promise<void> {
  let content = lastContent;
  for (let rest = chain; ; ) {
    const start = findGrowth(rest, content);
    const [grown, before] = [rest[start], rest[start - 1]];
    if (grown === undefined) return;
    const appended = { start: grown.sizeBytes, end: content.length };
    placeRows(rest.slice(start + 1), content, appended, onPlaced);
    if (before === undefined) return;

    const after = content.subarray(0, grown.sizeBytes);
    content = (await reader.contentsOf([before.blob])).get(before.blob) ?? Buffer.alloc(0);
    placeRows([grown], after, changedPart(content, after), onPlaced);
    rest = rest.slice(0, start);
  }
}

/**
 * Returns the first place from which on all versions are beginnings of the last one. A version is
 * one for sure where its hash says so; in long chains of large ledgers only some are hashed, and
 * of the others it is enough that they would end where a line does.
 */
function findGrowth(versions: VersionChain, content: Buffer): number {
  const bytes = versions.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let step = Math.ceil(bytes / CHECKED_BYTES);
  let start = versions.length - 1;
  while (start > 0 && step > 0) {
    const next = Math.max(0, start - step);
    const isGrowth = versions
      .slice(next, start)
      .every((each, index) => endsLine(content, each) && (index > 0 || beginsWith(content, each)));
    if (isGrowth) start = next;
    else step >>= 1;
  }
  return start;
}

function endsLine(content: Buffer, { sizeBytes }: Version): boolean {
  return sizeBytes === 0 || content[sizeBytes - 1] === LINE_FEED;
}

function beginsWith(content: Buffer, { blob, sizeBytes }: Version): boolean {
  return sizeBytes === 0 || hashBlob(content.subarray(0, sizeBytes), blob) === blob;
}

/** Places the rows of a part of a file that grew from one version to the next. */
function placeRows(
  versions: readonly Version[],
  content: Buffer,
  { start, end }: Part,
  onPlaced: OnPlaced,
): void {
  let index = 0;
  for (const { record, endOffset } of rowsWithin(content, start, end)) {
    while (endOffset > (versions[index]?.sizeBytes ?? Number.POSITIVE_INFINITY)) index += 1;
    const version = versions[index];
    if (version === undefined) return;
    onPlaced(record, version.place);
  }
}

/** A part of a file, by its offsets in bytes. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Returns the whole lines of a file outside of which it is what it was before. */
export function changedPart(before: Buffer, after: Buffer): Part {
  const start = lineStart(after, commonStart(before, after));
  if (start === 0) return { start, end: after.length };
  const tail = commonEnd(before, after, start - 1);
  // The first line of the common end may have begun otherwise, unless the line before ends in it.
  const lineEnd = tail === 0 ? -1 : after.indexOf(LINE_FEED, after.length - tail);
  return { start, end: lineEnd < 0 ? after.length : lineEnd + 1 };
}

/** Looks no further back than to `start`. */
function commonEnd(one: Buffer, other: Buffer, start: number): number {
  const limit = Math.min(one.length, other.length) - start;
  let length = 0;
  while (length < limit && one[one.length - 1 - length] === other[other.length - 1 - length]) {
    length += 1;
  }
  return length;
}
