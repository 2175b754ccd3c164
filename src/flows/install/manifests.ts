import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { askGit } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";

/** What is read of a `package.json`. */
export interface Manifest {
  /** Absolute path. */
  readonly path: string;
  readonly scripts: Readonly<Record<string, string>>;
  /** Names of the packages that it depends on. */
  readonly dependencies: readonly string[];
  readonly isPrivate: boolean;
  /** As `pnpm@10.1.0`. */
  readonly packageManager: string | undefined;
}

/** Finds each `package.json` that git has, or would take, with a key; their paths in the worktree, sorted. */
export async function findManifests(
  repository: Repository,
  key: string,
): Promise<readonly string[]> {
  const options = ["--untracked", "--name-only", "-z", "--fixed-strings", "-e", `"${key}"`];
  const paths = await askGit(repository, ["grep", ...options, "--", ":(glob)**/package.json"]);
  return (paths ?? "")
    .split("\0")
    .filter((path) => path !== "" && !path.includes("node_modules/"))
    .toSorted();
}

/** Returns the `package.json` that depends on tokenledger: the nearest above a folder, else the first there is. */
export async function findDependent(
  { root, gitDir, commonDir }: Repository,
  cwd: string,
): Promise<Manifest | undefined> {
  const paths = await findManifests({ root, gitDir, commonDir }, "tokenledger");
  const dependents = paths
    .map((path) => readManifest(join(root, path)))
    .filter((manifest) => manifest !== undefined)
    .filter(({ dependencies }) => dependencies.includes("tokenledger"));
  const isAbove = ({ path }: Manifest) => {
    const [first] = relative(dirname(path), cwd).split(sep);
    return first !== "..";
  };
  const nearest = dependents
    .filter(isAbove)
    .toSorted((a, b) => b.path.length - a.path.length)
    .at(0);
  return nearest ?? dependents[0];
}

/** Returns what a `package.json` says; undefined where there is none, or it is no JSON. */
export function readManifest(path: string): Manifest | undefined {
  try {
    const content = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
    const { scripts, dependencies, devDependencies, optionalDependencies } = content;
    return {
      path,
      scripts: textsOf(scripts),
      dependencies: Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }),
      isPrivate: content.private === true,
      packageManager: textsOf(content).packageManager,
    };
  } catch {
    // A package manager says what is wrong with it.
    return undefined;
  }
}

/** Returns the entries of an object whose values are texts; none of anything else. */
function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === "string"));
}
