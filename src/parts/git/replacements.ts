import { createHash } from "node:crypto";
import type { Git } from "./git.ts";

/** Returns a digest of `refs/replace`: what an object stands for can be another one, and then it holds other things. */
export async function digestReplacements(git: Git): Promise<string> {
  const list = await git(["for-each-ref", "--format=%(refname) %(objectname)", "refs/replace"]);
  return createHash("sha1").update(list).digest("hex");
}
