import type { Git } from "./git.ts";

/** A commit, as far as it takes to find one by time and branch. */
export interface HistoryCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Author time, which amending and rebasing keep, in whole seconds since 1970. */
  readonly authoredAtSeconds: number;
}

const LOG = ["-c", "log.showSignature=false", "log", "--format=%at %H %P"];
// What was stashed, and what was noted of commits, is not work on a branch.
const EVERYTHING = ["--exclude=refs/stash", "--exclude=refs/notes/*", "--all"];

/**
 * Reads the commits that a reference or HEAD holds, by author time. Of the `known` ones, some may
 * be held by nothing any more (a squash merge took their place, or a reset): they are there too,
 * and behind what they were rewritten to.
 */
export async function readHistory(
  git: Git,
  known: readonly string[],
): Promise<readonly HistoryCommit[]> {
  const held = parseLog(await git([...LOG, ...EVERYTHING, "--"]));
  if (known.length === 0) return held;
  const input = known.map((id) => `${id}\n`).join("");
  const options = ["--ignore-missing", "--stdin", "--not", ...EVERYTHING, "--"];
  const abandoned = parseLog(await git([...LOG, ...options], input));
  return [...held, ...abandoned].sort(byAuthorTime);
}

function parseLog(output: Buffer): readonly HistoryCommit[] {
  // Git lists children first; of two commits in one second the parent comes first here.
  const lines = output.toString().split("\n").filter(Boolean).reverse();
  return lines.map(parseCommit).sort(byAuthorTime);
}

function parseCommit(line: string): HistoryCommit {
  const [seconds, id = "", ...parents] = line.trimEnd().split(" ");
  return { id, parents, authoredAtSeconds: Number(seconds) };
}

function byAuthorTime(a: HistoryCommit, b: HistoryCommit): number {
  return a.authoredAtSeconds - b.authoredAtSeconds;
}
