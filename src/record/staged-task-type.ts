import type { Config } from "../config/config.ts";
import { matchInTime } from "../config/match-in-time.ts";
import type { TaskType } from "../usage/task-type.ts";
import patternByGlob from "./default-globs.generated.js";

/** Returns the task type whose globs match every staged path (only tests: verify); undefined when none does. */
export async function stagedTaskType(
  stagedPaths: readonly string[],
  globs: Config["taskTypes"]["paths"],
): Promise<TaskType | undefined> {
  if (stagedPaths.length === 0) return undefined;
  const known = Object.values(globs)
    .flat()
    .every((glob) => patternByGlob.has(glob));
  if (known) return firstMatching(stagedPaths, globs, compiledGlob, () => {});
  // The default globs were compiled when the package was built; only others need picomatch.
  const { default: picomatch } = await import("picomatch");
  const compile = (glob: string) => compiledGlob(glob) ?? picomatch.makeRe(glob, { dot: true });
  return matchInTime((name) => firstMatching(stagedPaths, globs, compile, name));
}

function compiledGlob(glob: string): RegExp | undefined {
  return patternByGlob.get(glob);
}

function firstMatching(
  stagedPaths: readonly string[],
  globs: Config["taskTypes"]["paths"],
  compile: (glob: string) => RegExp | undefined,
  name: (glob: string) => void,
): TaskType | undefined {
  for (const taskType of Object.keys(globs) as TaskType[]) {
    const patterns = (globs[taskType] ?? []).map((glob) => {
      name(glob);
      return { glob, pattern: compile(glob) };
    });
    const isMatched = (path: string) =>
      patterns.some(({ glob, pattern }) => {
        name(glob);
        return pattern?.test(path);
      });
    if (stagedPaths.every(isMatched)) return taskType;
  }
  return undefined;
}
