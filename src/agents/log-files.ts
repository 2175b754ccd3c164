import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Agent, Environment } from "./agent.ts";
import { isUnreadable } from "./unreadable.ts";

/** A log as it is on disk now. */
export interface LogFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly createdMs: number;
}

/**
 * Finds the logs of an agent, the oldest first: of two copies of a call the older log holds the original.
 * A log folder may itself be a link; links inside it are not followed.
 */
export function findLogFiles(agent: Agent, environment: Environment): readonly LogFile[] {
  const folders = agent.logFolders(environment).map(realPathOf);
  const files: LogFile[] = [];
  for (const folder of new Set(folders)) {
    if (folder !== undefined) addLogs(folder, agent, files);
  }
  return files.sort((a, b) => a.createdMs - b.createdMs || (a.path < b.path ? -1 : 1));
}

function addLogs(folder: string, agent: Agent, files: LogFile[]): void {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addLogs(path, agent, files);
    else if (entry.isFile() && agent.isLog(entry.name)) {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats === undefined) continue;
      files.push({
        path,
        sizeBytes: stats.size,
        modifiedMs: stats.mtimeMs,
        createdMs: stats.birthtimeMs,
      });
    }
  }
}

function realPathOf(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isUnreadable(error)) return [];
    throw error;
  }
}
