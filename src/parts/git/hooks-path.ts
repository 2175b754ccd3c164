import { realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { askGit } from "./git.ts";
import type { Repository } from "./repository.ts";

const EVERYONES_SCOPES = ["global", "system"];

/** Returns the folder that git takes this repository's hooks from: `core.hooksPath`, or its own. */
export async function findHooksPath(repository: Repository): Promise<string> {
  const answer = await askGit(repository, ["rev-parse", "--git-path", "hooks"]);
  const path = answer?.replace(/\n$/, "");
  return path ? resolve(repository.root, path) : join(repository.commonDir, "hooks");
}

/**
 * Whether hooks of other repositories may be run from a folder as well: it lies outside of this
 * one, or the settings of all repositories name that very folder.
 */
export async function isSharedFolder(repository: Repository, folder: string): Promise<boolean> {
  const { root, commonDir } = repository;
  const real = await realpath(folder).catch(() => folder);
  if (isInside(commonDir, real)) return false;
  const setting = await askGit(repository, ["config", "--show-scope", "--get", "core.hooksPath"]);
  const [scope = "", value = ""] = (setting ?? "").split("\t");
  if (EVERYONES_SCOPES.includes(scope) && /^(?:\/|~|[A-Za-z]:)/.test(value)) return true;
  const mainRoot = basename(commonDir) === ".git" ? dirname(commonDir) : root;
  return !isInside(root, real) && !isInside(mainRoot, real);
}

/** Returns the file in which `core.hooksPath` is set; undefined when it is not. */
export async function originOfHooksPath(repository: Repository): Promise<string | undefined> {
  const answer = await askGit(repository, ["config", "--show-origin", "--get", "core.hooksPath"]);
  return answer
    ?.split("\t")
    .at(0)
    ?.replace(/^file:/, "");
}

function isInside(folder: string, path: string): boolean {
  const rest = relative(folder, path);
  return rest.split(sep).at(0) !== ".." && !isAbsolute(rest);
}
