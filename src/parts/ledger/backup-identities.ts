import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { identityOf } from "../../usage/identity.ts";
import { isBackupOf } from "./is-backup.ts";
import { NotALedger, readLedger } from "./read-ledger.ts";

/** Returns the identities of the records in the backups that lie beside a ledger. */
export async function readBackupIdentities(ledgerPath: string): Promise<ReadonlySet<string>> {
  const folder = dirname(ledgerPath);
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  const identities = new Set<string>();
  for (const path of paths.filter((each) => isBackupOf(each, ledgerPath))) {
    await addIdentities(path, identities);
  }
  return identities;
}

async function addIdentities(path: string, identities: Set<string>): Promise<void> {
  try {
    for await (const entry of readLedger(path)) {
      if ("record" in entry) identities.add(identityOf(entry.record));
    }
  } catch (error) {
    // It holds no rows then; validating the file itself says so.
    if (!(error instanceof NotALedger)) throw error;
  }
}
