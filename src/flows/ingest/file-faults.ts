import { isBackupOf } from "../../parts/ledger/backup-name.ts";
import { sayNotALedger } from "../../parts/ledger/read-ledger.ts";
import { formatWhole } from "../../usage/format-number.ts";
import type { LoadedFile } from "./read-files.ts";

/** Lists the files of which no row was read although they should hold some, in sentences that begin with the file's name. */
export function findFaults(loads: readonly LoadedFile[], missing: number): readonly string[] {
  // Rows that were rotated, or moved to another file, are not missing.
  const emptied = missing > 0 ? findEmptied(loads) : [];
  return loads.flatMap((load) => {
    const { file, fileLoad } = load;
    if (fileLoad.unreadable !== undefined) return [sayNotALedger(file.name, fileLoad.unreadable)];
    if (fileLoad.rowsRead > 0 && fileLoad.rejected === fileLoad.rowsRead) {
      return [sayNoneReadable(file.name, fileLoad.rowsRead)];
    }
    return emptied.includes(load) ? [sayEmptied(load)] : [];
  });
}

/** Says that a file has rows and none of them can be read. */
export function sayNoneReadable(name: string, rows: number): string {
  const none = rows === 1 ? "its only row cannot" : `none of its ${formatWhole(rows)} rows can`;
  return `${name}: ${none} be read.`;
}

/** Returns the files that no longer hold any row, except those whose rows went to a backup. */
export function findEmptied(loads: readonly LoadedFile[]): readonly LoadedFile[] {
  return loads.filter(
    ({ file, state, fileLoad }) =>
      fileLoad.rowsRead === 0 &&
      (state?.rows ?? 0) > 0 &&
      !loads.some(
        (other) =>
          other.state === undefined &&
          other.fileLoad.rowsRead > 0 &&
          isBackupOf(other.file.name, file.name),
      ),
  );
}

/** Says that a file no longer holds any row. */
export function sayEmptied({ file, state }: LoadedFile): string {
  return `${file.name} holds no row, and held ${state?.rows} when it was read last. \`git log -p -- ${file.name}\` shows what became of them.`;
}
