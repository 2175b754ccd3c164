import { existsSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { parse as parseJson } from "jsonc-parser";
import type { Repository } from "../../../parts/git/repository.ts";
import type { FilePlan } from "../file-plan.ts";
import { readTextFile } from "../file-state.ts";
import { HOOK_NAMES, type HookName, hookScript, type PackagePlaces } from "../hook-script.ts";
import { findManifests } from "../manifests.ts";
import { setInJson } from "../text-edits.ts";

/** Where simple-git-hooks is told its commands: at a path inside of a file. */
export interface SimpleGitHooksConfig {
  readonly file: string;
  readonly path: readonly string[];
}

const KEY = "simple-git-hooks";
// In the order that it looks for them: https://github.com/toplenboren/simple-git-hooks
const FILES = [
  ...[".", ""].flatMap((dot) => ["cjs", "js", "mjs"].map((end) => `${dot}${KEY}.${end}`)),
  `.${KEY}.json`,
  `${KEY}.json`,
];
export const RUN_HOOK = ".telemetry/run-hook.sh";

const command = (hook: HookName) => `{ [ ! -f ${RUN_HOOK} ] || sh ${RUN_HOOK} ${hook}; }`;

// What was there runs in a shell of its own: it may go elsewhere, leave, or end in `;`, `&` or a
// comment. It stands in no list with `&&`, where its `set -e` would do nothing; `:` is for an empty one.
const OPENING = "(:\n";
const CLOSING = { "pre-commit": "\n); [ $? -eq 0 ] && ", "post-commit": "\n); " };

// It stands in every hook that simple-git-hooks writes.
const MARK_OF_HOOKS = "SKIP_SIMPLE_GIT_HOOKS";

/**
 * Returns the configuration in a folder or the nearest above it, up to the worktree's top; where
 * there is none but hooks were made from one, the first that git can see.
 */
export async function findSimpleGitHooks(
  repository: Repository,
  cwd: string,
  hooksPath: string,
): Promise<SimpleGitHooksConfig | undefined> {
  const { root } = repository;
  for (let folder = cwd; ; folder = dirname(folder)) {
    const config = await configIn(folder);
    if (config !== undefined) return config;
    if (folder === root || dirname(folder) === folder) break;
  }
  const hooks = await Promise.all(HOOK_NAMES.map((hook) => readTextFile(join(hooksPath, hook))));
  if (!hooks.some((text) => text.includes(MARK_OF_HOOKS))) return undefined;
  const manifests = await findManifests(repository, KEY);
  const configs = await Promise.all(manifests.map((path) => configIn(join(root, dirname(path)))));
  return configs.find(Boolean);
}

async function configIn(folder: string): Promise<SimpleGitHooksConfig | undefined> {
  const file = FILES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file !== undefined) return { file, path: [] };
  const manifest = join(folder, "package.json");
  const config: unknown = parseJson(await readTextFile(manifest))?.[KEY];
  if (typeof config === "string") return { file: join(folder, config), path: [] };
  const isObject = typeof config === "object" && config !== null;
  return isObject ? { file: manifest, path: [KEY] } : undefined;
}

/**
 * Plans our hooks among the commands that simple-git-hooks writes into git's hooks, where it
 * removes all others; returns what is left to do by hand.
 */
export async function placeInSimpleGitHooks(
  plan: FilePlan,
  root: string,
  config: SimpleGitHooksConfig,
  places: PackagePlaces,
): Promise<readonly string[]> {
  await plan.change(join(root, RUN_HOOK), runHookFile(places));
  let text = await plan.text(config.file);
  if (extname(config.file) !== ".json") {
    const missing = HOOK_NAMES.filter((hook) => !text.includes(command(hook)));
    return missing.map(
      (hook) =>
        `simple-git-hooks removes hooks that its configuration does not name. Add, as a line of its own before the others of "${hook}" in ${config.file}: ${command(hook)}`,
    );
  }
  for (const hook of HOOK_NAMES) {
    const existing = valueAt(text, [...config.path, hook]);
    if (existing?.includes(command(hook))) continue;
    const before = existing === undefined ? "" : `${OPENING}${existing}${CLOSING[hook]}`;
    text = setInJson(text, [...config.path, hook], `${before}${command(hook)}`);
  }
  await plan.change(config.file, text);
  return [];
}

/** Plans a configuration of simple-git-hooks without ours. */
export async function removeFromSimpleGitHooks(
  plan: FilePlan,
  root: string,
  config: SimpleGitHooksConfig,
  hooksFolder: string,
): Promise<void> {
  await plan.change(join(root, RUN_HOOK), "");
  for (const hook of HOOK_NAMES) await removeFromMade(plan, join(hooksFolder, hook), hook);
  if (extname(config.file) !== ".json") return;
  let text = await plan.text(config.file);
  for (const hook of HOOK_NAMES) {
    const existing = valueAt(text, [...config.path, hook]);
    if (!existing?.includes(command(hook))) continue;
    text = setInJson(text, [...config.path, hook], withoutOurs(existing, hook));
  }
  await plan.change(config.file, text);
}

/** Plans our command out of a hook that simple-git-hooks made, which it makes anew at its next run only. */
async function removeFromMade(plan: FilePlan, path: string, hook: HookName): Promise<void> {
  const text = await plan.text(path);
  if (!text.includes(MARK_OF_HOOKS) || !text.includes(command(hook))) return;
  const isJoined = text.includes(`${CLOSING[hook]}${command(hook)}`);
  if (isJoined) await plan.change(path, withoutOurs(text, hook) ?? "");
  else await plan.put(path, { kind: "absent" });
}

/** Returns what was there before ours, with what somebody added around it; undefined for nothing. */
function withoutOurs(existing: string, hook: HookName): string | undefined {
  if (existing === command(hook)) return undefined;
  const ours = `${CLOSING[hook]}${command(hook)}`;
  return existing.includes(ours)
    ? existing.replace(ours, "").replace(OPENING, "")
    : existing.replace(` && ${command(hook)}`, "");
}

function valueAt(text: string, path: readonly string[]): string | undefined {
  const value = path.reduce((node, key) => node?.[key], parseJson(text));
  return typeof value === "string" ? value : undefined;
}

function runHookFile(places: PackagePlaces): string {
  return `# Written by \`tokenledger init\`; simple-git-hooks runs it, with the name of a hook.
${hookScript("$1", places)}`;
}
