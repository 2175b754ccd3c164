import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { type Prepared, parsePrepared, readPrepared } from "./prepared.ts";
import { listStateFolder, readStateBytes, writeStateFile } from "./state-file.ts";
import { logFolder, type StateFolders, stateFolders } from "./state-folders.ts";

/** A prepared file, or a part of one, that a commit holds. */
export interface LogEntry {
  readonly path: string;
  /** The id of the commit. */
  readonly commit: string;
  /** Undefined when it was never written whole, or something else stands there. */
  readonly prepared: Prepared | undefined;
}

/**
 * Writes what a commit holds of a prepared file to the log. Where it holds all of it, as planned, the
 * shell moves the prepared file there.
 */
export function appendToLog(folders: StateFolders, commit: string, held: Prepared): void {
  writeStateFile(entryPath(folders, commit), `${JSON.stringify(held)}\n`);
}

/** Reads the log: what commits hold since the last checkpoint. */
export function readLog(folders: StateFolders): readonly LogEntry[] {
  const folder = logFolder(folders);
  return listStateFolder(folder)
    .filter((name) => !name.endsWith(".new"))
    .map((name) => {
      const path = join(folder, name);
      const [commit = ""] = basename(name).split(".");
      return { path, commit, prepared: parsePrepared(readStateBytes(path)) };
    });
}

export function removeFromLog({ path }: LogEntry): void {
  rmSync(path, { recursive: true, force: true });
}

/** Reads what all worktrees of a repository have prepared for their next commits. */
export function readAllPrepared(commonDir: string): readonly Prepared[] {
  const linked = join(commonDir, "worktrees");
  const gitDirs = [commonDir, ...listStateFolder(linked).map((name) => join(linked, name))];
  return gitDirs.flatMap((gitDir) => readPrepared(stateFolders({ gitDir, commonDir })) ?? []);
}

/** The shell names its entries `<commit>.<process>`: what follows the commit only keeps entries apart. */
function entryPath(folders: StateFolders, commit: string): string {
  return join(logFolder(folders), `${commit}.${randomUUID()}`);
}
