import type { Environment } from "./agent.ts";

/** Returns the environment of a program that runs in the top folder of a worktree: some agents log there. */
export function environmentIn(root: string, environment: Environment): Environment {
  return { ...environment, PWD: root };
}
