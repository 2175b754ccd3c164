import picomatch from "picomatch";
import type { Config } from "../config/config.ts";
import type { TaskType } from "../usage/task-type.ts";

/** Returns the task type whose globs match every staged path (only tests: verify); undefined when none does. */
export function stagedTaskType(
  stagedPaths: readonly string[],
  globs: Config["taskTypes"]["paths"],
): TaskType | undefined {
  if (stagedPaths.length === 0) return undefined;
  return (Object.keys(globs) as TaskType[]).find((taskType) => {
    const matches = picomatch([...(globs[taskType] ?? [])], { dot: true });
    return stagedPaths.every((path) => matches(path));
  });
}
