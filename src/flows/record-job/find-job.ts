import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Environment } from "../../parts/agents/logs/agent.ts";
import type { TaskType } from "../../usage/task-type.ts";

/** Whether this is a job of continuous integration. */
export function isCi({ CI, GITHUB_ACTIONS }: Environment): boolean {
  return CI === "true" || GITHUB_ACTIONS === "true";
}

/**
 * Returns when a job began: the runner writes the event's file for the first step, and again for each
 * one after it, in a folder that it makes anew with every job. Undefined outside of a job.
 */
export function jobBeganAt({ GITHUB_EVENT_PATH }: Environment): Date | undefined {
  if (!GITHUB_EVENT_PATH) return undefined;
  const file = statSync(GITHUB_EVENT_PATH, { throwIfNoEntry: false });
  const folder = statSync(dirname(GITHUB_EVENT_PATH), { throwIfNoEntry: false });
  // A file system that keeps no times of birth tells 1970.
  const times = [file?.birthtimeMs, file?.mtimeMs, folder?.mtimeMs].filter((time) => time);
  return times.length === 0 ? undefined : new Date(Math.min(...times.map(Number)));
}

/** Returns the branch that a job works on; undefined where its variables do not tell. */
export function branchOfJob({
  GITHUB_HEAD_REF,
  GITHUB_REF_TYPE,
  GITHUB_REF_NAME,
}: Environment): string | undefined {
  // On pull requests the other variables name a merge that nobody made.
  if (GITHUB_HEAD_REF) return GITHUB_HEAD_REF;
  return GITHUB_REF_TYPE === "branch" ? GITHUB_REF_NAME || undefined : undefined;
}

/** A job that a pull request starts reviews it; to change something, an agent is started by a comment, an issue or a person. */
export function taskTypeOfJob(event: string | undefined): TaskType | undefined {
  return /^(?:pull_request(?:_target)?|merge_group)$/.test(event ?? "") ? "verify" : undefined;
}
