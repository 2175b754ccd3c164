import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { findHooksPath } from "../git/hooks-path.ts";
import type { Repository } from "../git/repository.ts";
import { FilePlan } from "../install/file-plan.ts";
import { pathOfOurs } from "../install/hook-file.ts";
import { findHookManager, type HookManager } from "../install/hook-manager.ts";
import { HOOK_NAMES, type HookName } from "../install/hook-names.ts";
import { LEFTHOOK_RC } from "../install/managers/lefthook-rc.ts";
import { RUN_HOOK } from "../install/managers/simple-git-hooks.ts";
import { hasMarkedLines, readMarkedLines } from "../install/marked-lines.ts";
import { nameInWorktree } from "../install/name-in-worktree.ts";
import { readTextFile } from "../install/text-file.ts";
import type { Finding } from "./finding.ts";

/** Looks whether git will run both hooks, and who runs them. */
export async function checkHooks(repository: Repository): Promise<readonly Finding[]> {
  const hooksPath = await findHooksPath(repository);
  const manager = await findHookManager(repository, hooksPath);
  return Promise.all(
    HOOK_NAMES.map((hook) => checkHook(repository.root, hooksPath, manager, hook)),
  );
}

async function checkHook(
  root: string,
  hooksPath: string,
  manager: HookManager,
  hook: HookName,
): Promise<Finding> {
  const path = await placeOfLines(manager, hook);
  const place = nameInWorktree(root, path);
  const run = join(hooksPath, hook);
  const runPlace = nameInWorktree(root, run);
  if (!(await isPlaced(manager, path))) {
    return {
      status: "problem",
      text: `${hook}: not installed (${manager.kind} runs the hooks here, from ${place})`,
      advice: "Run `tokenledger init`.",
    };
  }
  const isMissing =
    manager.kind === "lefthook"
      ? !(await readTextFile(run)).includes(LEFTHOOK_RC)
      : !existsSync(run);
  if (isMissing) {
    return {
      status: "problem",
      text: `${hook}: in ${place}, but git does not run it: ${runPlace} is missing or older`,
      advice:
        manager.kind === "lefthook"
          ? "Run `lefthook install`."
          : "Run `npm install`, which sets husky up.",
    };
  }
  const silent = [run, ...(manager.kind === "git" ? [path] : [])].find(
    (each) => !isExecutable(each),
  );
  if (silent !== undefined) {
    return {
      status: "problem",
      text: `${hook}: in ${place}, but git passes over it: ${nameInWorktree(root, silent)} is not executable`,
      advice: `Run \`chmod +x ${nameInWorktree(root, silent)}\`.`,
    };
  }
  return { status: "ok", text: `${hook}: run by ${manager.kind}, from ${place}` };
}

async function placeOfLines(manager: HookManager, hook: HookName): Promise<string> {
  return manager.kind === "lefthook"
    ? manager.configFile
    : pathOfOurs(new FilePlan(), join(manager.folder, hook));
}

/** Returns the lines of shell that run our hook, as they stand in the manager's file; undefined when there are none. */
export async function readPlacedLines(
  repository: Repository,
  hook: HookName,
): Promise<string | undefined> {
  const manager = await findHookManager(repository, await findHooksPath(repository));
  const path = await placeOfLines(manager, hook);
  if (!(await isPlaced(manager, path))) return undefined;
  if (manager.kind === "lefthook") return `. ${LEFTHOOK_RC}\n`;
  return readMarkedLines(await readTextFile(path)) ?? `sh ${RUN_HOOK} ${hook}\n`;
}

async function isPlaced(manager: HookManager, path: string): Promise<boolean> {
  const text = await readTextFile(path);
  if (manager.kind === "lefthook") return text.includes(LEFTHOOK_RC);
  // The second is what simple-git-hooks makes of our command.
  return hasMarkedLines(text) || text.includes(RUN_HOOK);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // EACCES: no execute bit.
    return false;
  }
}
