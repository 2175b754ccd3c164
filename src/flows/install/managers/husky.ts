import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";

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
