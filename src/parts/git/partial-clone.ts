import { askGit } from "./ask-git.ts";
import type { Repository } from "./repository.ts";

/** Whether a clone leaves out objects, such as all files' contents, until they are wanted. */
export async function isPartialClone(repository: Repository): Promise<boolean> {
  const promisors = [
    "config",
    "--get-regexp",
    "^(extensions\\.partialclone|remote\\..*\\.promisor)$",
  ];
  return (await askGit(repository, promisors)) !== undefined;
}
