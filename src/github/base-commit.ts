import { context } from "@actions/github";

/**
 * Returns the commit that the pull request of the running job is to be merged into; undefined
 * when the job is not about a pull request. What the job checked out is then not to be trusted.
 */
export function findBaseCommit(): string | undefined {
  const base: unknown = context.payload.pull_request?.base?.sha;
  return typeof base === "string" ? base : undefined;
}
