import { type Dirent, existsSync, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Agent, Environment } from "./agent.ts";
import { containsPath } from "./contains-path.ts";
import { unlessUnreadable } from "./unreadable.ts";

const SQLITE_AHEAD = /(?<=\.db)-wal$/;

/** A log as it is on disk now. */
export interface LogFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly createdMs: number;
}

/**
 * Finds the logs of an agent, the oldest first: of two copies of a call the older log holds the original.
 * A place may itself be a link; links inside it are not followed.
 */
export function findLogFiles(agent: Agent, environment: Environment): readonly LogFile[] {
  const places = agent.logPlaces(environment).map(realPathOf);
  const files: LogFile[] = [];
  for (const place of new Set(places)) {
    if (place === undefined) continue;
    const stats = statsOf(place);
    if (stats?.isDirectory()) addLogs(place, agent, files);
    else if (agent.isLog(place)) addLog(place, files);
  }
  return files.sort(byAge);
}

/** Returns those of some files that are logs of an agent, as `findLogFiles` finds them. */
export function pickLogFiles(
  agent: Agent,
  environment: Environment,
  paths: readonly string[],
): readonly LogFile[] {
  const files: LogFile[] = [];
  for (const place of new Set(agent.logPlaces(environment))) {
    const real = paths.length > 0 ? realPathOf(place) : undefined;
    if (real === undefined) continue;
    for (const path of paths) {
      const base = [place, real].find((folder) => containsPath(folder, path));
      if (base === undefined) continue;
      const log = join(real, path.slice(base.length)).replace(SQLITE_AHEAD, "");
      if (agent.isLog(log)) addLog(log, files);
    }
  }
  return distinct(files).sort(byAge);
}

/** Whether one of some files is a place that is no log: what tells an agent where to log, so that there may be other places now. */
export function namesPlaces(
  agent: Agent,
  environment: Environment,
  paths: readonly string[],
): boolean {
  return agent
    .logPlaces(environment)
    .some((place) => paths.includes(place) && !agent.isLog(place.replace(SQLITE_AHEAD, "")));
}

/** A file may be named twice: two places can be one folder. */
function distinct(files: readonly LogFile[]): LogFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function byAge(a: LogFile, b: LogFile): number {
  return a.createdMs - b.createdMs || (a.path < b.path ? -1 : 1);
}

function addLogs(folder: string, agent: Agent, files: LogFile[]): void {
  for (const entry of entriesOf(folder)) {
    // There is nothing to normalise, which would take longer than the rest.
    const path = folder.endsWith(sep) ? folder + entry.name : folder + sep + entry.name;
    if (entry.isDirectory()) addLogs(path, agent, files);
    else if (entry.isFile() && agent.isLog(path)) addLog(path, files);
  }
}

function addLog(path: string, files: LogFile[]): void {
  const stats = statsOf(path);
  if (!stats?.isFile()) return;
  // What was last written to an SQLite database stands in the file beside it.
  const ahead = path.endsWith(".db") ? statsOf(`${path}-wal`) : undefined;
  files.push({
    path,
    sizeBytes: stats.size + (ahead?.size ?? 0),
    modifiedMs: Math.max(stats.mtimeMs, ahead?.mtimeMs ?? 0),
    createdMs: stats.birthtimeMs,
  });
}

function statsOf(path: string): Stats | undefined {
  return unlessUnreadable(() => statSync(path));
}

function realPathOf(place: string): string | undefined {
  // Most agents are not installed, and an error costs more than a look.
  return existsSync(place) ? unlessUnreadable(() => realpathSync(place)) : undefined;
}

function entriesOf(folder: string): readonly Dirent[] {
  return unlessUnreadable(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}
