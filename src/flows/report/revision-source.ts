import { createGit } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import type { RevisionRange } from "../../parts/git/revision-range.ts";
import { listBlobs } from "../../parts/git/tree.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import { identityOf } from "../../usage/identity.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { changeOf, type UsageRow } from "../../usage/usage-row.ts";
import { gitBlobReader, isLedgerPath } from "../pull-request/origins/ledger-blobs.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { type AttributionOptions, attribute } from "./attribute-records.ts";
import type { UsageSource } from "./usage-source.ts";

/** Reads the records that the commits of a range brought, from the ledger as the range's last commit has it. */
export function revisionSource(
  { repository, name }: { readonly repository: Repository; readonly name: string },
  { tip, commits }: RevisionRange,
  options: AttributionOptions,
): UsageSource {
  return async ({ since, until }) => {
    const git = createGit(repository.root, options.environment);
    const blobs = Array.from(await listBlobs(git, tip, TELEMETRY_FOLDER))
      .filter(([path]) => isLedgerPath(path))
      .map(([, blob]) => blob);
    const records = new Map<string, UsageRecord>();
    let rejected = 0;
    for (const content of (await gitBlobReader(git).contentsOf(blobs)).values()) {
      const { rows, rejects } = parseLedger(content);
      rejected += rejects.length;
      for (const { record } of rows) records.set(identityOf(record), record);
    }
    const find = await attribute(repository, { revision: tip }, options);
    const rows = Array.from(records.values(), (record): UsageRow => {
      return { record, repository: name, change: find(record) };
    });
    const isWithin = ({ timestamp }: UsageRecord) => {
      const utc = toUtc(timestamp) ?? timestamp;
      return (since === undefined || utc >= since) && (until === undefined || utc < until);
    };
    return {
      rows: rows.filter((row) => commits.has(changeOf(row)?.commit ?? "") && isWithin(row.record)),
      rejected,
      faults: [],
    };
  };
}
