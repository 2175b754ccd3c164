import { join, relative } from "node:path";
import type { Repository } from "../../parts/git/repository.ts";
import type { FilePlan } from "./file-plan.ts";
import { readTextFile } from "./file-state.ts";
import type { HookManager } from "./hook-manager.ts";
import { addHookOfClones, PRE_COMMIT_CONFIG } from "./managers/pre-commit-framework.ts";
import { findManifests, type Manifest, readManifest } from "./manifests.ts";
import type { PackageManager } from "./package-manager.ts";
import { addToScript, removeFromScripts, setsClonesUp } from "./prepare-script.ts";
import { hasMarkedLines, withoutMarkedLines } from "./text-edits.ts";
import { isInside } from "./touched-files.ts";

/** How a clone comes to run the hooks. */
export type CloneSetup =
  /** By something that is done in each clone anyway. */
  | { readonly kind: "by-itself"; readonly by: string }
  | OfferedSetup
  /** By a command that each clone needs once. */
  | { readonly kind: "by-hand"; readonly command: string };

/** A file that may be changed so that clones get the hooks by something that is done in each anyway. */
export interface OfferedSetup {
  readonly kind: "offered";
  readonly file: string;
  /** The script of a `package.json`; undefined for the pre-commit framework's configuration. */
  readonly script: string | undefined;
  readonly by: string;
}

/** What there is to tell from how clones come to run the hooks. */
export interface CloneQuestion {
  readonly repository: Repository;
  readonly manager: HookManager;
  /** The `package.json` that depends on tokenledger. */
  readonly dependent: Manifest | undefined;
  readonly packages: PackageManager;
  /** What a person types to run us here. */
  readonly command: string;
}

/** Tells how a clone comes to run the hooks, or would. */
export async function findCloneSetup(question: CloneQuestion): Promise<CloneSetup> {
  const { repository, manager, packages } = question;
  const tool = await toolOf(manager, repository);
  if (tool === undefined) return findOwnSetup(question);
  const manifests = await findManifests(repository, "scripts");
  const scripts = manifests.flatMap((path) =>
    Object.values(readManifest(join(repository.root, path))?.scripts ?? {}),
  );
  const isInScripts = scripts.some((script) => script.includes(tool.mark));
  return isInScripts
    ? { kind: "by-itself", by: `${packages.name} install` }
    : { kind: "by-hand", command: tool.command(packages) };
}

interface Tool {
  /** What a script that sets it up has. */
  readonly mark: string;
  readonly command: (packages: PackageManager) => string;
}

/** Returns what brings checked-in hooks to a clone; undefined where they are not checked in. */
async function toolOf(manager: HookManager, { root, gitDir, commonDir }: Repository) {
  const folder = relative(root, manager.folder);
  const tools: Readonly<Record<HookManager["kind"], Tool>> = {
    husky: { mark: "husky", command: ({ run }) => `${run} husky` },
    "simple-git-hooks": {
      mark: "simple-git-hooks",
      command: ({ run }) => `${run} simple-git-hooks`,
    },
    lefthook: { mark: "lefthook", command: () => "lefthook install" },
    git: { mark: "core.hooksPath", command: () => `git config core.hooksPath ${folder}` },
  };
  const isCheckedIn =
    isInside(root, manager.folder) &&
    !isInside(gitDir, manager.folder) &&
    !isInside(commonDir, manager.folder);
  return manager.kind !== "git" || isCheckedIn ? tools[manager.kind] : undefined;
}

async function findOwnSetup(question: CloneQuestion): Promise<CloneSetup> {
  const { repository, dependent, packages, command } = question;
  const byHand: CloneSetup = { kind: "by-hand", command: `${command} init` };
  if (dependent !== undefined) {
    const { installScript } = packages;
    const by = `${packages.name} install`;
    if (setsClonesUp(dependent.scripts)) return { kind: "by-itself", by };
    // Who installs a published package runs its postinstall too.
    if (installScript === "postinstall" && !dependent.isPrivate) return byHand;
    const text = await readTextFile(dependent.path);
    if (addToScript(text, installScript) === text) return byHand;
    return { kind: "offered", file: dependent.path, script: installScript, by };
  }
  const file = join(repository.root, PRE_COMMIT_CONFIG);
  const text = await readTextFile(file);
  const by = "pre-commit install";
  if (hasMarkedLines(text)) return { kind: "by-itself", by };
  return addHookOfClones(text) === text ? byHand : { kind: "offered", file, script: undefined, by };
}

/** Plans what sets clones up. */
export async function shareSetup(plan: FilePlan, { file, script }: OfferedSetup): Promise<void> {
  const text = await plan.text(file);
  const added = script === undefined ? addHookOfClones(text) : addToScript(text, script);
  await plan.change(file, added);
}

/** Plans it out again, wherever it may be. */
export async function unshareSetup(plan: FilePlan, repository: Repository): Promise<void> {
  for (const path of await findManifests(repository, "scripts")) {
    const file = join(repository.root, path);
    await plan.change(file, removeFromScripts(await plan.text(file)));
  }
  const file = join(repository.root, PRE_COMMIT_CONFIG);
  await plan.change(file, withoutMarkedLines(await plan.text(file)));
}
