import { statSync } from "node:fs";
import type { Agent, Environment } from "../../parts/agents/logs/agent.ts";
import { watchedPlaces } from "../../parts/agents/logs/watched-places.ts";
import type { Config } from "../../parts/config/config.ts";
import type { Git } from "../../parts/git/git.ts";
import type { LockOwner } from "../../parts/state/file-lock.ts";
import type { Reading } from "../../parts/state/reading.ts";
import type { StateFolders } from "../../parts/state/state-folders.ts";
import { writeWatch } from "../../parts/state/watch.ts";

/** What a hook is handed by its door. */
export interface HookRun {
  readonly git: Git;
  readonly environment: Environment;
  readonly agents: readonly Agent[];
  readonly now: Date;
  /** The hook's own process, below git's. */
  readonly process: LockOwner;
  /** The node that runs it. */
  readonly nodePath: string;
  /** What of the logs is new; undefined: all of them are to be looked at. */
  readonly newerFiles: NewerFiles | undefined;
  /** At this moment, as `Date.now()` tells it, the reading of logs ends; undefined: there is time. */
  readonly deadlineMs: number | undefined;
  /** Says one line on standard error; `warn` adds that the commit goes on. */
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** The files that were written since the logs were last looked at, as the shell hook found them. */
export interface NewerFiles {
  readonly paths: readonly string[];
  /** When it began to look, in milliseconds, by the clock of git's folder. */
  readonly lookedAtMs: number;
}

/**
 * Reads what the shell hook tells of newer files: the path of a file that it wrote just before it
 * looked, and a path a line. Undefined when it did not look.
 */
export function readNewerFiles(text: string): NewerFiles | undefined {
  const [marker = "", ...paths] = text.split("\n").filter((line) => line !== "");
  const lookedAtMs = statSync(marker, { throwIfNoEntry: false })?.mtimeMs;
  return lookedAtMs === undefined ? undefined : { paths, lookedAtMs };
}

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
    places: watchedPlaces(agents.flatMap((agent) => agent.logPlaces(environment))),
    sessionVariables: agents.flatMap(({ sessionVariable }) => sessionVariable ?? []),
    waitingSessions: logs.flatMap(([, { unclaimed }]) => unclaimed?.sessions ?? []),
    logs: logs.map(([path, { sizeBytes, modifiedMs }]) => ({ path, sizeBytes, modifiedMs })),
    newestLogMs,
    nodePath,
  });
}

/** Returns what turns recording off, as the hooks' shell has it; undefined: nothing does. */
export function switchedOffBy({
  TOKENLEDGER,
  HUSKY,
  CI,
  TOKENLEDGER_CI = "",
}: Environment): string | undefined {
  if (TOKENLEDGER === "0" || TOKENLEDGER === "later") return `TOKENLEDGER=${TOKENLEDGER}`;
  if (HUSKY === "0") return "HUSKY=0";
  return CI === "true" && !/^(?:1|true)$/.test(TOKENLEDGER_CI) ? "CI=true" : undefined;
}

/** Whether a line after the commit is wanted: the variable says so, or the settings do and there is a terminal. */
export function wantsSummary({ environment }: HookRun, { summary }: Config): boolean {
  const wish = environment.TOKENLEDGER_SUMMARY;
  return wish === "1" || (wish === "terminal" && summary);
}
