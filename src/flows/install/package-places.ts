import type { Repository } from "../../parts/git/repository.ts";
import { findManifests } from "./find-manifests.ts";
import type { PackagePlaces } from "./hook-script.ts";
import { folderOfModules } from "./package-path.ts";

const MANIFEST = "package.json";

/**
 * Finds the folders whose `node_modules` hold the package, or will in a colleague's clone: those
 * with a `package.json` that names it, and the one that this command runs from.
 */
export async function findPackagePlaces(
  repository: Repository,
  packagePath: string,
): Promise<PackagePlaces> {
  const manifests = await findManifests(repository, "tokenledger");
  const dependents = manifests.map((path) => path.slice(0, -MANIFEST.length));
  const started = folderOfModules(repository.root, packagePath);
  const folders = new Set(["", ...dependents, ...(started === undefined ? [] : [started])]);
  // A hook's lines hold no single quotes.
  return { folders: [...folders].filter((folder) => !folder.includes("'")) };
}
