import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Repository } from "../../parts/git/repository.ts";
import { readTextFile } from "./file-state.ts";
import { findLefthookConfig, isMadeByLefthook, type Lefthook } from "./managers/lefthook.ts";
import { findSimpleGitHooks, type SimpleGitHooksConfig } from "./managers/simple-git-hooks.ts";

/** What runs a repository's hooks, and where our lines go. */
export type HookManager =
  | { readonly kind: "git" | "husky"; readonly folder: string }
  | (Lefthook & { readonly kind: "lefthook"; readonly folder: string })
  | {
      readonly kind: "simple-git-hooks";
      readonly config: SimpleGitHooksConfig;
      readonly folder: string;
    };

/** Tells what runs the hooks, from the folder that git takes them from and the managers' own files. */
export async function findHookManager(
  repository: Repository,
  hooksPath: string,
  cwd: string = repository.root,
): Promise<HookManager> {
  const { root, commonDir } = repository;
  const isDefault = resolve(hooksPath) === join(commonDir, "hooks");
  const husky = findHuskyFolder(root, hooksPath, isDefault);
  if (husky !== undefined) return { kind: "husky", folder: husky };
  const folder = hooksPath;
  const configFile = findLefthookConfig(root);
  if (configFile !== undefined && (isDefault || (await isUsed(hooksPath)))) {
    const checksum = join(commonDir, "info", "lefthook.checksum");
    return { kind: "lefthook", configFile, checksum, folder };
  }
  const config = await findSimpleGitHooks(repository, cwd, hooksPath);
  if (config !== undefined) return { kind: "simple-git-hooks", config, folder };
  return { kind: "git", folder };
}

async function isUsed(hooksPath: string): Promise<boolean> {
  return isMadeByLefthook(await readTextFile(join(hooksPath, "pre-commit")));
}

// https://typicode.github.io/husky: git runs the stubs in `_`, which each install makes anew and
// git ignores; they run the hooks of the folder above, which are committed.
const STUBS_FOLDER = "_";
const DEFAULT_FOLDER = ".husky";

/**
 * Returns the folder of husky's hooks: above the stubs that git runs, or the one where husky's own
 * `init` puts it, in a clone in which `npm install`, and so husky, has not run yet.
 */
export function findHuskyFolder(
  root: string,
  hooksPath: string,
  isDefault: boolean,
): string | undefined {
  if (basename(hooksPath) === STUBS_FOLDER) return dirname(hooksPath);
  const folder = join(root, DEFAULT_FOLDER);
  return isDefault && existsSync(join(folder, "pre-commit")) ? folder : undefined;
}
