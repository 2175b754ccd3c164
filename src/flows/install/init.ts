import { existsSync } from "node:fs";
import type { Repository } from "../../parts/git/repository.ts";
import { shareAsFolder } from "../../parts/state/state-file.ts";
import {
  nodePathFile,
  packagePathFile,
  recordingSincePath,
  stateFolders,
} from "../../parts/state/state-folders.ts";
import { FilePlan } from "./file-plan.ts";
import { findHookManager, type HookManager } from "./hook-manager.ts";
import { findHooksFolder, sharedHooksRefusal } from "./hooks-folder.ts";
import { ledgerAdvice, listLeftOut } from "./ledger-advice.ts";
import {
  findPackagePlaces,
  requireInstalled,
  type Started,
  stablePackagePath,
} from "./package-path.ts";
import { placeHooks } from "./place-hooks.ts";
import { addGitSettings, ledgerFiles, type NewFile, writeNewFiles } from "./telemetry-folder.ts";

export interface InitOptions {
  readonly repository: Repository;
  /** One ledger file per branch. */
  readonly perBranch: boolean;
  /** More files to write where they are not there yet: the workflows. */
  readonly workflowFiles: readonly NewFile[];
  readonly started: Started;
  readonly nodePath: string;
  readonly now: Date;
  /** Asks whether hooks that other repositories use too may be changed. */
  readonly mayChangeShared: (hooksFolder: string) => Promise<boolean>;
}

export interface InitResult {
  readonly manager: HookManager;
  /** A path of the package that outlives its next version. */
  readonly packagePath: string;
  /** Absolute paths of the files that were written or changed, in order; empty when all was in place. */
  readonly changedFiles: readonly string[];
  /** What a person still has to do. */
  readonly advice: readonly string[];
}

/** Installs the ledger and the hooks in a repository, all or nothing; what is there already stays as it is. */
export async function init(options: InitOptions): Promise<InitResult> {
  const { repository, started } = options;
  requireInstalled(started.packageFolder);
  const packagePath = stablePackagePath(started);
  const hooks = await findHooksFolder(repository);
  if (hooks.isShared && !(await options.mayChangeShared(hooks.path))) {
    throw sharedHooksRefusal(repository, hooks.path);
  }
  const manager = await findHookManager(repository, hooks.path, started.cwd);
  const places = hooks.isShared
    ? { folders: [], fixed: packagePath }
    : await findPackagePlaces(repository, packagePath);

  const plan = new FilePlan();
  const files = [...ledgerFiles(options.perBranch), ...options.workflowFiles];
  const leftOut = await listLeftOut(repository);
  await writeNewFiles(
    plan,
    repository.root,
    files.filter(({ path }) => !leftOut.has(path)),
  );
  await addGitSettings(plan, repository, leftOut);
  const byHand = await placeHooks(plan, repository.root, manager, places);
  await rememberClone(plan, options, packagePath);
  await plan.apply();

  const folders = stateFolders(repository);
  const state = folders.common;
  const written = [
    state,
    recordingSincePath(folders),
    packagePathFile(folders),
    nodePathFile(folders),
  ];
  for (const path of written) shareAsFolder(path);
  return {
    manager,
    packagePath,
    changedFiles: plan.changedPaths().filter((path) => !path.startsWith(state)),
    advice: [...byHand, ...(await ledgerAdvice(repository, leftOut))],
  };
}

/** Plans to note in the clone when recording began, and where its hooks find the package and node. */
async function rememberClone(
  plan: FilePlan,
  { repository, nodePath, now }: InitOptions,
  packagePath: string,
): Promise<void> {
  const folders = stateFolders(repository);
  const since = recordingSincePath(folders);
  if (!existsSync(since)) await plan.write(since, `${now.toISOString()}\n${repository.root}\n`);
  await plan.write(packagePathFile(folders), `${packagePath}\n`);
  await plan.write(nodePathFile(folders), `${nodePath}\n`);
}
