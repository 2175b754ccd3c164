import { UNCOMMITTED } from "../../parts/database/change-store.ts";
import type { Git } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { NotALedger, readLedger } from "../../parts/ledger/read-ledger.ts";
import { identityOf } from "../../usage/identity.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { LocalLedgerFile } from "../ingest/ledger-file.ts";
import { findOrigins } from "../pull-request/origins/find-origins.ts";

/** Finds the commits that brought the records of files, by the identities of these; `UNCOMMITTED` where none did yet. */
export async function placeFileRecords(
  repository: Repository,
  files: readonly LocalLedgerFile[],
  environment: Git["environment"],
): Promise<ReadonlyMap<string, string>> {
  const paths = files.map(({ path }) => path);
  const { originOf } = await findOrigins(repository, environment, { paths });
  const places = new Map<string, string>();
  for (const path of paths) {
    await eachRecord(path, (record) => {
      const origin = originOf(record);
      if (origin === "before history") return;
      places.set(identityOf(record), origin === "not committed" ? UNCOMMITTED : origin.id);
    });
  }
  return places;
}

async function eachRecord(path: string, onRecord: (record: UsageRecord) => void): Promise<void> {
  try {
    for await (const entry of readLedger(path)) {
      if ("record" in entry) onRecord(entry.record);
    }
  } catch (error) {
    // Whoever loaded the file has said so.
    if (!(error instanceof NotALedger)) throw error;
  }
}
