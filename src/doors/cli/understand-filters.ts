import { findCommit } from "../../parts/git/default-branch.ts";
import { createGit, type Git } from "../../parts/git/git.ts";
import { readMappedAuthors } from "../../parts/git/mapped-authors.ts";
import { listReferenceNames } from "../../parts/git/reference-names.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { UNCOMMITTED } from "../../parts/report/questions/commit-dimension.ts";
import { withMappedAuthors } from "../../parts/report/questions/mapped-authors.ts";
import { isNoValue, NO_VALUE } from "../../parts/report/questions/no-value.ts";
import type { Filter } from "../../parts/report/questions/select-records.ts";
import { UsageFailure } from "../../usage/failure.ts";
import { didYouMean } from "../../usage/nearest-name.ts";

/**
 * Returns filters with what they name as records know it: commits by their ids, authors by what the mailmap makes
 * of them.
 *
 * @throws {UsageFailure} for a name that no value can have.
 */
export async function understandFilters(
  filters: readonly Filter[],
  repository: Repository | undefined,
  environment: Git["environment"],
): Promise<readonly Filter[]> {
  const git = repository && createGit(repository.root, environment);
  for (const filter of filters) refuseWhatCannotBe(filter);
  return Promise.all(
    filters.map(async (filter) => {
      if (filter.dimension.key === "commit") return await withCommitIds(filter, git);
      if (filter.dimension.key === "author" && git !== undefined) {
        return withMappedAuthors(filter, await readMappedAuthors(git));
      }
      return filter;
    }),
  );
}

function refuseWhatCannotBe({ dimension: { key, allowed }, wanted }: Filter): void {
  const other = wanted.find((each) => allowed?.has(each) === false);
  if (other === undefined || allowed === undefined) return;
  throw new UsageFailure(
    `Cannot use --${key.replaceAll("_", "-")} ${JSON.stringify(other)}: expected ${allowed.expected}.${didYouMean(other, allowed.names)}`,
  );
}

/** As many digits as git's shortest ids have. */
const MAYBE_ID = /^[0-9a-f]{4,64}$/i;

async function withCommitIds(filter: Filter, git: Git | undefined): Promise<Filter> {
  const typedAs = new Map<string, string>();
  const merges = new Set<string>();
  const wanted: string[] = [];
  for (const typed of filter.wanted) {
    const isName = typed.includes("*") || isNoValue(typed) || UNCOMMITTED.includes(typed);
    const id = isName || git === undefined ? undefined : await findCommit(git, typed);
    if (id !== undefined) typedAs.set(id, typed);
    // What this clone does not have, a database can.
    else if (!isName && !MAYBE_ID.test(typed)) throw await noCommit(typed, git);
    if (git !== undefined && (await isMerge(git, id))) merges.add(typed);
    wanted.push(id ?? typed);
  }
  return { ...filter, wanted, typedAs, merges };
}

async function isMerge(git: Git, commit: string | undefined): Promise<boolean> {
  return commit !== undefined && (await findCommit(git, `${commit}^2`)) !== undefined;
}

async function noCommit(typed: string, git: Git | undefined): Promise<UsageFailure> {
  const names = git === undefined ? [] : await listReferenceNames(git);
  return new UsageFailure(
    `Cannot use --commit ${JSON.stringify(typed)}: ${git === undefined ? "no repository is here to look it up in" : "it is no commit of this repository"}. Expected a hash, a branch, a tag or another revision such as HEAD~1, or ${NO_VALUE}.${didYouMean(typed, names)}`,
  );
}
