import { accessSync, constants, existsSync } from "node:fs";
import { join, relative } from "node:path";
import { findHooksPath } from "../git/hooks-path.ts";
import type { Repository } from "../git/repository.ts";
import { findHookManager, type HookManager } from "../install/hook-manager.ts";
import { HOOK_NAMES, type HookName } from "../install/hook-names.ts";
import { hasBlock } from "../install/hook-script.ts";
import { readTextFile } from "../install/text-file.ts";
import type { Finding } from "./finding.ts";

const INSTALL_COMMAND = {
  lefthook: "lefthook install",
  "pre-commit": "pre-commit install --hook-type pre-commit --hook-type post-commit",
};

/** Looks whether git will run both hooks, and who runs them. */
export async function checkHooks({ root }: Repository): Promise<readonly Finding[]> {
  const hooksPath = await findHooksPath(root);
  const manager = findHookManager(root, hooksPath);
  return Promise.all(HOOK_NAMES.map((hook) => checkHook(root, hooksPath, manager, hook)));
}

async function checkHook(
  root: string,
  hooksPath: string,
  manager: HookManager,
  hook: HookName,
): Promise<Finding> {
  const isConfigured = "configFile" in manager;
  const path = isConfigured ? manager.configFile : join(manager.folder, hook);
  const text = await readTextFile(path);
  const place = relative(root, path);
  const isPlaced = isConfigured ? text.includes(`hooks/${hook}`) : hasBlock(text);
  if (!isPlaced) {
    return {
      status: "problem",
      text: `${hook}: not installed (${manager.kind} runs the hooks here, from ${place})`,
      advice: "Run `tokenledger init`.",
    };
  }
  if (!existsSync(join(hooksPath, hook))) {
    return {
      status: "problem",
      text: `${hook}: in ${place}, but git does not run it: ${join(relative(root, hooksPath), hook)} is missing`,
      advice: isConfigured
        ? `Run \`${INSTALL_COMMAND[manager.kind]}\`.`
        : "Run `npm install`, which sets husky up.",
    };
  }
  if (!isExecutable(join(hooksPath, hook))) {
    return {
      status: "problem",
      text: `${hook}: in ${place}, but git passes over it: it is not executable`,
      advice: `Run \`chmod +x ${join(relative(root, hooksPath), hook)}\`.`,
    };
  }
  return { status: "ok", text: `${hook}: run by ${manager.kind}, from ${place}` };
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
