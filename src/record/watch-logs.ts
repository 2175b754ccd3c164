import type { Reading } from "../state/reading.ts";
import type { StateFolders } from "../state/state-folders.ts";
import { writeWatch } from "../state/watch.ts";
import type { HookRun } from "./hook-run.ts";

/** Tells the shell hooks how far the logs were read, and that the ledger is in order. */
export function watchLogs(
  folders: StateFolders,
  { agents, environment, nodePath }: HookRun,
  { positions, newestLogMs }: Reading,
): void {
  const names = new Set(["HOME", ...agents.flatMap((agent) => agent.locationVariables)]);
  const logs = Object.entries(positions);
  writeWatch(folders, {
    variables: Object.fromEntries([...names].map((name) => [name, environment[name] ?? ""])),
    places: agents.flatMap((agent) => agent.logPlaces(environment)),
    sessionVariables: agents.flatMap(({ sessionVariable }) => sessionVariable ?? []),
    waitingSessions: logs.flatMap(([, { unclaimed }]) => unclaimed?.sessions ?? []),
    logs: logs.map(([path, { sizeBytes, modifiedMs }]) => ({ path, sizeBytes, modifiedMs })),
    newestLogMs,
    nodePath,
  });
}
