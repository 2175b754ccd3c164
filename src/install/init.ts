import { mkdir, writeFile } from "node:fs/promises";
import { findHooksPath } from "../git/hooks-path.ts";
import type { Repository } from "../git/repository.ts";
import { HEADER_LINE } from "../ledger/format-row.ts";
import {
  nodePathFile,
  packagePathFile,
  recordingSincePath,
  stateFolders,
} from "../state/state-folders.ts";
import { findHookManager, type HookManager } from "./hook-manager.ts";
import { placeHooks } from "./place-hooks.ts";
import { addGitSettings, writeIfMissing, writeNewFiles } from "./repository-files.ts";
import { requireInstalled } from "./require-installed.ts";
import { TELEMETRY_README } from "./telemetry-readme.ts";

export interface InitOptions {
  readonly repository: Repository;
  /** One ledger file per branch. */
  readonly perBranch: boolean;
  /** More files to write where they are not there yet: the workflows. */
  readonly workflowFiles: readonly { readonly path: string; readonly text: string }[];
  /** Folder of the installed package. */
  readonly packageFolder: string;
  readonly nodePath: string;
  readonly now: Date;
}

export interface InitResult {
  readonly manager: HookManager;
  /** Absolute paths of the files that were written or changed, in order; empty when all was in place. */
  readonly changedFiles: readonly string[];
}

const PER_BRANCH_CONFIG = `${JSON.stringify({ file: "usage/{branch}.csv" }, null, 2)}\n`;

/** Installs the ledger and the hooks in a repository; what is there already stays as it is. */
export async function init(options: InitOptions): Promise<InitResult> {
  const { repository, perBranch, workflowFiles, packageFolder, nodePath, now } = options;
  requireInstalled(packageFolder);
  const ledger = perBranch
    ? { path: ".telemetry/config.json", text: PER_BRANCH_CONFIG }
    : { path: ".telemetry/usage.csv", text: HEADER_LINE };
  const manager = findHookManager(repository.root, await findHooksPath(repository.root));
  const changedFiles = [
    ...(await writeNewFiles(repository.root, [
      ledger,
      { path: ".telemetry/README.md", text: TELEMETRY_README },
      ...workflowFiles,
    ])),
    ...(await addGitSettings(repository)),
    ...(await placeHooks(manager)),
  ];
  await rememberClone(repository, { packageFolder, nodePath, now });
  return { manager, changedFiles };
}

/** Notes in the clone when recording began, and where its hooks find the package and node. */
async function rememberClone(
  repository: Repository,
  { packageFolder, nodePath, now }: Pick<InitOptions, "packageFolder" | "nodePath" | "now">,
): Promise<void> {
  const folders = stateFolders(repository);
  await mkdir(folders.common, { recursive: true });
  await writeIfMissing(recordingSincePath(folders), `${now.toISOString()}\n`);
  await writeFile(packagePathFile(folders), `${packageFolder}\n`);
  await writeFile(nodePathFile(folders), `${nodePath}\n`);
}
