import type { LogPositions } from "../agent-logs/collect-calls.ts";
import { readStateFile, writeStateFile } from "./state-file.ts";
import { logsReadPath, type StateFolders } from "./state-folders.ts";

/** How far the agents' logs were read for one worktree. */
export interface LogsRead {
  /** The worktree's top folder. */
  readonly root: string;
  /** RFC 3339: calls before belong to `backfill`. */
  readonly since: string;
  /** When the last reading began, in milliseconds: a log not changed since holds nothing new. */
  readonly readAtMs: number;
  /** By log path, for the logs that changed lately. */
  readonly positions: LogPositions;
  /** HEAD when its ledger was last known to lack nothing. */
  readonly lastHead: string | undefined;
  /** The ledger's blob when it was last found in order. */
  readonly ledgerBlob: string | undefined;
}

export function readLogsRead(folders: StateFolders, root: string): LogsRead | undefined {
  return readStateFile<LogsRead>(logsReadPath(folders, root));
}

export function writeLogsRead(folders: StateFolders, logsRead: LogsRead): void {
  writeStateFile(logsReadPath(folders, logsRead.root), JSON.stringify(logsRead));
}
