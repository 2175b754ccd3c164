import { isAncestor } from "../../../parts/git/ancestry.ts";
import { readBlob, readBlobs } from "../../../parts/git/blob.ts";
import type { Commit } from "../../../parts/git/commit.ts";
import type { Git } from "../../../parts/git/git.ts";
import { listBlobs } from "../../../parts/git/tree.ts";
import { parseLedger } from "../../../parts/ledger/parse-ledger.ts";
import { commitNote, namedCommitOf, namedDigits } from "../../../usage/commit-note.ts";
import { identityOf } from "../../../usage/identity.ts";
import { toUtc } from "../../../usage/timestamp.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import { TELEMETRY_FOLDER } from "../../record/ledger-path.ts";
import { lastingIdentityOf } from "../record-key.ts";
import { isLedgerPath } from "./ledger-blobs.ts";

/** What a commit added to the ledger. */
export interface BroughtRecords {
  /** In the order of their time. */
  readonly records: readonly UsageRecord[];
  /** Rows that it added and that cannot be read. */
  readonly rejected: number;
}

/** What some versions of ledger files hold. */
interface Contents {
  readonly records: readonly UsageRecord[];
  readonly rejected: number;
}

/**
 * Reads the records that a commit brought: those that its ledger files hold and those of none of its parents do,
 * without the ones that name another commit, and with those that a later one brought and that name it.
 */
export async function readBroughtRecords(git: Git, commit: Commit): Promise<BroughtRecords> {
  const { records, rejected } = await readAddedRecords(git, commit);
  const others = await findOtherCommits(git, commit, records);
  const own = records.filter(({ notes }) => !others.has(namedCommitOf(notes) ?? ""));
  const later = await readNamingRecords(git, commit);
  const all = new Map([...own, ...later].map((record) => [identityOf(record), record]));
  return { records: Array.from(all.values()).sort(byTime), rejected };
}

/** Returns the first digits of the other commits that records name and HEAD still holds. */
async function findOtherCommits(
  git: Git,
  { id }: Commit,
  records: readonly UsageRecord[],
): Promise<ReadonlySet<string>> {
  const named = new Set(records.flatMap(({ notes }) => namedCommitOf(notes) ?? []));
  named.delete(namedDigits(id));
  const held = new Set<string>();
  for (const digits of named) if (await isAncestor(git, digits, "HEAD")) held.add(digits);
  return held;
}

/** Reads the records of HEAD's ledger that name a commit. */
async function readNamingRecords(git: Git, { id }: Commit): Promise<readonly UsageRecord[]> {
  const note = commitNote(id);
  const head = await git(["rev-parse", "--verify", "--quiet", "HEAD"]).then(
    (output) => output.toString().trim(),
    () => undefined,
  );
  if (head === undefined) return [];
  const blobs = await listLedgerBlobs(git, head);
  const contents = await readBlobs(git, blobs);
  const naming = Array.from(contents.values()).filter((content) => content.includes(note));
  return naming
    .flatMap((content) => parseLedger(content).rows)
    .map(({ record }) => record)
    .filter(({ notes }) => namedCommitOf(notes) === namedDigits(id));
}

async function readAddedRecords(git: Git, { id, parentIds }: Commit): Promise<BroughtRecords> {
  const own = await listLedgerBlobs(git, id);
  const parents = await Promise.all(parentIds.map((parent) => listLedgerBlobs(git, parent)));
  const held = Array.from(new Set(parents.flatMap((blobs) => [...blobs])));
  const added = await readContents(
    git,
    Array.from(own).filter((blob) => !held.includes(blob)),
  );
  if (added.records.length + added.rejected === 0) return { records: [], rejected: 0 };

  const replaced = await readContents(
    git,
    held.filter((blob) => !own.has(blob)),
  );
  // Rows can come back into a file while a backup, which stays as it was, holds them.
  const kept = await readContents(
    git,
    held.filter((blob) => own.has(blob)),
  );
  const known = new Set([...replaced.records, ...kept.records].map(lastingIdentityOf));
  const brought = new Map(
    added.records
      .filter((record) => !known.has(lastingIdentityOf(record)))
      .map((record) => [identityOf(record), record]),
  );
  return {
    records: Array.from(brought.values()).sort(byTime),
    rejected: Math.max(0, added.rejected - replaced.rejected),
  };
}

async function listLedgerBlobs(git: Git, commit: string): Promise<ReadonlySet<string>> {
  const blobs = await listBlobs(git, commit, TELEMETRY_FOLDER);
  return new Set(
    Array.from(blobs)
      .filter(([path]) => isLedgerPath(path))
      .map(([, blob]) => blob),
  );
}

async function readContents(git: Git, blobs: readonly string[]): Promise<Contents> {
  const records: UsageRecord[] = [];
  let rejected = 0;
  for (const blob of blobs) {
    const { rows, rejects } = parseLedger(await readBlob(git, blob));
    for (const { record } of rows) records.push(record);
    rejected += rejects.length;
  }
  return { records, rejected };
}

function byTime(a: UsageRecord, b: UsageRecord): number {
  const [timeA, timeB] = [toUtc(a.timestamp) ?? a.timestamp, toUtc(b.timestamp) ?? b.timestamp];
  return timeA < timeB ? -1 : Number(timeA > timeB);
}
