import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BringLeftOut } from "../../flows/ingest/find-ledgers.ts";
import { openGithubDownloads } from "../../flows/ingest/github-downloads.ts";
import { localLedgerFile } from "../../flows/ingest/ledger-file.ts";
import type { LeftOutLedger } from "../../flows/ingest/left-out-ledgers.ts";
import { readBlob } from "../../parts/git/blob.ts";
import { createGit } from "../../parts/git/git.ts";
import { parseRepositoryReference } from "../../parts/github/repository-reference.ts";
import { Failure } from "../../usage/failure.ts";
import type { Step } from "./job.ts";

/** Returns what brings a ledger that a sparse checkout leaves out: from the clone, else, with a token, from GitHub. */
export function bringLeftOut(step: Step, repository: string): BringLeftOut {
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
