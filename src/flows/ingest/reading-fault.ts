import { NotALedger } from "../../parts/ledger/read-ledger.ts";
import type { Problem } from "../../parts/ledger/reject.ts";
import { Failure, type FailureCode } from "../../usage/failure.ts";

/** Why a file cannot be read, as one thread tells another: an error that is cloned is no `Failure` any more. */
export type ReadingFault =
  | { readonly problem: Problem }
  | { readonly message: string; readonly code: FailureCode };

/** Returns what an error says of a file; undefined where it says nothing of one. */
export function toFault(error: unknown): ReadingFault | undefined {
  if (error instanceof NotALedger) return { problem: error.problem };
  if (error instanceof Failure) return { message: error.message, code: error.failureCode };
  return undefined;
}

/** Returns the error again. */
export function toError(fault: ReadingFault, path: string): Failure {
  if ("problem" in fault) return new NotALedger(path, fault.problem);
  return new Failure(fault.message, { code: fault.code });
}
