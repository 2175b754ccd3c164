import { dirname, join } from "node:path";
import type { Repository } from "../../parts/git/repository.ts";
import { findDependent, type Manifest } from "./manifests.ts";
import { findPackageManager, type PackageManager } from "./package-manager.ts";
import { folderOfModules, type Started, stablePackagePath } from "./package-path.ts";

/** The project that has tokenledger installed. */
export interface Project {
  /** The `package.json` that depends on it. */
  readonly dependent: Manifest | undefined;
  readonly packages: PackageManager;
  /** What its people type to run us: `npx tokenledger`; the name alone where it is no dependency. */
  readonly command: string;
}

/** Finds the project that has us as a dependency, with what `npm_config_user_agent` tells of it. */
export async function findProject(
  repository: Repository,
  started: Started,
  userAgent: string | undefined,
): Promise<Project> {
  const { root } = repository;
  const dependent = await findDependent(repository, started.cwd);
  const folder = folderOfModules(root, stablePackagePath(started));
  const place = dependent ? dirname(dependent.path) : join(root, folder ?? "");
  const packages = findPackageManager(root, place, userAgent);
  const isInstalled = dependent !== undefined || folder !== undefined;
  return {
    dependent,
    packages,
    command: isInstalled ? `${packages.run} tokenledger` : "tokenledger",
  };
}
