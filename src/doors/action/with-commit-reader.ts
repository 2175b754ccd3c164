import { openGithubDownloads } from "../../flows/ingest/github-downloads.ts";
import type { CommitReader } from "../../flows/pull-request/commit-reader.ts";
import { openGitCommitReader } from "../../flows/pull-request/git-commit-reader.ts";
import { openGithubCommitReader } from "../../flows/pull-request/github-commit-reader.ts";
import { type BlobReader, gitBlobReader } from "../../flows/pull-request/origins/ledger-blobs.ts";
import { isPartialClone } from "../../parts/git/clone.ts";
import { createGit } from "../../parts/git/git.ts";
import { findRepository, type Repository } from "../../parts/git/repository.ts";
import {
  parseRepositoryReference,
  type RepositoryReference,
} from "../../parts/github/repository-reference.ts";
import { Failure } from "../../usage/failure.ts";
import type { Step } from "./job.ts";

/**
 * Reads commits in the workspace's clone where that holds both and may be asked, else through GitHub. The clone
 * goes along where it holds all there is to know of them.
 */
export async function withCommitReader<Report>(
  step: Step,
  { base, head }: { readonly base: string; readonly head: string },
  read: (reader: CommitReader, history?: Repository) => Promise<Report>,
): Promise<Report> {
  const { job, environment } = step;
  const repository = job.hasForeignWorkspace ? undefined : await findClone(step);
  // A partial clone fetches what it does not hold, with a password that the job may not have kept.
  const [clone, isPartial = false] = await Promise.all([
    repository && openGitCommitReader(repository, environment, { base, head }),
    repository && isPartialClone(repository),
  ]);
  const canAsk = step.inputs.token !== undefined && job.repository !== undefined;
  if (clone !== undefined && !(isPartial && canAsk)) return read(clone, repository);
  if (!canAsk || job.repository === undefined) throw needsToken(isPartial);
  const name = parseRepositoryReference(job.repository);
  const git = repository && !isPartial ? createGit(repository.root, environment) : undefined;
  return throughGithub(step, name, git && gitBlobReader(git), (reader) => read(reader)).catch(
    async (error: unknown) => {
      if (!(isPartial && error instanceof Failure)) throw error;
      // The clone's own report is better than none, if it can be made in full.
      const own = clone && (await read(clone).catch(() => undefined));
      if (own === undefined) throw leftOut(error);
      return own;
    },
  );
}

async function throughGithub<Report>(
  step: Step,
  repository: RepositoryReference,
  blobs: BlobReader | undefined,
  report: (reader: CommitReader) => Promise<Report>,
): Promise<Report> {
  const github = await step.connect();
  await using downloads = await openGithubDownloads(github, step.job.temporaryFolder);
  // Awaited here: what is downloaded is gone when this returns.
  return await report(openGithubCommitReader(github, repository, downloads, blobs));
}

const CHECK_OUT_WHOLE = "check out without `filter` and `sparse-checkout`, which leave out files";

function needsToken(isPartial: boolean): Failure {
  const remedy = isPartial ? CHECK_OUT_WHOLE : "check out with `fetch-depth: 0`";
  return new Failure(
    `Cannot read the commits of this pull request without a github-token: the checkout does not hold them, or cannot be trusted. Leave the input as it is, or ${remedy}.`,
  );
}

function leftOut(cause: Failure): Failure {
  return new Failure(
    `The checkout leaves out what the commits hold, and GitHub does not give it: ${cause.message} Or ${CHECK_OUT_WHOLE}.`,
    { cause },
  );
}

async function findClone({ job, inputs }: Step): Promise<Repository | undefined> {
  return await findRepository(job.checkout).catch((error: unknown) => {
    // GitHub can be asked for what git refuses to read.
    if (inputs.token !== undefined) return undefined;
    throw error;
  });
}
