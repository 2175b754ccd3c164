import { existsSync } from "node:fs";
import type { Repository } from "../../parts/git/repository.ts";
import { shareAsFolder } from "../../parts/state/state-file.ts";
import {
  nodePathFile,
  packagePathFile,
  recordingSincePath,
  stateFolders,
} from "../../parts/state/state-folders.ts";
import type { FilePlan } from "./file-plan.ts";

/** Plans to note in a clone when recording began; where that is not noted, it is when it was cloned. */
export async function noteRecordingSince(
  plan: FilePlan,
  repository: Repository,
  now: Date,
): Promise<void> {
  const since = recordingSincePath(stateFolders(repository));
  if (!existsSync(since)) await plan.write(since, `${now.toISOString()}\n${repository.root}\n`);
}

/** Plans to note in a clone where its hooks find the package and node. */
export async function noteRuntime(
  plan: FilePlan,
  repository: Repository,
  { nodePath, packagePath }: { readonly nodePath: string; readonly packagePath: string },
): Promise<void> {
  const folders = stateFolders(repository);
  await plan.write(packagePathFile(folders), `${packagePath}\n`);
  await plan.write(nodePathFile(folders), `${nodePath}\n`);
}

/** Opens what was noted to those that git's folder is open to: a group may share the repository. */
export function openToGroup(repository: Repository): void {
  const folders = stateFolders(repository);
  const noted = [recordingSincePath(folders), packagePathFile(folders), nodePathFile(folders)];
  for (const path of [folders.common, ...noted]) if (existsSync(path)) shareAsFolder(path);
}
