import { realpath, stat } from "node:fs/promises";
import { basename, dirname, relative, sep } from "node:path";
import { Failure } from "../failure.ts";
import { findRepository } from "../git/repository.ts";
import { repositoryName } from "../git/repository-name.ts";
import { findLedgerFiles } from "../ledger/discover.ts";
import type { LedgerFile } from "./ledger-file.ts";

/** The worktree or, outside of one, the folder that a ledger's name is relative to. */
interface Home {
  readonly root: string;
  readonly repository: string;
}

/** There is no ledger where one was looked for. */
export class MissingLedger extends Failure {
  override readonly name = "MissingLedger";
}

/**
 * Returns the ledger files that absolute paths name: a file itself, of a folder all that it
 * holds. Without a name for their repository each file is known by the one it lies in.
 */
export async function findLedgers(
  paths: readonly string[],
  repository: string | undefined,
): Promise<readonly LedgerFile[]> {
  const homes = new Map<string, Promise<Home>>();
  const files = new Map<string, LedgerFile>();
  for (const path of (await Promise.all(paths.map(expand))).flat()) {
    const folder = dirname(path);
    const home = homes.get(folder) ?? findHome(folder);
    homes.set(folder, home);
    const { root, repository: ownName } = await home;
    files.set(path, { path, name: nameWithin(root, path), repository: repository ?? ownName });
  }
  return [...files.values()];
}

async function expand(path: string): Promise<readonly string[]> {
  try {
    const real = await realpath(path);
    if (!(await stat(real)).isDirectory()) return [real];
    const files = await findLedgerFiles(real);
    if (files.length > 0) return files;
    throw new MissingLedger(
      `There is no ledger in ${path}: expected usage.csv, its backups or usage/*.csv. Name the folder that holds them.`,
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new MissingLedger(
      `There is no ledger at ${path}. Record usage with \`tokenledger init\` or \`tokenledger log\`, or name another file.`,
    );
  }
}

async function findHome(folder: string): Promise<Home> {
  const repository = await findRepository(folder);
  if (repository !== undefined) {
    return { root: repository.root, repository: await repositoryName(repository.root) };
  }
  const root = basename(folder) === ".telemetry" ? dirname(folder) : folder;
  return { root, repository: basename(root) };
}

// A file elsewhere is named without its folders, which are nobody's business.
function nameWithin(root: string, path: string): string {
  const name = relative(root, path);
  return name.startsWith("..") ? basename(path) : name.split(sep).join("/");
}
