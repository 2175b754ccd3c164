import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import type { LogPositions } from "../agent-logs/collect-calls.ts";
import { COARSE_CLOCK_MS } from "./coarse-clock.ts";
import type { HookRun } from "./hook-run.ts";
import type { LogsRead } from "./logs-read.ts";
import {
  ledgerSeenMarker,
  logFoldersPath,
  logsReadMarker,
  nodePathFile,
  recentLogsPath,
  type StateFolders,
} from "./state-folders.ts";

const RECENT_LOGS = 3;

/** Tells the shell hooks how far the logs were read, and that the ledger is in order. */
export function markSeen(
  folders: StateFolders,
  run: HookRun,
  { readAtMs, positions }: LogsRead,
): void {
  mkdirSync(folders.own, { recursive: true });
  touch(logsReadMarker(folders), new Date(readAtMs - COARSE_CLOCK_MS));
  touch(ledgerSeenMarker(folders), new Date());
  writeFileSync(logFoldersPath(folders), formatLogFolders(run));
  writeFileSync(recentLogsPath(folders), formatRecentLogs(positions));
  writeFileSync(nodePathFile(folders), `${run.nodePath}\n`);
}

function touch(path: string, time: Date): void {
  writeFileSync(path, "");
  utimesSync(path, time, time);
}

/**
 * Formats what the shell hooks search for newer logs: the names of the variables that move the
 * logs, their values, and a place a line. Other values, or no such file, and Node looks itself.
 */
function formatLogFolders({ agents, environment }: HookRun): string {
  const names = [...new Set(["HOME", ...agents.flatMap((agent) => agent.locationVariables)])];
  const values = names.map((name) => environment[name] ?? "");
  const places = agents.flatMap((agent) => agent.logPlaces(environment));
  return [names.join(" "), values.map((value) => `|${value}`).join(""), ...places, ""].join("\n");
}

/** Formats the logs that were written last: where the shell hooks look first. */
function formatRecentLogs(positions: LogPositions): string {
  return Object.entries(positions)
    .sort(([, a], [, b]) => b.modifiedMs - a.modifiedMs)
    .slice(0, RECENT_LOGS)
    .flatMap(([path]) => (path.endsWith(".db") ? [path, `${path}-wal`] : [path]))
    .map((path) => `${path}\n`)
    .join("");
}
