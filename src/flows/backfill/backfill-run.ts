import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Agent, Environment } from "../../parts/agents/logs/agent.ts";
import type { Config } from "../../parts/config/config.ts";
import type { Git } from "../../parts/git/git.ts";
import { readWorktree, type Worktree } from "../../parts/git/worktree.ts";
import type { LockOwner } from "../../parts/state/file-lock.ts";
import { type StateFolders, stateFolders } from "../../parts/state/state-folders.ts";
import { Failure } from "../../usage/failure.ts";
import { readSettings } from "../read-settings.ts";
import { ledgerPath, TELEMETRY_FOLDER } from "../record/ledger-path.ts";

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

/** Where the records of a backfill go. */
export interface BackfillPlace {
  readonly worktree: Worktree;
  readonly folders: StateFolders;
  readonly config: Config;
  /** Relative to the worktree, with forward slashes. */
  readonly ledger: string;
}

/** Finds the ledger of the worktree that git runs in, to do something to it. @throws {Failure} when it has no folder for one. */
export async function findBackfillPlace(git: Git, verb = "backfill"): Promise<BackfillPlace> {
  const worktree = await readWorktree(git);
  const folder = join(worktree.root, TELEMETRY_FOLDER);
  if (!existsSync(folder)) {
    throw new Failure(
      `Cannot ${verb}: ${folder} does not exist. Run \`tokenledger init\` in the repository first.`,
      { code: "not-set-up" },
    );
  }
  const config = await readSettings(worktree.root, git.environment);
  const ledger = ledgerPath(config.file, worktree.branch);
  return { worktree, folders: stateFolders(worktree), config, ledger };
}
