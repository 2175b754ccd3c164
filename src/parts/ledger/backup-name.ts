import { basename, dirname } from "node:path";

const BACKUP_SUFFIX = /^-\d{8}T\d{6}Z-[0-9a-f]{8}\.csv$/;

/** Whether a path is, by its name, a backup of the ledger at another path. */
export function isBackupOf(path: string, ledgerPath: string): boolean {
  const name = basename(path);
  const stem = basename(ledgerPath, ".csv");
  return (
    dirname(path) === dirname(ledgerPath) &&
    name.startsWith(stem) &&
    BACKUP_SUFFIX.test(name.slice(stem.length))
  );
}
