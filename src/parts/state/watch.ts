import { createHash } from "node:crypto";
import { utimesSync } from "node:fs";
import { makeStateFolder, readStateBytes, writeStateFile } from "./state-file.ts";
import { ledgerSeenPath, nodePathFile, type StateFolders, watchPath } from "./state-folders.ts";

const RECENT_LOGS = 3;
const GLOB_CHARACTERS = /[\\*?[]/;
/** Numbers hold times to a quarter of a microsecond. */
const ABOVE_ROUNDING_US = 2;

/** What the shell hook looks at to tell, without Node, that there is nothing to record. */
export interface Watch {
  /** The variables that move the logs: other values than now, and Node looks itself. */
  readonly variables: Readonly<Record<string, string>>;
  /** Folders that hold logs, and logs that stand alone. */
  readonly places: readonly string[];
  /** Variables that name a running session. */
  readonly sessionVariables: readonly string[];
  /** Sessions with calls that wait for a commit of theirs. */
  readonly waitingSessions: readonly string[];
  /** The logs that were read; those written last are looked at first. */
  readonly logs: readonly { path: string; sizeBytes: number; modifiedMs: number }[];
  /** The time of the newest log that was read, in milliseconds. */
  readonly newestLogMs: number;
  /** The node that runs now. */
  readonly nodePath: string;
}

/** Tells the shell hook how far the logs were read, and that the ledger is in order. */
export function writeWatch(folders: StateFolders, watch: Watch): void {
  makeStateFolder(folders.own);
  writeStateFile(watchPath(folders), formatWatch(watch));
  // A `Date` drops what is below a millisecond, and the newest log would be newer than this for ever.
  const time = (Math.floor(watch.newestLogMs * 1_000) + ABOVE_ROUNDING_US) / 1_000_000;
  utimesSync(watchPath(folders), time, time);
  noteWorktreeLedger(folders, readWorktreeLedger(folders) ?? "");
  writeStateFile(nodePathFile(folders), `${watch.nodePath}\n`);
}

/** Notes as which blob we left the ledger in the working tree, and that it is in order now. */
export function noteWorktreeLedger(folders: StateFolders, blob: string): void {
  writeStateFile(ledgerSeenPath(folders), `${blob}\n`);
}

/** Returns as which blob we left the ledger in the working tree; another one was written by somebody else. */
export function readWorktreeLedger(folders: StateFolders): string | undefined {
  return readStateBytes(ledgerSeenPath(folders))?.toString().trim() || undefined;
}

/**
 * Formats three lines: which variables it is for, their values, each behind a `|`, and the sessions between two; two
 * lines for each recent log, its path and its size; an empty line; and the places, a line each. The shell
 * reads all of it a byte at a time, so what is long and the same is short here: the home folder is `~`.
 */
function formatWatch(watch: Watch): string {
  const { variables, places, sessionVariables, waitingSessions, logs } = watch;
  const { HOME: home = "" } = variables;
  const shortened = (path: string) =>
    home !== "" && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
  const recent = logs
    .toSorted((a, b) => b.modifiedMs - a.modifiedMs)
    .slice(0, RECENT_LOGS)
    .flatMap(({ path, sizeBytes }) => {
      if (path.endsWith(".db"))
        return [
          [shortened(path), ""],
          [shortened(`${path}-wal`), ""],
        ];
      // The shell compares sizes with `find -path`, whose paths are patterns.
      return [[shortened(path), GLOB_CHARACTERS.test(path) ? "" : `${sizeBytes}c`]];
    });
  const lines = [
    keyOfVariables(Object.keys(variables), sessionVariables),
    Object.values(variables)
      .map((value) => `|${value}`)
      .join(""),
    `|${waitingSessions.join("|")}|`,
    ...recent.flat(),
    "",
    ...places.map(shortened),
  ];
  return `${lines.join("\n")}\n`;
}

/** Returns what stands for the names of the variables that the shell looks at: another version of ours may look at others. */
export function keyOfVariables(locations: readonly string[], sessions: readonly string[]): string {
  const names = `${locations.join(" ")}\n${sessions.join(" ")}`;
  return createHash("sha256").update(names).digest("hex").slice(0, 8);
}
