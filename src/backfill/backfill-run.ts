import type { Agent, Environment } from "../agent-logs/agent.ts";
import type { Git } from "../git/git.ts";

/** What a backfill is handed by its door. */
export interface BackfillRun {
  /** Runs in the top folder of the worktree whose ledger gets the records. */
  readonly git: Git;
  readonly environment: Environment;
  readonly agents: readonly Agent[];
  /** The bundle that reads logs in a thread. */
  readonly logReaderPath: string;
  /** Calls from this time on; undefined: all that the logs hold. */
  readonly since: Date | undefined;
  readonly now: Date;
}
