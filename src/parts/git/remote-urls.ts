import type { CallPlace } from "../../usage/call.ts";
import { type Git, GitFailure } from "./git.ts";

const NOTHING_FOUND = 1;

/** Lists the URLs of a repository's remotes, for calls that may name one; git is asked only when some do. */
export async function listRemoteUrls(
  git: Git,
  calls: readonly CallPlace[],
): Promise<readonly string[]> {
  if (!calls.some(({ repositoryUrl }) => repositoryUrl !== undefined)) return [];
  const args = ["config", "--null", "--get-regexp", "^remote\\..*\\.url$"];
  const output = await git(args).catch((error) => {
    if (error instanceof GitFailure && error.exitCode === NOTHING_FOUND) return "";
    throw error;
  });
  // Each entry is the name, a line end, and the value.
  return output
    .toString()
    .split("\0")
    .flatMap((entry) => entry.split("\n").slice(1, 2));
}

/** Whether a repository has a remote. */
export async function hasRemote(git: Git): Promise<boolean> {
  return (await git(["remote"])).toString().trim() !== "";
}
