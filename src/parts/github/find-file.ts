import { Failure } from "../../usage/failure.ts";
import type { Github } from "./connect-to-github.ts";
import { statusOf, toGithubFailure } from "./github-failure.ts";

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
  github: Github,
  { repository, commit, path }: FileAtCommit,
): Promise<string | undefined> {
  const [owner = "", repo = ""] = repository.split("/");
  try {
    const { data } = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
      owner,
      repo,
      path,
      ref: commit,
      mediaType: { format: "raw" },
    });
    return textOf(data);
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    const { message } = toGithubFailure(error);
    throw new Failure(`Cannot read ${path} at ${commit}: ${message}`, { cause: error });
  }
}

/**
 * With the raw media type the answer is the file itself, as text or, where GitHub does not say that
 * it is text, as bytes; octokit's types know only the JSON.
 */
function textOf(data: unknown): string | undefined {
  if (data instanceof ArrayBuffer) return new TextDecoder().decode(data);
  return typeof data === "string" ? data : undefined;
}
