import type { Repository } from "../../parts/git/repository.ts";
import { stateFolders } from "../../parts/state/state-folders.ts";
import { type CloneSetup, findCloneSetup, type OfferedSetup, shareSetup } from "./clone-setup.ts";
import { noteRecordingSince, noteRuntime, openToGroup } from "./clone-state.ts";
import { listDependencyFiles } from "./dependency-files.ts";
import { FilePlan, type PlannedChange } from "./file-plan.ts";
import { findHookManager } from "./hook-manager.ts";
import { findHooksFolder, sharedHooksRefusal } from "./hooks-folder.ts";
import { ledgerAdvice, listLeftOut } from "./ledger-advice.ts";
import {
  findPackagePlaces,
  requireInstalled,
  type Started,
  stablePackagePath,
} from "./package-path.ts";
import { placeHooks } from "./place-hooks.ts";
import { findProject } from "./project.ts";
import {
  addGitSettings,
  changeSettings,
  type LedgerWishes,
  ledgerFiles,
  type NewFile,
  writeNewFiles,
} from "./telemetry-folder.ts";
import { listCommittable } from "./touched-files.ts";

export interface InitOptions extends LedgerWishes {
  readonly repository: Repository;
  /** More files to write where they are not there yet: the workflows. */
  readonly workflowFiles: readonly NewFile[];
  readonly started: Started;
  readonly nodePath: string;
  /** `npm_config_user_agent`: the package manager that runs us. */
  readonly userAgent: string | undefined;
  readonly now: Date;
  /** Asks whether hooks that other repositories use too may be changed. */
  readonly mayChangeShared: (hooksFolder: string) => Promise<boolean>;
  /** Asks whether a file may be changed so that clones get the hooks by themselves. */
  readonly mayShare: (setup: OfferedSetup, root: string) => Promise<boolean>;
  /** Is told what is about to be written. */
  readonly announce: (changes: readonly PlannedChange[]) => void;
}

export interface InitResult {
  /** What a person types to run us here. */
  readonly command: string;
  /** How clones get the hooks. */
  readonly clones: CloneSetup;
  /** Absolute paths of the files that were written or changed, in order; empty when all was in place. */
  readonly changedFiles: readonly string[];
  /** Those of them that a commit can hold, and the files through which a clone gets the package where they are not committed. */
  readonly toCommit: readonly string[];
  /** What a person still has to do. */
  readonly advice: readonly string[];
}

const SETTINGS = ".telemetry/config.json";

/** Installs the ledger and the hooks in a repository, all or nothing; what is there already stays as it is. */
export async function init(options: InitOptions): Promise<InitResult> {
  const { repository, started } = options;
  const { root } = repository;
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
  const { command, ...project } = await findProject(repository, started, options.userAgent);
  const offer = await findCloneSetup({ repository, manager, command, ...project });

  const plan = new FilePlan();
  const files = [...ledgerFiles(options), ...options.workflowFiles];
  const leftOut = await listLeftOut(repository);
  await writeNewFiles(
    plan,
    root,
    files.filter(({ path }) => !leftOut.has(path)),
  );
  const settings = leftOut.has(SETTINGS) ? [] : await changeSettings(plan, root, options);
  await addGitSettings(plan, repository, leftOut);
  const byHand = await placeHooks(plan, root, manager, places);
  const isShared = offer.kind === "offered" && (await options.mayShare(offer, root));
  if (isShared) await shareSetup(plan, offer);
  const { common } = stateFolders(repository);
  const changes = plan.changes().filter(({ path }) => !path.startsWith(common));
  if (changes.length > 0) options.announce(changes);
  await noteRecordingSince(plan, repository, options.now);
  await noteRuntime(plan, repository, { nodePath: options.nodePath, packagePath });
  await plan.apply();
  openToGroup(repository);

  const changedFiles = changes.map(({ path }) => path);
  const toCommit = await listCommittable(repository, changedFiles);
  const { dependent } = project;
  const ofDependency =
    dependent === undefined || changedFiles.length === 0
      ? []
      : await listDependencyFiles(repository, dependent.path, toCommit);
  return {
    command,
    clones: isShared ? { kind: "by-itself", by: offer.by } : offer,
    changedFiles,
    toCommit: [...new Set([...toCommit, ...ofDependency])],
    advice: [...byHand, ...settings, ...(await ledgerAdvice(repository, leftOut))],
  };
}
