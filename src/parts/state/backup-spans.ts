import { readStateFile, writeStateFile } from "./state-file.ts";
import { backupSpansPath, type StateFolders } from "./state-folders.ts";

/** Between what the beginnings of a backup's lines lie, as texts are ordered; both are among them. */
export type BackupSpan = readonly [first: string, last: string];

/** What is remembered of backups, by blob: a backup that changes is another blob. */
export type BackupSpans = Readonly<Record<string, BackupSpan>>;

export function readBackupSpans(folders: StateFolders): BackupSpans {
  const areSpans = (spans: object) =>
    Object.values(spans).every(
      (span) =>
        Array.isArray(span) && span.length === 2 && span.every((end) => typeof end === "string"),
    );
  return readStateFile<BackupSpans>(backupSpansPath(folders), areSpans) ?? {};
}

export function writeBackupSpans(folders: StateFolders, spans: BackupSpans): void {
  writeStateFile(backupSpansPath(folders), JSON.stringify(spans));
}
