import { realpath } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { type LeftOutFile, listLeftOutFiles } from "../../parts/git/index-entries.ts";
import { findRepository } from "../../parts/git/repository.ts";
import { isLedgerName } from "../../parts/ledger/discover.ts";

/** A ledger that git holds and a sparse checkout leaves out. */
export interface LeftOutLedger extends LeftOutFile {
  /** The worktree, absolute. */
  readonly root: string;
}

/** Lists the ledgers at an absolute path, of a file or a folder, that a sparse checkout leaves out. */
export async function listLeftOutLedgers(path: string): Promise<readonly LeftOutLedger[]> {
  const real = await realPathOf(path);
  const repository = await findRepository(await nearestFolder(real));
  if (repository === undefined) return [];
  const { root } = repository;
  const name = relative(root, real).split(sep).join("/");
  if (name === "" || name.startsWith("..")) return [];
  const files = await listLeftOutFiles(repository, name);
  return files
    .filter((file) => file.path === name || isLedgerName(file.path.slice(name.length + 1)))
    .map((file) => ({ ...file, root }));
}

/** Says that a ledger is not read, and what to do. */
export function sayLeftOut({ path }: LeftOutLedger): string {
  return `${path} is not read: a sparse checkout leaves it out. \`git sparse-checkout add ${path.split("/")[0]}\` brings it.`;
}

/** Resolves the links of as much of a path as there is. */
async function realPathOf(path: string): Promise<string> {
  const parent = dirname(path);
  if (parent === path) return path;
  return realpath(path).catch(async () => join(await realPathOf(parent), basename(path)));
}

async function nearestFolder(path: string): Promise<string> {
  const parent = dirname(path);
  if (parent === path) return path;
  return realpath(parent).catch(() => nearestFolder(parent));
}
