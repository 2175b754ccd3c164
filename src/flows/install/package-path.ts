import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Repository } from "../../parts/git/repository.ts";
import { Failure } from "../../usage/failure.ts";
import type { PackagePlaces } from "./hook-script.ts";
import { findManifests } from "./manifests.ts";

// Where `npx`, `pnpm dlx`, `yarn dlx` and `bunx` put what they run once, and caches that are emptied.
const PASSING_FOLDER =
  /[\\/](?:_npx|dlx(?:-[^\\/]*)?|xfs-[^\\/]*|bunx-[^\\/]*|\.yarn[\\/](?:berry[\\/])?cache|_cacache)[\\/]/;
const IN_ARCHIVE = /\.zip[\\/]/;
// Folders that a package manager names after the version in them, and removes with the next one.
const STORE =
  /[\\/](?:\.pnpm|\.store|\.yarn|\.bun|\.deno|store|Cellar)[\\/]|[\\/]installs[\\/][^\\/]+[\\/]\d|[\\/]global[\\/](?:v\d+[\\/])?[0-9a-f]{16,}[\\/]/;
const MODULES = ["node_modules", "lib/node_modules"];

/** How this command came to run. */
export interface Started {
  /** Folder of the package, without links. */
  readonly packageFolder: string;
  /** The program's path as it was called, links and all. */
  readonly programPath: string;
  readonly cwd: string;
}

/** Throws a `Failure` when the package lies where its manager will remove it: the hooks would go silent with it. */
export function requireInstalled(packageFolder: string): void {
  const folder = join(packageFolder, sep);
  if (IN_ARCHIVE.test(folder)) {
    throw new Failure(
      `Cannot set up hooks that run from ${packageFolder}: sh reads no archive. Run \`yarn unplug tokenledger\`, and run \`tokenledger init\` again.`,
    );
  }
  if (!PASSING_FOLDER.test(folder)) return;
  throw new Failure(
    `Cannot set up hooks that run from ${packageFolder}: it is a cache, which is emptied. Install tokenledger, with \`npm install --save-dev tokenledger\` or \`npm install --global tokenledger\`, and run \`tokenledger init\` again.`,
  );
}

/**
 * Returns a path of the package that outlives its next version: not in a package manager's store,
 * but through the links by which it was called, or by which `node_modules` names it.
 */
export function stablePackagePath({ packageFolder, programPath, cwd }: Started): string {
  const candidates = [
    ...[cwd, dirname(programPath), packageFolder].flatMap((start) =>
      ancestors(start).flatMap((folder) =>
        MODULES.map((modules) => join(folder, modules, "tokenledger")),
      ),
    ),
    // dist/cli/index.js
    join(dirname(programPath), "..", ".."),
    // Homebrew, mise and asdf keep a link to the version that is in use.
    packageFolder.replace(/[\\/]Cellar[\\/]([^\\/]+)[\\/][^\\/]+/, "/opt/$1"),
    packageFolder.replace(/([\\/]installs[\\/][^\\/]+[\\/])[^\\/]+/, "$1latest"),
  ];
  const real = realpathSync(packageFolder);
  return (
    candidates.find(
      (path) => !STORE.test(path) && existsSync(path) && realpathSync(path) === real,
    ) ?? packageFolder
  );
}

/** Returns the folder of a worktree whose `node_modules` holds the package, as a path that ends in "/" or is "". */
export function folderOfModules(root: string, packagePath: string): string | undefined {
  const path = relative(root, packagePath).split(sep).join("/");
  const folder = /^(.*\/)?node_modules\/tokenledger$/.exec(path);
  const isInside = folder !== null && !path.startsWith("../");
  return isInside ? (folder[1] ?? "") : undefined;
}

function ancestors(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestors(parent)];
}

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
