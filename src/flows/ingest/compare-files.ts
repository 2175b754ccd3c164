import type { Filled } from "../../parts/database/store.ts";
import { sayNotALedger } from "../../parts/ledger/read-ledger.ts";
import { Failure } from "../../usage/failure.ts";
import { SOURCE_PREFIXES } from "../../usage/run-source.ts";
import { findEmptied, sayEmptied } from "./file-faults.ts";
import type { FileReject } from "./ingest-report.ts";
import type { FilesRead, LoadedFile } from "./read-files.ts";

/** What is known about the files of a run besides their content. */
export interface Comparison {
  /** Whether they are all that the ledgers of their repositories hold. */
  readonly isWholeLedger: boolean;
  /** Whether records that they do not hold are to be deleted. */
  readonly reconcile: boolean;
  /** Whether that may be more than a tenth of a repository's records. */
  readonly allowsLargeRemoval: boolean;
}

/** Says how far files were read, and which of them are not what the database knows, or are gone. */
export function compareFiles(
  { loads, known, rejects }: FilesRead,
  { isWholeLedger, reconcile, allowsLargeRemoval }: Comparison,
): Filled {
  if (reconcile) requireWholeFiles(loads, rejects);
  const isNamed = new Set(loads.map(({ file }) => keyOf(file.repository, file.name)));
  const goneFiles = [...known.values()]
    .flatMap(({ states }) => [...states.values()])
    // What came from a run or a pull request never was in the ledger, or not as that file.
    .filter(({ path }) => !SOURCE_PREFIXES.some((prefix) => path.startsWith(prefix)))
    .filter(({ repository, path }) => !isNamed.has(keyOf(repository, path)));
  // That a file held rows is remembered until it does so again, or until they are elsewhere.
  const emptied = findEmptied(loads);
  return {
    states: loads
      .filter((each) => !emptied.includes(each))
      .flatMap(({ fileLoad }) => fileLoad.state ?? []),
    replacedFiles: loads
      .filter(({ fileLoad }) => fileLoad.isReplaced)
      .map(({ file: { repository, name } }) => ({ repository, path: name })),
    goneFiles: isWholeLedger ? goneFiles : [],
    // Another file may hold what one has lost.
    hasUnread: isWholeLedger && loads.some(({ fileLoad }) => fileLoad.remembered > 0),
    reconciled: reconcile ? [...known.keys()] : [],
    allowsLargeRemoval,
  };
}

/** Whether a file need not be read again while it stays as it is. */
export function isComplete({ fileLoad }: LoadedFile): boolean {
  if (fileLoad.unreadable !== undefined) return false;
  return fileLoad.state !== undefined || fileLoad.remembered === fileLoad.rowsRead;
}

/** What a file may hold must not be deleted because it was not read to its last row, or lost all of them. */
function requireWholeFiles(loads: readonly LoadedFile[], [reject]: readonly FileReject[]): void {
  const unreadable = loads.find(({ fileLoad }) => fileLoad.unreadable !== undefined);
  if (unreadable?.fileLoad.unreadable !== undefined) {
    throw notReconciled(sayNotALedger(unreadable.file.name, unreadable.fileLoad.unreadable));
  }
  if (reject !== undefined) {
    const { file, line, expected, got } = reject;
    throw notReconciled(
      `a row that cannot be read would count as deleted: ${file}:${line} (expected ${expected}, got ${got}). Correct it (\`tokenledger validate\` lists all such rows) and run the command again.`,
    );
  }
  const [emptied] = findEmptied(loads);
  if (emptied !== undefined) throw notReconciled(sayEmptied(emptied));
  if (loads.every(({ fileLoad }) => fileLoad.rowsRead === 0)) {
    throw notReconciled("the ledger holds no row. Check that it is the one that you mean.");
  }
}

function notReconciled(reason: string): Failure {
  return new Failure(`Nothing was reconciled: ${reason}`);
}

function keyOf(repository: string, path: string): string {
  return `${repository}\0${path}`;
}
