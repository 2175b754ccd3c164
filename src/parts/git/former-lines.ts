import { type Git, GitFailure } from "./git.ts";

const BLAME = ["blame", "--incremental", "--first-parent"];
const ENTRY = /^([0-9a-f]{40,64}) (\d+) (\d+) (\d+)$/gm;

/**
 * Returns for each line of a file, as a commit has it, which line of the file before the commit it is made
 * of, as blame guesses when it is to look through that commit; 0 where it finds none.
 */
export async function readFormerLines(
  git: Git,
  commit: string,
  path: string,
): Promise<readonly number[]> {
  const range = [`--ignore-rev=${commit}`, `${commit}^1..${commit}`, "--", path];
  try {
    return parseFormerLines((await git([...BLAME, ...range])).toString(), commit);
  } catch (error) {
    // A first commit, or a list of ignored revisions that git is told of and that is not there.
    if (error instanceof GitFailure) return [];
    throw error;
  }
}

/** Parses `git blame --incremental`: for each run of lines id, line before, line now and how many. */
function parseFormerLines(output: string, commit: string): readonly number[] {
  const formerLines: number[] = [];
  for (const [, id, former, line, count] of output.matchAll(ENTRY)) {
    for (let index = 0; index < Number(count); index += 1) {
      formerLines[Number(line) - 1 + index] = id === commit ? 0 : Number(former) + index;
    }
  }
  return formerLines;
}
