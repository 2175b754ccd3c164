import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, delimiter, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { Argument } from "commander";
import { findLedgers, type OnUnreadFile } from "../../flows/ingest/find-ledgers.ts";
import { type LocalLedgerFile, localLedgerFile } from "../../flows/ingest/ledger-file.ts";
import { findRepository } from "../../parts/git/repository.ts";
import { repositoryName } from "../../parts/git/repository-name.ts";
import type { CliContext } from "./context.ts";

/** Returns the argument that names ledgers. */
export function ledgerArgument(): Argument {
  return new Argument(
    "[path...]",
    "ledger files, folders of them, or - for standard input (default: TELEMETRY_CSV_PATH, else .telemetry)",
  );
}

/**
 * Returns the absolute paths of the ledgers that were named, else those of `TELEMETRY_CSV_PATH`,
 * else the repository's `.telemetry`.
 */
export function ledgerPaths(
  paths: readonly string[],
  root: string,
  { cwd, environment }: Pick<CliContext, "cwd" | "environment">,
): readonly string[] {
  if (paths.length > 0) return paths.map((path) => resolve(cwd, path));
  const named = (environment.TELEMETRY_CSV_PATH ?? "")
    .split(delimiter)
    .map((path) => path.trim())
    .filter(Boolean);
  if (named.length > 0) return named.map((path) => resolve(root, path));
  return [join(root, ".telemetry")];
}

/** The ledgers that a command line names; disposing of this removes what came through pipes. */
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
  readonly onUnread: OnUnreadFile;
}

/** Finds the ledgers that a command line names, else those of the environment and of the repository. */
export async function findTypedLedgers(
  typed: readonly string[],
  { root, repository, onUnread }: Search,
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
    const files = [...(await findLedgers(paths, repository, onUnread)), ...piped];
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

const STANDARD_INPUT = "-";
const HASH_DIGITS = 8;

/** A ledger that came through a pipe, kept in a file as long as this command runs. */
interface PipedLedger {
  /** As it was typed: `-`, or `/dev/fd/63`. */
  readonly typed: string;
  /** Differs with the content. */
  readonly name: string;
  readonly path: string;
}

/** The ledgers of a command line, with what came through pipes apart; disposing of it removes the files of these. */
interface PipedLedgers extends AsyncDisposable {
  readonly pipes: readonly PipedLedger[];
  readonly paths: readonly string[];
}

/** Copies what comes through the pipes among some paths: a ledger is read more than once, and a pipe only once. */
async function takePipes(typed: readonly string[], cwd: string): Promise<PipedLedgers> {
  const isPiped = await Promise.all(typed.map((path) => isPipe(path, cwd)));
  const paths = typed.filter((_, index) => !isPiped[index]);
  if (!isPiped.includes(true)) return { pipes: [], paths, [Symbol.asyncDispose]: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "tokenledger-pipe-"));
  const pipes: PipedLedger[] = [];
  for (const path of new Set(typed.filter((_, index) => isPiped[index]))) {
    pipes.push(await take(path, resolve(cwd, path), folder));
  }
  const remove = () => rm(folder, { recursive: true, force: true });
  return { pipes, paths, [Symbol.asyncDispose]: remove };
}

async function isPipe(path: string, cwd: string): Promise<boolean> {
  if (path === STANDARD_INPUT) return true;
  // A path that is not there is reported by whoever looks for it.
  const status = await stat(resolve(cwd, path)).catch(() => undefined);
  return status !== undefined && !status.isFile() && !status.isDirectory();
}

async function take(typed: string, path: string, folder: string): Promise<PipedLedger> {
  const hash = createHash("sha256");
  // By its path, not a handle: a pipe may be non-blocking and answer EAGAIN.
  const source = typed === STANDARD_INPUT ? process.stdin : createReadStream(path);
  const arriving = join(folder, "arriving");
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(arriving),
  );
  const name = `piped-${hash.digest("hex").slice(0, HASH_DIGITS)}.csv`;
  await rename(arriving, join(folder, name));
  return { typed, name, path: join(folder, name) };
}
