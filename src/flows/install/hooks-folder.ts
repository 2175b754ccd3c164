import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { findHooksPath, isSharedFolder, originOfHooksPath } from "../../parts/git/hooks-path.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { Failure } from "../../usage/failure.ts";

/** The folder that git runs a repository's hooks from. */
export interface HooksFolder {
  readonly path: string;
  /** Whether hooks of other repositories are run from it as well. */
  readonly isShared: boolean;
}

/** Returns the folder of a repository's hooks. @throws {Failure} when it is none. */
export async function findHooksFolder(repository: Repository): Promise<HooksFolder> {
  const path = await findHooksPath(repository);
  if (await isSomethingElse(path)) {
    const origin = (await originOfHooksPath(repository)) ?? "git's configuration";
    throw new Failure(
      `Cannot place hooks: core.hooksPath is ${path}, by ${origin}, which is not a folder, so git runs no hooks here. Take that setting out, or give this repository its own: \`${ownHooksCommand(repository)}\`. Nothing was changed.`,
    );
  }
  return { path, isShared: await isSharedFolder(repository, path) };
}

/** Returns why hooks that other repositories run too are not changed unasked. */
export function sharedHooksRefusal(repository: Repository, path: string): Failure {
  return new Failure(
    `Cannot place hooks unasked: git runs the hooks here from ${path}, which other repositories use too. Either give this repository its own (\`${ownHooksCommand(repository)}\`) and run \`tokenledger init\` again, or run \`tokenledger init --global-hooks\`: its lines do nothing in repositories without a .telemetry folder. Nothing was changed.`,
  );
}

function ownHooksCommand({ commonDir }: Repository): string {
  return `git config core.hooksPath "${join(commonDir, "hooks")}"`;
}

async function isSomethingElse(path: string): Promise<boolean> {
  try {
    const stat = await lstat(path);
    return !stat.isDirectory() && !stat.isSymbolicLink();
  } catch {
    // Not there yet.
    return false;
  }
}
