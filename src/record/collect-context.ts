import type { Config } from "../config/config.ts";
import type { StagedChange } from "../git/staged-changes.ts";
import type { Worktree } from "../git/worktree.ts";
import type { StateFolders } from "./state-folders.ts";

/** The worktree whose calls are collected, and what tells what they were for. */
export interface CollectContext {
  readonly worktree: Worktree;
  readonly folders: StateFolders;
  readonly config: Config;
  readonly changes: readonly StagedChange[];
}
