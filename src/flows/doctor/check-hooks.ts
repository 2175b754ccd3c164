import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { findHooksPath } from "../../parts/git/hooks-path.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { TRIAL_VARIABLE } from "../../parts/state/state-folders.ts";
import { FilePlan } from "../install/file-plan.ts";
import { readTextFile } from "../install/file-state.ts";
import { beginsWithBlock } from "../install/hook-block.ts";
import { pathOfOurs } from "../install/hook-file.ts";
import { findHookManager, type HookManager } from "../install/hook-manager.ts";
import { HOOK_NAMES, type HookName } from "../install/hook-script.ts";
import { LEFTHOOK_RC } from "../install/managers/lefthook-config.ts";
import { RUN_HOOK } from "../install/managers/simple-git-hooks.ts";
import { hasMarkedLines } from "../install/text-edits.ts";
import { nameInWorktree } from "../install/touched-files.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import type { Finding } from "./finding.ts";

/** What was found of the hooks. */
export interface HooksCheck {
  readonly findings: readonly Finding[];
  /** What \`sh\` is given to run pre-commit as git does, to the end of ours; undefined where it would not come to them. */
  readonly trial: readonly string[] | undefined;
  /** Whether there is a hook of ours at all. */
  readonly isSetUp: boolean;
}

/** A hook of ours, on its way from git. */
interface PlacedHook {
  readonly hook: HookName;
  readonly manager: HookManager;
  readonly root: string;
  /** The file that git runs. */
  readonly runPath: string;
  /** The file that holds our lines, or names what does. */
  readonly path: string;
}

/** Looks whether git will run both hooks, and whether these will come to our lines. */
export async function checkHooks(repository: Repository): Promise<HooksCheck> {
  const hooksPath = await findHooksPath(repository);
  const manager = await findHookManager(repository, hooksPath);
  const { root } = repository;
  const placed = await Promise.all(
    HOOK_NAMES.map(async (hook) => {
      const path = await placeOfLines(manager, hook);
      return { hook, manager, root, runPath: join(hooksPath, hook), path };
    }),
  );
  const isSetUp = (await Promise.all(placed.map(isPlaced))).includes(true);
  if (!isSetUp) return { findings: [notSetUp(root)], trial: undefined, isSetUp };
  const findings = await Promise.all(placed.map(checkHook));
  const preCommit = placed.find(({ hook }) => hook === "pre-commit");
  const isReached = preCommit !== undefined && findings[placed.indexOf(preCommit)]?.status === "ok";
  return { findings, trial: isReached ? await trialOf(preCommit) : undefined, isSetUp };
}

function notSetUp(root: string): Finding {
  const where = existsSync(join(root, TELEMETRY_FOLDER)) ? "clone" : "repository";
  return {
    status: "problem",
    text: `the hooks are not set up in this ${where}, so nothing is recorded`,
    advice: "Run `tokenledger init`.",
  };
}

async function checkHook(placed: PlacedHook): Promise<Finding> {
  const { hook, manager, root, path, runPath } = placed;
  const place = nameInWorktree(root, path);
  const problem = (text: string, advice: string): Finding => ({
    status: "problem",
    text: `${hook}: ${text}`,
    advice,
  });
  if (!(await isPlaced(placed))) {
    return problem(
      `not installed (${manager.kind} runs the hooks here, from ${place})`,
      "Run `tokenledger init`.",
    );
  }
  const runPlace = nameInWorktree(root, runPath);
  const isLefthook = manager.kind === "lefthook";
  const isThere = isLefthook
    ? (await readTextFile(runPath)).includes(LEFTHOOK_RC)
    : existsSync(runPath);
  if (!isThere) {
    return problem(
      `in ${place}, but git does not run it: ${runPlace} is missing or older`,
      isLefthook ? "Run `lefthook install`." : "Run `npm install`, which sets husky up.",
    );
  }
  const run = [runPath, ...(manager.kind === "git" ? [path] : [])];
  const silent = run.find((each) => !isExecutable(each));
  if (silent !== undefined) {
    const name = nameInWorktree(root, silent);
    return problem(
      `in ${place}, but git passes over it: ${name} is not executable`,
      `Run \`chmod +x ${name}\`.`,
    );
  }
  if (!(await isReached(placed))) {
    return problem(
      `in ${place}, but other lines or an earlier version's come first, so a commit may end before ours`,
      "Run `tokenledger init`, which puts them in order.",
    );
  }
  return { status: "ok", text: `${hook}: run by ${manager.kind}, from ${place}` };
}

async function placeOfLines(manager: HookManager, hook: HookName): Promise<string> {
  return manager.kind === "lefthook"
    ? manager.configFile
    : pathOfOurs(new FilePlan(), join(manager.folder, hook));
}

async function isPlaced({ manager, path }: PlacedHook): Promise<boolean> {
  const text = await readTextFile(path);
  if (manager.kind === "lefthook") return text.includes(LEFTHOOK_RC);
  // The second is what simple-git-hooks makes of our command.
  return hasMarkedLines(text) || text.includes(RUN_HOOK);
}

/** Whether ours run before anything that may leave, and let nothing else run while a commit is tried. */
async function isReached({ manager, root, path }: PlacedHook): Promise<boolean> {
  const text = await readTextFile(path);
  if (beginsWithBlock(text)) return true;
  const ours = { lefthook: LEFTHOOK_RC, "simple-git-hooks": RUN_HOOK, git: "", husky: "" };
  const file = ours[manager.kind];
  return file !== "" && (await readTextFile(join(root, file))).includes(TRIAL_VARIABLE);
}

async function trialOf({ manager, root, path, runPath }: PlacedHook): Promise<readonly string[]> {
  // What simple-git-hooks was told to run besides cannot be left out.
  if (manager.kind === "simple-git-hooks" && !hasMarkedLines(await readTextFile(path))) {
    return [join(root, RUN_HOOK), "pre-commit"];
  }
  // The pre-commit framework runs ours before its own.
  return ["-c", '"$0"', manager.kind === "git" ? path : runPath];
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
