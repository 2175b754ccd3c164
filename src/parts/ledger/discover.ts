import { isUtf8 } from "node:buffer";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { Failure } from "../../usage/failure.ts";
import { isBackupOf } from "./backup-name.ts";

const LEDGER = "usage.csv";
const BRANCH_FOLDER = "usage";

/** Whether a path within a telemetry folder, with forward slashes, is that of a ledger file. */
export function isLedgerName(path: string): boolean {
  const [first = "", second, ...deeper] = path.split("/");
  if (second === undefined) return first === LEDGER || isBackupOf(first, LEDGER);
  return first === BRANCH_FOLDER && deeper.length === 0 && isBranchLedger(second);
}

/** What a telemetry folder has under the names of ledgers. */
export interface LedgersFound {
  /** Paths of files, sorted. */
  readonly files: readonly string[];
  /** What else there is, which is not read, in sentences. */
  readonly problems: readonly string[];
}

/**
 * Looks for the ledger files of a telemetry folder: `usage.csv`, its backups, and all of
 * `usage/*.csv`. A link that leads out of the folder is not followed. `findUnreadableNames` tells
 * what has no name, `findStrayFiles` what has another one.
 */
export async function lookForLedgers(folder: string): Promise<LedgersFound> {
  const [names, branchNames] = await Promise.all([
    listNames(folder),
    listNames(join(folder, BRANCH_FOLDER)),
  ]);
  const paths = [...names, ...branchNames.map((name) => `${BRANCH_FOLDER}/${name}`)]
    .filter(isLedgerName)
    .sort()
    .map((name) => join(folder, name));
  if (paths.length === 0) return { files: [], problems: [] };
  const root = await realpath(folder);
  const problems = await Promise.all(paths.map((path) => findObstacle(path, root)));
  return {
    files: paths.filter((_, index) => problems[index] === undefined),
    problems: problems.filter((problem) => problem !== undefined),
  };
}

/**
 * Returns the paths of the ledger files in a telemetry folder, sorted; empty when there are none.
 *
 * @throws {Failure} when something else is in the place of one.
 */
export async function findLedgerFiles(folder: string): Promise<readonly string[]> {
  const { files, problems } = await lookForLedgers(folder);
  const [first] = problems;
  if (first !== undefined) throw new Failure(first);
  return files;
}

/**
 * Returns the names of ledger files in a telemetry folder that are not UTF-8, with `\\xff` for such a byte: Node has no
 * path for them, and neither a database nor a report has a name.
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

/** Says why what has the name of a ledger is not read; undefined when it is a file of the folder. */
async function findObstacle(path: string, root: string): Promise<string | undefined> {
  const cannot = (reason: string) => `Cannot read the ledger ${path}: it is ${reason}`;
  const target = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    // A link to itself leads nowhere as well.
    if (error.code === "ENOENT" || error.code === "ELOOP") return undefined;
    throw error;
  });
  if (target === undefined) {
    return cannot("a link to a file that is not there. Delete the link or put the file back.");
  }
  if (!target.startsWith(root + sep)) {
    return cannot(
      "a link that leads out of its folder, which is not followed. Put the file itself there.",
    );
  }
  const found = await stat(target);
  if (found.isFile()) return undefined;
  return cannot(
    `${found.isDirectory() ? "a folder" : "a pipe or a device"}. Put the file itself there.`,
  );
}
