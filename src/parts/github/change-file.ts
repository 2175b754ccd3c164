import { createHash } from "node:crypto";
import type { Github } from "./connect-to-github.ts";
import { findFile } from "./find-file.ts";
import { answerOf, GithubFailure, statusOf, toGithubFailure } from "./github-failure.ts";

/** A file of a branch, and what the commit that changes it says. */
export interface BranchFile {
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
  readonly path: string;
  readonly message: string;
}

const MAX_ATTEMPTS = 4;
/** The file, or the branch, is another by now. */
const CONFLICTS: readonly (number | undefined)[] = [409, 422];

/**
 * Changes a file in a commit of its own on a branch; `change` is handed its text, undefined where there is
 * none, and returns undefined when it may stay as it is. Returns whether there was anything to commit.
 */
export async function changeFile(
  github: Github,
  file: BranchFile,
  change: (text: string | undefined) => string | undefined,
): Promise<boolean> {
  const { repository, branch, path } = file;
  for (let attempt = 1; ; attempt += 1) {
    const before = await findFile(github, { repository, commit: `refs/heads/${branch}`, path });
    const after = change(before);
    if (after === undefined) return false;
    try {
      await write(github, file, before, after);
      return true;
    } catch (error) {
      if (!CONFLICTS.includes(statusOf(error)) || attempt === MAX_ATTEMPTS) throw explained(error);
    }
  }
}

async function write(
  github: Github,
  { repository, branch, path, message }: BranchFile,
  before: string | undefined,
  after: string,
): Promise<void> {
  const [owner = "", repo = ""] = repository.split("/");
  await github.request("PUT /repos/{owner}/{repo}/contents/{path}", {
    ...{ owner, repo, branch, path, message },
    content: Buffer.from(after).toString("base64"),
    // Refused when the file is another meanwhile.
    ...(before !== undefined && { sha: blobHash(before) }),
  });
}

function blobHash(text: string): string {
  const bytes = Buffer.from(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function explained(error: unknown): GithubFailure {
  const status = statusOf(error) ?? 0;
  if (![403, 404, ...CONFLICTS].includes(status)) return toGithubFailure(error);
  return new GithubFailure(
    `GitHub refuses the commit (${status}, "${answerOf(error).slice(0, 200)}"). The job needs \`permissions: contents: write\`, and a branch that it may push to.`,
    { cause: error },
  );
}
