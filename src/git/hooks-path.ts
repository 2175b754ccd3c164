import { resolve } from "node:path";
import { simpleGit } from "simple-git";

/** Returns the folder that git takes this repository's hooks from: `core.hooksPath`, or its own. */
export async function findHooksPath(root: string): Promise<string> {
  return resolve(root, (await simpleGit(root).raw("rev-parse", "--git-path", "hooks")).trim());
}
