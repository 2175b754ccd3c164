import type { Agent, Environment } from "../../parts/agents/logs/agent.ts";
import type { Config } from "../../parts/config/config.ts";
import type { LockOwner } from "../../parts/state/file-lock.ts";
import type { TaskType } from "../../usage/task-type.ts";

/** What recording a job is handed by its door. */
export interface JobRun {
  readonly process: LockOwner;
  readonly environment: Environment;
  readonly agents: readonly Agent[];
  /** The bundle that reads logs in a thread. */
  readonly logReaderPath: string;
  readonly place: JobPlace;
  readonly config: Config;
  /** Calls in the agents' logs count from this time on; undefined: no log is read. */
  readonly since: Date | undefined;
  /** Absolute paths of files that agents' programs wrote, and of folders that hold gh-aw's. */
  readonly outputs: readonly string[];
  /** What the job's calls are for where nothing else tells; undefined: `execute`. */
  readonly usualTaskType: TaskType | undefined;
  /** The number of the run that the calls were made in; undefined where there is none. */
  readonly runNumber: string | undefined;
  /** Whether the rows leave for a ledger; else they are looked at, and the hooks record them as ever. */
  readonly isKept: boolean;
}

/** Where a job's calls are made. */
export interface JobPlace {
  /** The top folder whose calls are the job's, its real path. */
  readonly root: string;
  /** Where the ids of recorded calls are kept: git's directories, or a folder that ends with the job. */
  readonly gitDir: string;
  readonly commonDir: string;
  readonly branch: string | undefined;
}
