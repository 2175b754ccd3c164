import { dirname } from "node:path";
import { findRepository } from "../parts/git/repository.ts";
import type { Problem } from "../parts/ledger/reject.ts";
import {
  fixLedger,
  type LedgerValidation,
  validateLedger,
} from "../parts/ledger/validate-ledger.ts";
import { type LockOwner, withFileLock } from "../parts/state/file-lock.ts";
import { lockPathOfLedger } from "../parts/state/state-folders.ts";

/** What is wrong in one ledger file, and what was until it was mended. */
export interface ValidatedLedger extends LedgerValidation {
  readonly path: string;
  readonly mended: readonly Problem[];
}

/** Validates ledger files one after the other; with `fix`, what can be mended without loss is mended first. */
export async function* validateLedgers(
  paths: readonly string[],
  { fix, process }: { readonly fix: boolean; readonly process: LockOwner },
): AsyncGenerator<ValidatedLedger> {
  for (const path of paths) {
    const mended = fix ? await fixUnderLock(path, process) : [];
    yield { path, mended, ...(await validateLedger(path)) };
  }
}

async function fixUnderLock(path: string, process: LockOwner): Promise<readonly Problem[]> {
  const repository = await findRepository(dirname(path));
  return await withFileLock(lockPathOfLedger(path, repository), process, () => fixLedger(path));
}
