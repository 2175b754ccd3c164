import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What runs a repository's hooks, and the file where our lines go. */
export type HookManager =
  | { readonly kind: "git" | "husky"; readonly folder: string }
  | { readonly kind: "lefthook" | "pre-commit"; readonly configFile: string };

const LEFTHOOK_CONFIGS = ["lefthook.yml", ".lefthook.yml", "lefthook.yaml", ".lefthook.yaml"];
const PRE_COMMIT_CONFIG = ".pre-commit-config.yaml";
const HUSKY_FOLDER = ".husky";

/** Tells what runs the hooks of a repository, from the path that git takes them from and its config files. */
export function findHookManager(root: string, hooksPath: string): HookManager {
  if (relative(root, hooksPath).split(sep).at(0) === HUSKY_FOLDER) {
    return { kind: "husky", folder: join(root, HUSKY_FOLDER) };
  }
  const lefthook = LEFTHOOK_CONFIGS.find((name) => existsSync(join(root, name)));
  if (lefthook !== undefined) return { kind: "lefthook", configFile: join(root, lefthook) };
  if (existsSync(join(root, PRE_COMMIT_CONFIG))) {
    return { kind: "pre-commit", configFile: join(root, PRE_COMMIT_CONFIG) };
  }
  // A clone in which `npm install`, and so husky, has not run yet.
  if (existsSync(join(root, HUSKY_FOLDER, "pre-commit"))) {
    return { kind: "husky", folder: join(root, HUSKY_FOLDER) };
  }
  return { kind: "git", folder: hooksPath };
}
