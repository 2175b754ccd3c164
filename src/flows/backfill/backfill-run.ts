import type { Agent, Environment } from "../../parts/agents/logs/agent.ts";
import type { Git } from "../../parts/git/git.ts";
import type { LockOwner } from "../../parts/state/file-lock.ts";

/** What a backfill is handed by its door. */
export interface BackfillRun {
  /** Runs in the top folder of the worktree whose ledger gets the records. */
  readonly git: Git;
  readonly process: LockOwner;
  readonly environment: Environment;
  readonly agents: readonly Agent[];
  /** The bundle that reads logs in a thread. */
  readonly logReaderPath: string;
  /** Calls from this time on; undefined: all that the logs hold. */
  readonly since: Date | undefined;
  readonly now: Date;
}
