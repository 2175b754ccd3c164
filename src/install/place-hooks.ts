import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import type { HookManager } from "./hook-manager.ts";
import { HOOK_NAMES, type HookName } from "./hook-names.ts";
import { addBlock, isShellScript, removeBlock } from "./hook-script.ts";
import { addToLefthook, removeFromLefthook } from "./lefthook-config.ts";
import { addToPreCommitConfig, removeFromPreCommitConfig } from "./pre-commit-config.ts";
import { findPreCommitStage } from "./pre-commit-stage.ts";
import { changeTextFile, readTextFile } from "./text-file.ts";

// A hook in another language keeps running under this name, called from ours.
const ORIGINAL_SUFFIX = ".before-tokenledger";

/** Places our hooks where the repository's hook manager looks; returns the files that changed. */
export async function placeHooks(manager: HookManager): Promise<readonly string[]> {
  switch (manager.kind) {
    case "git":
    case "husky":
      return changedFiles(
        HOOK_NAMES.map((hook) => placeInScript(join(manager.folder, hook), hook)),
      );
    case "lefthook":
      return changedFiles([changed(manager.configFile, addToLefthook)]);
    case "pre-commit": {
      const stage = await findPreCommitStage();
      return changedFiles([
        changed(manager.configFile, (text) => addToPreCommitConfig(text, stage)),
      ]);
    }
  }
}

/** Takes our hooks out again; returns the files that changed. */
export async function removeHooks(manager: HookManager): Promise<readonly string[]> {
  switch (manager.kind) {
    case "git":
    case "husky":
      return changedFiles(HOOK_NAMES.map((hook) => removeFromScript(join(manager.folder, hook))));
    case "lefthook":
      return changedFiles([changed(manager.configFile, removeFromLefthook)]);
    case "pre-commit":
      return changedFiles([changed(manager.configFile, removeFromPreCommitConfig)]);
  }
}

async function placeInScript(path: string, hook: HookName): Promise<string | undefined> {
  const text = await readTextFile(path);
  if (isShellScript(text)) return changed(path, (script) => addBlock(script, hook), true);
  await rename(path, `${path}${ORIGINAL_SUFFIX}`);
  const callOriginal = `#!/bin/sh\n"$0${ORIGINAL_SUFFIX}" "$@" || exit $?\n`;
  return changed(path, () => addBlock(callOriginal, hook), true);
}

async function removeFromScript(path: string): Promise<string | undefined> {
  const original = `${path}${ORIGINAL_SUFFIX}`;
  if (!existsSync(original)) return changed(path, removeBlock, true);
  await rename(original, path);
  return path;
}

async function changed(
  path: string,
  change: (text: string) => string,
  executable = false,
): Promise<string | undefined> {
  return (await changeTextFile(path, change, { executable })) ? path : undefined;
}

async function changedFiles(
  changes: readonly Promise<string | undefined>[],
): Promise<readonly string[]> {
  return (await Promise.all(changes)).filter((path) => path !== undefined);
}
