import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { COARSE_CLOCK_MS } from "./coarse-clock.ts";
import type { HookRun } from "./hook-run.ts";
import {
  ledgerSeenMarker,
  logFoldersPath,
  logsReadMarker,
  nodePathFile,
  type StateFolders,
} from "./state-folders.ts";

/** Tells the shell hooks that, as of the run's start, the logs were read and the ledger is in order. */
export function markSeen(folders: StateFolders, run: HookRun): void {
  mkdirSync(folders.own, { recursive: true });
  const lookedAtMs = run.newerFiles?.lookedAtMs ?? run.now.getTime();
  touch(logsReadMarker(folders), new Date(lookedAtMs - COARSE_CLOCK_MS));
  touch(ledgerSeenMarker(folders), new Date());
  writeFileSync(logFoldersPath(folders), formatLogFolders(run));
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
