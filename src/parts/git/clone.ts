import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { askGit, type Git } from "./git.ts";
import type { Repository } from "./repository.ts";

const PROMISORS = [
  "config",
  "--get-regexp",
  "^(extensions\\.partialclone|remote\\..*\\.promisor)$",
];

/** Whether a clone leaves out objects, such as all files' contents, until they are wanted. */
export async function isPartialClone(repository: Repository): Promise<boolean> {
  return (await askGit(repository, PROMISORS)) !== undefined;
}

/** The same of the clone that git runs in. */
export function hasPromisor(git: Git): Promise<boolean> {
  // Exit code 1: no such setting.
  return git(PROMISORS).then(
    () => true,
    () => false,
  );
}

/** Returns the commits where a shallow clone's history begins: their parents are not in it. */
export async function readShallowBoundary(commonDir: string): Promise<ReadonlySet<string>> {
  try {
    const text = await readFile(join(commonDir, "shallow"), "utf8");
    return new Set(text.split("\n").filter(Boolean));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Set();
    throw error;
  }
}

/** Whether history ends somewhere, so that what is older is not known. */
export async function isShallow(git: Git): Promise<boolean> {
  return (await git(["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
}
