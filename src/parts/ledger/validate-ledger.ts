import { isUtf8 } from "node:buffer";
import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { identityOf } from "../../usage/identity.ts";
import { isBackupOf } from "./backup-name.ts";
import { type MendedLedger, mendLedger } from "./mend-ledger.ts";
import { parseLedger } from "./parse-ledger.ts";
import { NotALedger, readLedger } from "./read-ledger.ts";
import type { Problem, Reject } from "./reject.ts";
import { replaceFile } from "./replace-file.ts";
import { isUtf16, toUtf8 } from "./utf-16.ts";

/** Something wrong in a ledger file, and whether `fixLedger` mends it. */
export interface LedgerProblem extends Problem {
  readonly isFixable: boolean;
}

export interface LedgerValidation {
  /** Rows that hold a record. */
  readonly rows: number;
  /** In the order of the file. */
  readonly problems: readonly LedgerProblem[];
  /** Whether the file was too large to look for what can be mended: for repeated rows above all. */
  readonly isTooLargeToMend: boolean;
}

// Mending holds a file in memory several times over; rotation keeps ledgers far below this.
const MAX_MENDED_BYTES = 64 * 1024 * 1024;
const IN_UTF_16 = { line: 1, column: 1, field: undefined, expected: "UTF-8", got: "UTF-16" };

/** Finds everything wrong in a ledger file of any size. */
export async function validateLedger(path: string): Promise<LedgerValidation> {
  const { rows, rejects } = await readRejects(path);
  const isTooLargeToMend = await isTooLarge(path);
  const mended = isTooLargeToMend ? undefined : await readMended(path);
  const problems = [
    ...rejects.map((reject) => ({ ...reject, isFixable: false })),
    ...(mended?.changes ?? []).map((change) => ({ ...change, isFixable: true })),
  ];
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { rows, problems, isTooLargeToMend };
}

/**
 * Mends a ledger file as far as nothing is lost, in one step; returns what was mended. The caller
 * holds the ledger's lock.
 */
export async function fixLedger(path: string): Promise<readonly Problem[]> {
  if (await isTooLarge(path)) return [];
  const { text, changes } = await readMended(path);
  if (changes.length > 0) await replaceFile(path, text);
  return changes;
}

async function readRejects(path: string): Promise<{ rows: number; rejects: Problem[] }> {
  const rejects: Problem[] = [];
  let rows = 0;
  try {
    for await (const entry of readLedger(path)) {
      if ("record" in entry) rows += 1;
      else rejects.push(...problemsOf(entry));
    }
  } catch (error) {
    if (!(error instanceof NotALedger)) throw error;
    rejects.push(error.problem);
  }
  return { rows, rejects };
}

function problemsOf({ others = [], ...first }: Reject): readonly Problem[] {
  return [first, ...others];
}

async function isTooLarge(path: string): Promise<boolean> {
  return (await stat(path)).size > MAX_MENDED_BYTES;
}

async function readMended(path: string): Promise<MendedLedger> {
  const bytes = await readFile(path);
  const utf8 = toUtf8(bytes);
  const text = utf8.toString();
  // Bytes that are not UTF-8 would not survive the rewriting; they are rejects.
  if (!isUtf8(utf8)) return { text, changes: [] };
  const mended = mendLedger(text, { identitiesElsewhere: await readBackupIdentities(path) });
  if (!isUtf16(bytes) || parseLedger(text).header.length === 0) return mended;
  return { text: mended.text, changes: [IN_UTF_16, ...mended.changes] };
}

/** Returns the identities of the records in the backups that lie beside a ledger. */
async function readBackupIdentities(ledgerPath: string): Promise<ReadonlySet<string>> {
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
