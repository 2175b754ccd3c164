import { createGit, type Git } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import type { RevisionRange } from "../../parts/git/revision-range.ts";
import { listBlobs } from "../../parts/git/tree.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import { namedCommitOf, namedDigits } from "../../usage/commit-note.ts";
import { identityOf } from "../../usage/identity.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { changeOf, type UsageRow } from "../../usage/usage-row.ts";
import { gitBlobReader, isLedgerPath } from "../pull-request/origins/ledger-blobs.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { type AttributionOptions, attribute } from "./attribute-records.ts";
import type { UsageSource } from "./usage-source.ts";

/**
 * Reads the records that the commits of a range brought, from the ledger as the range's last commit has it; and from
 * HEAD's those that were added later and name one of these commits.
 */
export function revisionSource(
  { repository, name }: { readonly repository: Repository; readonly name: string },
  { tip, commits }: RevisionRange,
  options: AttributionOptions,
): UsageSource {
  return async ({ since, until }) => {
    const git = createGit(repository.root, options.environment);
    const { own, later, rejected } = await readRecords(git, tip, commits);
    const find = await attribute(repository, { revision: tip }, options);
    const row = (record: UsageRecord, change: UsageRow["change"]): UsageRow => {
      return { record, repository: name, change };
    };
    const rows = own.map((record) => row(record, find(record)));
    if (later.length > 0) {
      const findLater = await attribute(repository, { revision: "HEAD" }, options);
      for (const record of later) rows.push(row(record, findLater(record)));
    }
    const isWithin = ({ timestamp }: UsageRecord) => {
      const utc = toUtc(timestamp) ?? timestamp;
      return (since === undefined || utc >= since) && (until === undefined || utc < until);
    };
    return {
      rows: rows.filter(
        (each) => commits.has(changeOf(each)?.commit ?? "") && isWithin(each.record),
      ),
      rejected,
      faults: [],
    };
  };
}

/** Returns the records of a revision's ledger, and those that only HEAD's has and that name one of the commits. */
async function readRecords(git: Git, tip: string, commits: ReadonlySet<string>) {
  const named = new Set(Array.from(commits, namedDigits));
  const isNaming = ({ notes }: UsageRecord) => named.has(namedCommitOf(notes) ?? "");
  const ofTip = await ledgerBlobs(git, tip);
  const blobs = new Set([...ofTip, ...(await ledgerBlobs(git, "HEAD"))]);
  const own = new Map<string, UsageRecord>();
  const later = new Map<string, UsageRecord>();
  let rejected = 0;
  for (const [blob, content] of await gitBlobReader(git).contentsOf([...blobs])) {
    const { rows, rejects } = parseLedger(content);
    const isOwn = ofTip.has(blob);
    if (isOwn) rejected += rejects.length;
    const records = rows.map(({ record }) => record);
    for (const record of isOwn ? records : records.filter(isNaming)) {
      (isOwn ? own : later).set(identityOf(record), record);
    }
  }
  for (const identity of own.keys()) later.delete(identity);
  return { own: [...own.values()], later: [...later.values()], rejected };
}

async function ledgerBlobs(git: Git, revision: string): Promise<ReadonlySet<string>> {
  const blobs = await listBlobs(git, revision, TELEMETRY_FOLDER);
  return new Set(Array.from(blobs).flatMap(([path, blob]) => (isLedgerPath(path) ? [blob] : [])));
}
