import { realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import {
  type LeftOutFile,
  listLeftOutFiles,
  listUnmodifiedBlobs,
} from "../../parts/git/index-entries.ts";
import { DubiousOwnership, findRepository } from "../../parts/git/repository.ts";
import { repositoryName } from "../../parts/git/repository-name.ts";
import { findUnreadableNames, isLedgerName, lookForLedgers } from "../../parts/ledger/discover.ts";
import { findStrayFiles } from "../../parts/ledger/stray-files.ts";
import { Failure } from "../../usage/failure.ts";
import { type LocalLedgerFile, localLedgerFile } from "./ledger-file.ts";

/** The worktree or, outside of one, the folder that a ledger's name is relative to. */
interface Home {
  readonly root: string;
  readonly repository: Promise<string>;
  readonly isWorktree: boolean;
}

/** There is no ledger where one was looked for. */
export class MissingLedger extends Failure {
  override readonly name = "MissingLedger";
  override readonly failureCode = "no-ledger";
}

/** There is a ledger, and a sparse checkout leaves it out. */
export class LedgerLeftOut extends Failure {
  override readonly name = "LedgerLeftOut";
  override readonly failureCode = "no-ledger";
}

/** Told of a file that is not read: of a ledger its records are missing, and a stray file only looks like one. */
export type OnUnreadFile = (sentence: string, isStray: boolean) => void;

/** Brings a ledger from elsewhere that a sparse checkout leaves out; undefined when it cannot. */
export type BringLeftOut = (ledger: LeftOutLedger) => Promise<LocalLedgerFile | undefined>;

/**
 * Returns the ledger files that absolute paths name: a file itself, of a folder all that it
 * holds. Without a name for their repository each file is known by the one it lies in. What cannot be
 * read although it is there is told to `onUnread`; what is only left out of the worktree may be brought.
 * With `asksGit` false git is not run in their folders.
 */
export async function findLedgers(
  paths: readonly string[],
  repository: string | undefined,
  onUnread: OnUnreadFile = () => {},
  bringLeftOut: BringLeftOut = async () => undefined,
  asksGit = true,
): Promise<readonly LocalLedgerFile[]> {
  const homes = new Map<string, Promise<Home>>();
  const ledgers = new Map<string, LocalLedgerFile>();
  for (const path of paths) {
    const leftOut = asksGit ? await listLeftOutLedgers(path) : [];
    const brought = await bringAll(leftOut, bringLeftOut, onUnread);
    for (const file of brought) ledgers.set(file.path, file);
    const expanded = await expand(path, onUnread).catch((error: unknown) => {
      const [first] = leftOut;
      if (first === undefined || !(error instanceof MissingLedger)) throw error;
      if (brought.length === 0) throw new LedgerLeftOut(sayLeftOut(first));
      return undefined;
    });
    if (expanded === undefined) continue;
    const { folder, files } = expanded;
    const home = homes.get(folder) ?? findHome(folder, repository, asksGit);
    homes.set(folder, home);
    for (const file of await identify(files, await home)) ledgers.set(file.path, file);
  }
  return [...ledgers.values()];
}

async function bringAll(
  leftOut: readonly LeftOutLedger[],
  bringLeftOut: BringLeftOut,
  onUnread: OnUnreadFile,
): Promise<readonly LocalLedgerFile[]> {
  const brought: LocalLedgerFile[] = [];
  for (const ledger of leftOut) {
    const file = await bringLeftOut(ledger);
    if (file === undefined) onUnread(sayLeftOut(ledger), false);
    else brought.push(file);
  }
  return brought;
}

async function expand(
  path: string,
  onUnread: OnUnreadFile,
): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  const real = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    throw missingLedger(path, error);
  });
  if (!(await stat(real)).isDirectory()) return { folder: dirname(real), files: [real] };
  for (const name of await findUnreadableNames(real)) {
    onUnread(
      `${path}${sep}${name} is not read: expected a name in UTF-8, got other bytes. Rename it.`,
      false,
    );
  }
  for (const { name, expected, advice } of await findStrayFiles(real, path)) {
    onUnread(`${path}${sep}${name} is not read: expected ${expected}. ${advice}`, true);
  }
  const { files, problems } = await lookForLedgers(real);
  for (const problem of problems) onUnread(problem.replace(real, path), false);
  if (files.length + problems.length > 0) return { folder: real, files };
  throw new MissingLedger(
    `There is no ledger in ${path}: expected usage.csv, its backups or usage/*.csv. Record usage with \`tokenledger init\` or \`tokenledger log\`, or name the folder that holds it.`,
  );
}

function missingLedger(path: string, error: NodeJS.ErrnoException): Failure {
  if (error.code !== "ENOENT") {
    return new Failure(
      `Cannot read the ledger at ${path} (${error.code}). Name a file you may read.`,
      { code: "ledger" },
    );
  }
  return new MissingLedger(
    `There is no ledger at ${path}. Record usage with \`tokenledger init\` or \`tokenledger log\`, or name another file.`,
  );
}

/** Names files, with the ids that git has for their content. */
async function identify(
  paths: readonly string[],
  { root, repository, isWorktree }: Home,
): Promise<readonly LocalLedgerFile[]> {
  const files = paths.map((path) => ({ path, name: nameWithin(root, path) }));
  const tracked = isWorktree ? files.filter(({ path, name }) => join(root, name) === path) : [];
  const [known, blobs] = await Promise.all([
    repository,
    listUnmodifiedBlobs(
      root,
      tracked.map(({ name }) => name),
    ),
  ]);
  return files.map((file) =>
    localLedgerFile({ ...file, repository: known, blobHash: blobs.get(file.name) }),
  );
}

/** Finds where a folder belongs; its repository's name is looked up unless it is given. */
async function findHome(folder: string, name: string | undefined, asksGit: boolean): Promise<Home> {
  const found = !asksGit
    ? undefined
    : await findRepository(folder).catch((error: unknown) => {
        // Only its name is needed, and that is known.
        if (error instanceof DubiousOwnership && name !== undefined) return undefined;
        throw error;
      });
  if (found !== undefined) {
    const { root } = found;
    return { root, repository: Promise.resolve(name ?? repositoryName(root)), isWorktree: true };
  }
  const root = basename(folder) === ".telemetry" ? dirname(folder) : folder;
  return { root, repository: Promise.resolve(name ?? basename(root)), isWorktree: false };
}

// A file elsewhere is named without its folders, which are nobody's business.
function nameWithin(root: string, path: string): string {
  const name = relative(root, path);
  const isElsewhere = name.startsWith("..") || isAbsolute(name);
  return isElsewhere ? basename(path) : name.split(sep).join("/");
}

/** A ledger that git holds and a sparse checkout leaves out. */
export interface LeftOutLedger extends LeftOutFile {
  /** The worktree, absolute. */
  readonly root: string;
}

/** Lists the ledgers at an absolute path, of a file or a folder, that a sparse checkout leaves out. */
async function listLeftOutLedgers(path: string): Promise<readonly LeftOutLedger[]> {
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
function sayLeftOut({ path }: LeftOutLedger): string {
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
