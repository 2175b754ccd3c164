import { stat } from "node:fs/promises";
import { lookForLedgers } from "../../parts/ledger/discover.ts";
import { readLedger } from "../../parts/ledger/read-ledger.ts";
import { Failure } from "../../usage/failure.ts";

/** Whether a path is that of a ledger, of a folder that holds any, or of a pipe, which cannot be looked into. */
export async function holdsLedger(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return false;
  if (found.isDirectory()) {
    const { files, problems } = await lookForLedgers(path);
    return files.length + problems.length > 0;
  }
  return !found.isFile() || (await beginsAsLedger(path));
}

async function beginsAsLedger(path: string): Promise<boolean> {
  try {
    for await (const _ of readLedger(path)) break;
    return true;
  } catch (error) {
    // Of one that cannot be read nothing says that it is one.
    if (error instanceof Failure) return false;
    throw error;
  }
}
