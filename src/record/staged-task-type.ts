import type { Config } from "../config/config.ts";
import type { TaskType } from "../usage/task-type.ts";
import patternByGlob from "./default-globs.generated.js";

/** Returns the task type whose globs match every staged path (only tests: verify); undefined when none does. */
export async function stagedTaskType(
  stagedPaths: readonly string[],
  globs: Config["taskTypes"]["paths"],
): Promise<TaskType | undefined> {
  if (stagedPaths.length === 0) return undefined;
  for (const taskType of Object.keys(globs) as TaskType[]) {
    const patterns = await Promise.all((globs[taskType] ?? []).map(compileGlob));
    const isMatched = (path: string) => patterns.some((pattern) => pattern.test(path));
    if (stagedPaths.every(isMatched)) return taskType;
  }
  return undefined;
}

/** The default globs were compiled when the package was built; only others need picomatch. */
async function compileGlob(glob: string): Promise<RegExp> {
  const compiled = patternByGlob.get(glob);
  if (compiled !== undefined) return compiled;
  const { default: picomatch } = await import("picomatch");
  return picomatch.makeRe(glob, { dot: true });
}
