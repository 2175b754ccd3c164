import { GitFailure } from "./git.ts";

/** What git says that does not know the option: some words of it, or how it is used. */
const UNKNOWN = /--diff-merges|^usage: git diff-tree/;

/** Runs a `git diff-tree` of commits, of which merges tell what they changed against their first parent. */
export async function againstFirstParents<Output>(
  run: (options: readonly string[]) => Promise<Output>,
): Promise<Output> {
  try {
    return await run(["--diff-merges=first-parent"]);
  } catch (error) {
    if (!(error instanceof GitFailure && UNKNOWN.test(error.stderr))) throw error;
    // Git before 2.31; with these a newer one tells the other parents' changes, too.
    return run(["-m", "--first-parent"]);
  }
}
