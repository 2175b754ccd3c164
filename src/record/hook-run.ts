import { statSync } from "node:fs";
import type { Agent, Environment } from "../agent-logs/agent.ts";
import type { Git } from "../git/git.ts";

/** What a hook is handed by its door. */
export interface HookRun {
  readonly git: Git;
  readonly environment: Environment;
  readonly agents: readonly Agent[];
  readonly now: Date;
  /** The hook's own process, below git's. */
  readonly processId: number;
  /** The node that runs it. */
  readonly nodePath: string;
  /** What of the logs is new; undefined: all of them are to be looked at. */
  readonly newerFiles: NewerFiles | undefined;
  /** At this moment, as `Date.now()` tells it, the reading of logs ends; undefined: there is time. */
  readonly deadlineMs: number | undefined;
  /** Says one line on standard error. */
  readonly warn: (text: string) => void;
}

/** The files that were written since the logs were last looked at, as the shell hook found them. */
export interface NewerFiles {
  readonly paths: readonly string[];
  /** When it began to look, in milliseconds, by the clock of git's folder. */
  readonly lookedAtMs: number;
}

/**
 * Reads what the shell hook tells of newer files: the path of a file that it wrote just before it
 * looked, and a path a line. Undefined when it did not look.
 */
export function readNewerFiles(text: string): NewerFiles | undefined {
  const [marker = "", ...paths] = text.split("\n").filter((line) => line !== "");
  const lookedAtMs = statSync(marker, { throwIfNoEntry: false })?.mtimeMs;
  return lookedAtMs === undefined ? undefined : { paths, lookedAtMs };
}
