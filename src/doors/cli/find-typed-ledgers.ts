import { basename } from "node:path";
import { findLedgers } from "../../flows/ingest/find-ledgers.ts";
import { type LocalLedgerFile, localLedgerFile } from "../../flows/ingest/ledger-file.ts";
import { findRepository } from "../../parts/git/repository.ts";
import { repositoryName } from "../../parts/git/repository-name.ts";
import type { CliContext } from "./context.ts";
import { ledgerPaths } from "./ledger-argument.ts";
import { takePipes } from "./piped-ledgers.ts";

/** The ledgers that a command line names; what came through pipes is gone when this is disposed of. */
export interface TypedLedgers extends AsyncDisposable {
  readonly files: readonly LocalLedgerFile[];
  /** The absolute paths that were looked at. */
  readonly paths: readonly string[];
  /** Returns a file's path as it was typed where it is a pipe. */
  typedPath(path: string): string | undefined;
}

interface Search {
  /** The worktree, or the folder that stands for one. */
  readonly root: string;
  /** What the files belong to; undefined: the repository that they lie in. */
  readonly repository: string | undefined;
  readonly onProblem: (problem: string) => void;
}

/** Finds the ledgers that a command line names, else those of the environment and of the repository. */
export async function findTypedLedgers(
  typed: readonly string[],
  { root, repository, onProblem }: Search,
  context: CliContext,
): Promise<TypedLedgers> {
  const taken = await takePipes(typed, context.cwd);
  const isPipeOnly = taken.pipes.length > 0 && taken.paths.length === 0;
  const paths = isPipeOnly ? [] : ledgerPaths(taken.paths, root, context);
  try {
    // What comes through a pipe lies nowhere: it belongs to where the command runs.
    const home = taken.pipes.length === 0 ? "" : (repository ?? (await nameOf(context.cwd)));
    const piped = taken.pipes.map(({ name, path }) =>
      localLedgerFile({ name, path, repository: home, blobHash: undefined }),
    );
    const files = [...(await findLedgers(paths, repository, onProblem)), ...piped];
    const typedByPath = new Map(taken.pipes.map((pipe) => [pipe.path, pipe.typed]));
    return {
      files,
      paths,
      typedPath: (path) => typedByPath.get(path),
      [Symbol.asyncDispose]: () => taken[Symbol.asyncDispose](),
    };
  } catch (error) {
    await taken[Symbol.asyncDispose]();
    throw error;
  }
}

async function nameOf(cwd: string): Promise<string> {
  return (await findRepository(cwd)) === undefined ? basename(cwd) : repositoryName(cwd);
}
