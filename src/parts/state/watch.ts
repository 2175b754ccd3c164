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
 * Formats four lines, of which the values begin with `|` and the sessions stand between two; the
 * places, a line each; an empty line; and two lines for each recent log, its path and its size.
 */
function formatWatch(watch: Watch): string {
  const { variables, places, sessionVariables, waitingSessions, logs } = watch;
  const recent = logs
    .toSorted((a, b) => b.modifiedMs - a.modifiedMs)
    .slice(0, RECENT_LOGS)
    .flatMap(({ path, sizeBytes }) => {
      if (path.endsWith(".db"))
        return [
          [path, ""],
          [`${path}-wal`, ""],
        ];
      // The shell compares sizes with `find -path`, whose paths are patterns.
      return [[path, GLOB_CHARACTERS.test(path) ? "" : `${sizeBytes}c`]];
    });
  const lines = [
    Object.keys(variables).join(" "),
    Object.values(variables)
      .map((value) => `|${value}`)
      .join(""),
    sessionVariables.join(" "),
    `|${waitingSessions.join("|")}|`,
    ...places,
    "",
    ...recent.flat(),
  ];
  return `${lines.join("\n")}\n`;
}
