import type { Filled } from "../database/store.ts";
import { Failure } from "../failure.ts";
import type { FileReject, FilesRead, LoadedFile } from "./read-files.ts";

/** What is known of the files of a run besides what is in them. */
export interface Comparison {
  /** Whether they are all that the ledgers of their repositories hold. */
  readonly isWholeLedger: boolean;
  /** Whether records that they do not hold are to be deleted. */
  readonly reconcile: boolean;
}

/** Says how far files were read, and which of them are not what the database knows, or are gone. */
export function compareFiles(
  { loads, known, rejects }: FilesRead,
  { isWholeLedger, reconcile }: Comparison,
): Filled {
  const [reject] = rejects;
  if (reconcile && reject !== undefined) throw unreadableRow(reject);
  const isNamed = new Set(loads.map(({ file }) => keyOf(file.repository, file.name)));
  const goneFiles = [...known.values()]
    .flatMap(({ states }) => [...states.values()])
    .filter(({ repository, path }) => !isNamed.has(keyOf(repository, path)));
  return {
    states: loads.flatMap(({ fileLoad }) => fileLoad.state ?? []),
    replacedFiles: loads
      .filter(({ fileLoad }) => fileLoad.isReplaced)
      .map(({ file: { repository, name } }) => ({ repository, path: name })),
    goneFiles: isWholeLedger ? goneFiles : [],
    // What one file has lost another may hold.
    hasUnread: isWholeLedger && loads.some(({ fileLoad }) => fileLoad.remembered > 0),
    reconciled: reconcile ? [...known.keys()] : [],
  };
}

/** Whether a file need not be read again while it stays as it is. */
export function isComplete({ fileLoad }: LoadedFile): boolean {
  return fileLoad.state !== undefined || fileLoad.remembered === fileLoad.rowsRead;
}

function unreadableRow({ file, line, expected, got }: FileReject): Failure {
  return new Failure(
    `Nothing was reconciled, because a row that cannot be read would count as deleted: ${file}:${line} (expected ${expected}, got ${got}). Mend the ledger with \`tokenledger validate --fix\` and run the command again.`,
  );
}

function keyOf(repository: string, path: string): string {
  return `${repository}\0${path}`;
}
