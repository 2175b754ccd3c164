import { hashBlob, readBlob } from "../git/blob.ts";
import { readBlobSizes, readBlobs } from "../git/blob-batch.ts";
import type { CommitChanges } from "../git/file-history.ts";
import type { Git } from "../git/git.ts";
import { rowsWithin } from "../ledger/rows-within.ts";
import { changedPart, type Part } from "./changed-part.ts";
import { lastingIdentityOf } from "./lasting-identity.ts";
import { chainVersions, type Version, type VersionChain } from "./version-chains.ts";

/** Lasting identity of a record → place in a history of the first commit that brought it. */
export type PlaceByIdentity = ReadonlyMap<string, number>;

const LINE_FEED = 0x0a;
const BATCH_BYTES = 33_554_432;
// Some 0.4 s of SHA-1: all versions of nearly every chain.
const CHECKED_BYTES = 536_870_912;

/**
 * Finds which commit of a ledger's history, parents first, brought each record.
 *
 * Ledgers grow at their end. Where the last version of a chain begins with the others, their sizes
 * tell which of its rows each commit appended, and they need not be read: to compare each commit
 * with its parent would read the ledger as often as it was committed. Only where rows were changed
 * or removed, the version before is read too.
 */
export async function placeRecords(
  git: Git,
  history: readonly CommitChanges[],
): Promise<PlaceByIdentity> {
  const blobs = history.flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()),
  );
  const sizes = await readBlobSizes(git, new Set(blobs));
  const places = new Map<string, number>();
  for (const chains of inBatches(chainVersions(history, sizes))) {
    const contents = await readBlobs(git, chains.map(lastBlob));
    for (const chain of chains) {
      const content = contents.get(lastBlob(chain));
      if (content !== undefined) await placeChain(git, chain, content, places);
    }
  }
  return places;
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
  yield batch;
}

function lastBlob(chain: VersionChain): string {
  return chain.at(-1)?.blob ?? "";
}

/** Goes from the last version, whose content it is handed, to the first. */
async function placeChain(
  git: Git,
  chain: VersionChain,
  lastContent: Buffer,
  places: Map<string, number>,
): Promise<void> {
  let content = lastContent;
  for (let rest = chain; ; ) {
    const start = findGrowth(rest, content);
    const [grown, before] = [rest[start], rest[start - 1]];
    if (grown === undefined) return;
    const appended = { start: grown.sizeBytes, end: content.length };
    placeRows(rest.slice(start + 1), content, appended, places);
    if (before === undefined) return;

    const after = content.subarray(0, grown.sizeBytes);
    content = before.sizeBytes === 0 ? Buffer.alloc(0) : await readBlob(git, before.blob);
    placeRows([grown], after, changedPart(content, after), places);
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
  places: Map<string, number>,
): void {
  let index = 0;
  for (const { record, endOffset } of rowsWithin(content, start, end)) {
    while (endOffset > (versions[index]?.sizeBytes ?? Number.POSITIVE_INFINITY)) index += 1;
    const version = versions[index];
    if (version === undefined) return;
    const identity = lastingIdentityOf(record);
    places.set(identity, Math.min(version.place, places.get(identity) ?? version.place));
  }
}
