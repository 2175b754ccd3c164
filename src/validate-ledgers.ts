import { dirname } from "node:path";
import { findRepository } from "./git/repository.ts";
import type { Problem } from "./ledger/reject.ts";
import { fixLedger, type LedgerValidation, validateLedger } from "./ledger/validate-ledger.ts";
import { withFileLock } from "./state/file-lock.ts";
import { lockPathOfLedger } from "./state/state-folders.ts";

/** What is wrong in one ledger file, and what was until it was mended. */
export interface ValidatedLedger extends LedgerValidation {
  readonly path: string;
  readonly mended: readonly Problem[];
}

/** Validates ledger files one after the other; with `fix`, what can be mended without loss is mended first. */
export async function* validateLedgers(
  paths: readonly string[],
  { fix }: { readonly fix: boolean },
): AsyncGenerator<ValidatedLedger> {
  for (const path of paths) {
    const mended = fix ? await fixUnderLock(path) : [];
    yield { path, mended, ...(await validateLedger(path)) };
  }
}

async function fixUnderLock(path: string): Promise<readonly Problem[]> {
  const repository = await findRepository(dirname(path));
  return await withFileLock(lockPathOfLedger(path, repository), () => fixLedger(path));
}
