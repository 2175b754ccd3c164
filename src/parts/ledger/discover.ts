import { isUtf8 } from "node:buffer";
import { readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { Failure } from "../../usage/failure.ts";
import { isBackupOf } from "./is-backup.ts";

const LEDGER = "usage.csv";
const BRANCH_FOLDER = "usage";

/** Whether a path within a telemetry folder, with forward slashes, is that of a ledger file. */
export function isLedgerName(path: string): boolean {
  const [first = "", second, ...deeper] = path.split("/");
  if (second === undefined) return first === LEDGER || isBackupOf(first, LEDGER);
  return first === BRANCH_FOLDER && deeper.length === 0 && isBranchLedger(second);
}

/**
 * Returns the paths of the ledger files in a telemetry folder, sorted: `usage.csv`, its backups,
 * and all of `usage/*.csv`. Empty when there are none. `findUnreadableNames` tells what is left out.
 * @throws {Failure} when one is a link that leads out of the folder: it is not followed.
 */
export async function findLedgerFiles(folder: string): Promise<string[]> {
  const [names, branchNames] = await Promise.all([
    listNames(folder),
    listNames(join(folder, BRANCH_FOLDER)),
  ]);
  const paths = [...names, ...branchNames.map((name) => `${BRANCH_FOLDER}/${name}`)]
    .filter(isLedgerName)
    .sort()
    .map((name) => join(folder, name));
  if (paths.length === 0) return [];
  const root = await realpath(folder);
  await Promise.all(paths.map((path) => rejectIfOutside(path, root)));
  return paths;
}

/**
 * Returns those names of ledger files in a telemetry folder that are no UTF-8, with `\\xff` for such a byte: Node has no
 * path for them, nor has a database or a report a name.
 */
export async function findUnreadableNames(folder: string): Promise<string[]> {
  const names = await listBytes(join(folder, BRANCH_FOLDER));
  return names
    .filter((name) => !isUtf8(name) && isBranchLedger(name.toString("latin1")))
    .map((name) => `${BRANCH_FOLDER}/${spellBytes(name)}`)
    .sort();
}

async function listNames(folder: string): Promise<string[]> {
  return (await listBytes(folder)).filter(isUtf8).map(String);
}

async function listBytes(folder: string): Promise<Buffer[]> {
  try {
    return await readdir(folder, { encoding: "buffer" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}

function spellBytes(name: Buffer): string {
  return name
    .toString("latin1")
    .replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function isBranchLedger(name: string): boolean {
  return name.endsWith(".csv") && !name.startsWith(".");
}

async function rejectIfOutside(path: string, root: string): Promise<void> {
  const target = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (target?.startsWith(root + sep)) return;
  throw new Failure(
    target === undefined
      ? `Cannot read the ledger ${path}: it is a link to a file that is not there. Delete the link or put the file back.`
      : `Cannot read the ledger ${path}: it is a link that leads out of its folder, which is not followed. Put the file itself there.`,
  );
}
