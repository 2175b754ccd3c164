import { chmod, mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import type { World } from "./world.ts";

/** What the hooks start, apart from node, which kill-at-step.ts counts in more detail. */
const PROGRAMS = ["find", "git", "mkdir", "mv", "rm", "tail", "touch", "cat", "cp", "ln"];

export interface Killing {
  /** The step at which it is killed: a program that a hook starts, or a write of its node. */
  readonly at: number;
  /** The commit with its hooks, as a power cut does; or the hook's node alone. */
  readonly whom: "group" | "node";
}

/** Returns the variables that have a commit killed at some step of its hooks. */
export async function killingVariables(
  world: World,
  { at, whom }: Killing,
): Promise<Readonly<Record<string, string>>> {
  const folder = join(world.home, "killing");
  await placePrograms(world, folder);
  const steps = join(world.home, `steps-${world.next()}`);
  await writeFile(steps, "");
  return {
    // Git puts this folder before all others on the PATH of its hooks.
    GIT_EXEC_PATH: folder,
    NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import ${join(import.meta.dirname, "kill-at-step.ts")}`,
    WALK_STEPS: steps,
    WALK_KILL_AT: String(at),
    WALK_KILL_WHOM: whom,
  };
}

async function placePrograms(world: World, folder: string): Promise<void> {
  if ((await mkdir(folder, { recursive: true })) === undefined) return;
  const gitFolder = (await world.ask(world.main, "--exec-path")).trim();
  for (const name of await readdir(gitFolder)) {
    await symlink(join(gitFolder, name), join(folder, name));
  }
  const path = [gitFolder, ...(world.environment.PATH ?? "").split(delimiter)];
  for (const name of PROGRAMS) {
    const wrapper = join(folder, name);
    await rm(wrapper, { force: true });
    await writeFile(wrapper, countingWrapper(name, path));
    await chmod(wrapper, 0o755);
  }
}

function countingWrapper(name: string, path: readonly string[]): string {
  return `#!/bin/sh
printf . >> "$WALK_STEPS"
if [ "$WALK_KILL_WHOM" = group ] && [ "$(wc -c < "$WALK_STEPS")" -ge "$WALK_KILL_AT" ]; then
  # 0: the whole group, which the walk made for this commit alone.
  kill -KILL 0
fi
PATH='${path.join(delimiter)}'
export PATH
exec ${name} "$@"
`;
}
