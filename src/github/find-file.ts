import { getOctokit } from "@actions/github";
import { Failure } from "../failure.ts";

/** A file of a repository as one of its commits has it. */
export interface FileAtCommit {
  /** `owner/name`. */
  readonly repository: string;
  readonly commit: string;
  readonly path: string;
}

/**
 * Returns the text of a file at a commit, asked of GitHub because a job's checkout may not hold
 * the commit; undefined when it has no such file.
 */
export async function findFile(
  token: string,
  { repository, commit, path }: FileAtCommit,
): Promise<string | undefined> {
  const [owner = "", repo = ""] = repository.split("/");
  try {
    const { data } = await getOctokit(token).rest.repos.getContent({
      owner,
      repo,
      path,
      ref: commit,
      mediaType: { format: "raw" },
    });
    // With the raw media type the answer is the file itself; octokit's types know only the JSON.
    return typeof data === "string" ? data : undefined;
  } catch (error) {
    const status = statusOf(error);
    if (status === 404) return undefined;
    throw new Failure(`Cannot read ${path} at ${commit} from GitHub: ${reasonOf(status)}.`, {
      cause: error,
    });
  }
}

function reasonOf(status: number | undefined): string {
  if (status === undefined) return "it cannot be reached";
  const isRefused = status === 401 || status === 403;
  return `it answered ${status}${isRefused ? ", so give the job the permission `contents: read`" : ""}`;
}

/** Returns the status that GitHub answered with; undefined when it did not answer. */
function statusOf(error: unknown): number | undefined {
  // Octokit's own status of a request that nobody answered is 500.
  const { response } = error as { readonly response?: { readonly status: number } };
  return response?.status;
}
