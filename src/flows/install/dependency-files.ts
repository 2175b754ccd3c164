import { dirname, join, relative, sep } from "node:path";
import { askGit } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { readTextFile } from "./file-state.ts";

/** What package managers write beside a `package.json` when a dependency is added, there or in a folder above. */
const LOCKS = [
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "yarn.lock",
  ".pnp.cjs",
  ".pnp.loader.mjs",
  ".yarn/cache",
  "bun.lock",
  "bun.lockb",
];
const DEPENDENCY = /"tokenledger"\s*:\s*"[^"]*"/;

/**
 * Returns the files through which a clone gets the package, by the `package.json` that depends on it: those that git
 * would take and that HEAD has otherwise. Not where all that changed is something else.
 */
export async function listDependencyFiles(
  repository: Repository,
  manifest: string,
  toCommit: readonly string[],
): Promise<readonly string[]> {
  const isManifestWanted =
    toCommit.includes(manifest) || (await isDependencyChanged(repository, manifest));
  const locks = foldersUpTo(repository.root, dirname(manifest)).flatMap((folder) =>
    LOCKS.map((name) => join(folder, name)),
  );
  const changed = await listChanged(repository, [manifest, ...locks]);
  if (isManifestWanted) return changed;
  // Somebody committed the package.json alone.
  const isNew = await Promise.all(
    changed.map(async (path) => path !== manifest && !(await isNamedInHead(repository, path))),
  );
  return changed.filter((_, index) => isNew[index]);
}

/** Tells whether a `package.json` names another version of the package than HEAD's does. */
async function isDependencyChanged(repository: Repository, manifest: string): Promise<boolean> {
  const now = DEPENDENCY.exec(await readTextFile(manifest));
  const before = DEPENDENCY.exec((await readHead(repository, manifest)) ?? "");
  return now?.[0] !== before?.[0];
}

async function isNamedInHead(repository: Repository, path: string): Promise<boolean> {
  return ((await readHead(repository, path)) ?? "").includes("tokenledger");
}

function readHead(repository: Repository, path: string): Promise<string | undefined> {
  return askGit(repository, ["show", `HEAD:${nameInGit(repository, path)}`]);
}

async function listChanged(
  repository: Repository,
  paths: readonly string[],
): Promise<readonly string[]> {
  const names = paths.map((path) => nameInGit(repository, path));
  const options = ["--literal-pathspecs", "status", "--porcelain", "--no-renames", "-z"];
  const output = await askGit(repository, [...options, "--untracked-files=normal", "--", ...names]);
  return (output ?? "")
    .split("\0")
    .filter(Boolean)
    .map((entry) => join(repository.root, entry.slice("XY ".length)));
}

/** Returns a folder and those above it, up to the worktree's top. */
function foldersUpTo(root: string, folder: string): readonly string[] {
  const isTop = folder === root || dirname(folder) === folder;
  return isTop ? [folder] : [folder, ...foldersUpTo(root, dirname(folder))];
}

function nameInGit({ root }: Repository, path: string): string {
  return relative(root, path).split(sep).join("/");
}
