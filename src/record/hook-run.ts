import type { Agent, Environment } from "../agent-logs/agent.ts";
import type { Git } from "../git/git.ts";
import type { NewerFiles } from "./newer-files.ts";

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
}
