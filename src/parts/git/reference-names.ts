import type { Git } from "./git.ts";

/** Lists the branches, here and of remotes, and the tags, as people name them. */
export async function listReferenceNames(git: Git): Promise<readonly string[]> {
  const folders = ["refs/heads", "refs/tags", "refs/remotes"];
  const output = await git(["for-each-ref", "--format=%(refname:short)", ...folders]);
  return output.toString().split("\n").filter(Boolean);
}
