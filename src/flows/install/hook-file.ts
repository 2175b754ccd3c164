import { isUtf8 } from "node:buffer";
import { platform } from "node:os";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { FilePlan } from "./file-plan.ts";
import type { FileState } from "./file-state.ts";
import { addBlock, isShellScript, removeBlock, stoodEmpty } from "./hook-block.ts";
import type { HookName } from "./hook-script.ts";
import { isMadeByFramework, LEGACY_SUFFIX } from "./managers/pre-commit-framework.ts";
import { hasMarkedLines, markedLines } from "./text-edits.ts";

// A hook that our lines cannot stand in is kept there, under its own name, and ours runs it.
const ORIGINALS_FOLDER = "tokenledger.d";
// Where version 0.3.0 kept it.
const EARLIER_SUFFIX = ".before-tokenledger";
const ANY_EXECUTE = 0o111;

/** A hook in a folder that git, or husky, runs hooks from. */
export interface HookFile {
  readonly path: string;
  readonly hook: HookName;
  /** Whether it is run by `sh` whatever it says and whatever its permissions are, as husky does. */
  readonly isRunBySh: boolean;
}

/** Plans lines of ours in a hook; what is there keeps running before they do their work. */
export async function placeInHook(plan: FilePlan, file: HookFile, script: string): Promise<void> {
  const path = await pathOfOurs(plan, file.path);
  const original = originalPath(path, file.hook);
  const earlier = await plan.state(`${path}${EARLIER_SUFFIX}`);
  if (earlier.kind !== "absent") {
    await plan.put(original, earlier);
    await plan.put(`${path}${EARLIER_SUFFIX}`, { kind: "absent" });
    await plan.write(path, callOriginal(file.hook));
  }
  const state = await plan.state(path);
  const text = await plan.text(path);
  if (state.kind === "absent" || canHoldLines(state, text, file)) {
    const rerun = file.isRunBySh ? 'sh -e "$0"' : '"$0"';
    const isEmpty = stoodEmpty(text) || (state.kind === "file" && text === "");
    const whole = isEmpty ? markedLines(script) : addBlock(text, script, file.hook, rerun);
    await plan.write(path, whole, { executable: !file.isRunBySh });
    return;
  }
  await plan.put(original, moved(state, dirname(path), dirname(original)));
  const wrapper = isRun(state) ? wrap(state, text, file.hook) : "";
  await plan.put(path, { kind: "absent" });
  await plan.write(path, addBlock(wrapper, script, file.hook), { executable: true });
}

/** Plans a hook without our lines, as it was before them. */
export async function removeFromHook(plan: FilePlan, path: string, hook: HookName): Promise<void> {
  for (const each of [path, `${path}${LEGACY_SUFFIX}`]) {
    const text = await plan.text(each);
    const state = await plan.state(each);
    if (state.kind !== "file" || !hasMarkedLines(text)) continue;
    const original = originalPath(each, hook);
    for (const kept of [original, `${each}${EARLIER_SUFFIX}`]) {
      const before = await plan.state(kept);
      if (before.kind === "absent") continue;
      await plan.put(each, moved(before, dirname(kept), dirname(each)));
      await plan.put(kept, { kind: "absent", dropFolder: kept === original });
    }
    if (!hasMarkedLines(await plan.text(each))) continue;
    if (stoodEmpty(text)) await plan.put(each, { ...state, content: Buffer.alloc(0) });
    else await plan.write(each, removeBlock(text));
  }
}

/** Returns the file that holds our lines: beside a hook that the pre-commit framework made, which it runs first. */
export async function pathOfOurs(plan: FilePlan, path: string): Promise<string> {
  const isItsOwn = isMadeByFramework(await plan.text(path));
  return isItsOwn ? `${path}${LEGACY_SUFFIX}` : path;
}

function originalPath(path: string, hook: HookName): string {
  return join(dirname(path), ORIGINALS_FOLDER, hook);
}

function canHoldLines(state: FileState, text: string, { isRunBySh }: HookFile): boolean {
  // Written back as text, other bytes would be changed.
  if (state.kind !== "file" || !isUtf8(state.content)) return false;
  return isRunBySh || hasMarkedLines(text) || (isShellScript(text) && isRun(state));
}

/** Whether git runs a hook: one without the execute bit it passes over. */
function isRun(state: FileState): boolean {
  return state.kind !== "file" || platform() === "win32" || (state.mode & ANY_EXECUTE) !== 0;
}

/** Returns a state as it is in another folder: a link names the same file from there. */
function moved(state: FileState, from: string, to: string): FileState {
  if (state.kind !== "link" || isAbsolute(state.target)) return state;
  return { kind: "link", target: join(relative(to, from), state.target) };
}

/** Returns a hook that runs the one that stood there. */
function wrap(state: FileState, text: string, hook: HookName): string {
  if (text === "") return "";
  return state.kind === "link" && isShellScript(text)
    ? sourceOriginal(text, hook)
    : callOriginal(hook);
}

function callOriginal(hook: HookName): string {
  return `#!/bin/sh\nexec "\${0%/*}/${ORIGINALS_FOLDER}/${hook}" "$@"\n`;
}

/** The same for a script of shell behind a link: `$0` stays what git calls, its folder included. */
function sourceOriginal(text: string, hook: HookName): string {
  const shebang = /^#!.*/.exec(text)?.[0] ?? "#!/bin/sh";
  return `${shebang}\n. "\${0%/*}/${ORIGINALS_FOLDER}/${hook}"\n`;
}
