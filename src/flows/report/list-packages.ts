import { posix } from "node:path";
import { createGit, type Git } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";

/** The files that make a folder a package, in the languages that are used most. */
const MANIFESTS: ReadonlySet<string> = new Set([
  "package.json",
  "Cargo.toml",
  "go.mod",
  "pyproject.toml",
  "setup.py",
  "pom.xml",
  "build.gradle",
  "build.gradle.kts",
  "composer.json",
  "Gemfile",
  "mix.exs",
  "pubspec.yaml",
]);

/** Lists the folders of HEAD that are packages: those with a manifest in them. */
export async function listPackages(
  { root }: Repository,
  environment: Git["environment"],
): Promise<readonly string[]> {
  const git = createGit(root, environment);
  const output = await git(["ls-tree", "-r", "-z", "--name-only", "--full-tree", "HEAD"]);
  const paths = output.toString().split("\0").filter(Boolean);
  return paths.filter((path) => MANIFESTS.has(posix.basename(path))).map(posix.dirname);
}
