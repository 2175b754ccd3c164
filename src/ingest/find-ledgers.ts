import { realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, relative, sep } from "node:path";
import { Failure } from "../failure.ts";
import { findRepository } from "../git/repository.ts";
import { repositoryName } from "../git/repository-name.ts";
import { findLedgerFiles } from "../ledger/discover.ts";
import { type LocalLedgerFile, localLedgerFile } from "./ledger-file.ts";

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
): Promise<readonly LocalLedgerFile[]> {
  const homes = new Map<string, Promise<Home>>();
  const ledgers = new Map<string, LocalLedgerFile>();
  for (const path of paths) {
    const { folder, files } = await expand(path);
    const home = homes.get(folder) ?? findHome(folder);
    homes.set(folder, home);
    const { root, repository: ownName } = await home;
    for (const file of files) {
      const name = nameWithin(root, file);
      ledgers.set(file, localLedgerFile({ path: file, name, repository: repository ?? ownName }));
    }
  }
  return [...ledgers.values()];
}

async function expand(
  path: string,
): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  const real = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    throw missingLedger(path, error);
  });
  if (!(await stat(real)).isDirectory()) return { folder: dirname(real), files: [real] };
  const files = await findLedgerFiles(real);
  if (files.length > 0) return { folder: real, files };
  throw new MissingLedger(
    `There is no ledger in ${path}: expected usage.csv, its backups or usage/*.csv. Record usage with \`tokenledger init\` or \`tokenledger log\`, or name the folder that holds it.`,
  );
}

function missingLedger(path: string, error: NodeJS.ErrnoException): Failure {
  if (error.code !== "ENOENT") {
    return new Failure(
      `Cannot read the ledger at ${path} (${error.code}). Name a file you may read.`,
    );
  }
  return new MissingLedger(
    `There is no ledger at ${path}. Record usage with \`tokenledger init\` or \`tokenledger log\`, or name another file.`,
  );
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
  const isElsewhere = name.startsWith("..") || isAbsolute(name);
  return isElsewhere ? basename(path) : name.split(sep).join("/");
}
