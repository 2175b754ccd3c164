import { copyFile, realpath, writeFile } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { notice } from "@actions/core";
import {
  type BringLeftOut,
  findLedgers,
  LedgerLeftOut,
  type LeftOutLedger,
  MissingLedger,
} from "../../flows/ingest/find-ledgers.ts";
import { openGithubDownloads } from "../../flows/ingest/github-downloads.ts";
import { type LocalLedgerFile, localLedgerFile } from "../../flows/ingest/ledger-file.ts";
import { readBlob } from "../../parts/git/blob.ts";
import { createGit } from "../../parts/git/git.ts";
import { parseRepositoryReference } from "../../parts/github/repository-reference.ts";
import { logLine } from "../../parts/report/escape.ts";
import { Failure, UsageFailure } from "../../usage/failure.ts";
import { DEFAULT_PATH } from "./inputs.ts";
import type { Step } from "./job.ts";

/** The ledger files of the workspace. */
export interface JobLedgers {
  readonly files: readonly LocalLedgerFile[];
  /** Whether they are all that the repository's ledger has. */
  readonly isWholeLedger: boolean;
  /** What was expected and could not be found or read, in sentences. */
  readonly faults: readonly string[];
}

/**
 * Finds the ledgers at the paths of the workspace that a job names. If the default path has none,
 * that is reported, unless the job loads other repositories.
 *
 * @throws {UsageFailure} when a path leaves the workspace as it is written.
 */
export async function findJobLedgers(step: Step, hasOthers: boolean): Promise<JobLedgers> {
  const { workspace, checkout } = step.job;
  const faults: string[] = [];
  const found: LocalLedgerFile[] = [];
  for (const given of step.inputs.paths) {
    found.push(...(await findUnlessMissing(given, step, hasOthers, faults)));
  }
  const isWhole = step.inputs.paths.some((given) => resolve(workspace, given) === home(checkout));
  return { files: found, isWholeLedger: isWhole && faults.length === 0, faults };
}

async function findUnlessMissing(
  given: string,
  step: Step,
  hasOthers: boolean,
  faults: string[],
): Promise<readonly LocalLedgerFile[]> {
  try {
    return await findLedgersAt(given, step, faults);
  } catch (error) {
    if (error instanceof LedgerLeftOut) return [];
    if (!(error instanceof MissingLedger)) throw error;
    // A path that the workflow names is there, or is a mistake.
    if (given !== DEFAULT_PATH) faults.push(sayMisnamed(given));
    else if (!hasOthers) notice(logLine(error.message));
    return [];
  }
}

/** Returns a sentence with the names of ledgers in place of the paths that they have here. */
export function withNames(sentence: string, files: readonly LocalLedgerFile[]): string {
  return files.reduce((text, { path, name }) => text.replaceAll(path, name), sentence);
}

async function findLedgersAt(
  given: string,
  step: Step,
  faults: string[],
): Promise<readonly LocalLedgerFile[]> {
  const { repository, workspace, hasForeignWorkspace } = step.job;
  const path = resolve(workspace, given);
  if (!isWithin(path, workspace)) throw outside(given);
  const bring = bringLeftOut(step, repository ?? "");
  const files = await findLedgers(
    [path],
    repository,
    (sentence, isStray) => {
      const named = sentence.replaceAll(`${workspace}${sep}`, "");
      if (isStray) notice(logLine(named));
      else faults.push(named);
    },
    async (ledger) => {
      try {
        return await bring(ledger);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        faults.push(`${ledger.path} could not be read through GitHub: ${error.message}`);
        return undefined;
      }
    },
    !hasForeignWorkspace,
  );
  const found: LocalLedgerFile[] = [];
  for (const file of files) {
    const problem = await findDetour(step, path, file);
    if (problem === undefined) found.push(file);
    else faults.push(`Cannot read the ledger ${file.name} at "${given}": ${problem}`);
  }
  return found;
}

/** Says why a file is not read: the workspace has it at another place than git, or where git has a folder. */
async function findDetour(
  { job: { workspace, checkout, temporaryFolder, subject } }: Step,
  path: string,
  file: LocalLedgerFile,
): Promise<string | undefined> {
  const real = await realpath(file.path);
  if (isWithin(real, await realpath(temporaryFolder))) return undefined;
  const root = await realpath(workspace);
  if (!isWithin(real, root)) {
    return "a link leads out of the workspace, which is not followed. Put the file itself there.";
  }
  // What a pull request's report does not count must not be loaded, and git does not follow links.
  if (subject.kind !== "pull-request") return undefined;
  const place = join(root, relative(workspace, path));
  if (place === real && path === home(checkout)) return "a folder is expected there, got a file.";
  return real === file.path && isWithin(real, place)
    ? undefined
    : "a link leads there, which is not followed in a pull request. Put the file itself there.";
}

function home(checkout: string): string {
  return resolve(checkout, DEFAULT_PATH);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== "..";
}

function outside(path: string): UsageFailure {
  return new UsageFailure(
    `Cannot use the input "path": expected ledgers in the workspace, got "${path}", which leads out of it.`,
  );
}

function sayMisnamed(path: string): string {
  return `There is no ledger at "${path}", which the input "path" names: correct it, or have that path checked out.`;
}

/** Returns what brings a ledger that a sparse checkout leaves out: from the clone, else, with a token, from GitHub. */
function bringLeftOut(step: Step, repository: string): BringLeftOut {
  return async (ledger) => {
    const path = join(step.job.temporaryFolder, `${ledger.blob}.csv`);
    if (!(await bringFromClone(step, ledger, path)) && !(await bringFromGithub(step, ledger, path)))
      return undefined;
    return localLedgerFile({ path, name: ledger.path, repository, blobHash: ledger.blob });
  };
}

async function bringFromClone(
  { environment }: Step,
  { root, blob }: LeftOutLedger,
  path: string,
): Promise<boolean> {
  // A clone without blobs asks its server for them, whose password the job may not have kept.
  const git = createGit(root, { ...environment, GIT_NO_LAZY_FETCH: "1" });
  try {
    await writeFile(path, await readBlob(git, blob));
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

async function bringFromGithub(
  { job, inputs, connect }: Step,
  { path: name, blob }: LeftOutLedger,
  path: string,
): Promise<boolean> {
  if (inputs.token === undefined || job.repository === undefined) return false;
  const github = await connect();
  await using downloads = await openGithubDownloads(github, job.temporaryFolder);
  const file = downloads.ledgerFile(parseRepositoryReference(job.repository), name, blob);
  await copyFile(await file.locate(), path);
  return true;
}
