import { rmSync } from "node:fs";
import { relative } from "node:path";
import { processNamespace } from "./file-lock.ts";
import type { Reading } from "./reading.ts";
import type { SessionTotals } from "./session-totals.ts";
import { makeStateFolder, parseJson, readStateBytes, writeStateFile } from "./state-file.ts";
import { logFolder, preparedPath, type StateFolders } from "./state-folders.ts";

/** A ledger row that waits for a commit, and the calls that it sums up. */
export interface PreparedRow {
  /** As written; ends in a line feed. */
  readonly line: string;
  readonly callIds: readonly string[];
  /** What is recorded with it of sessions that agents count as a whole. */
  readonly totals?: SessionTotals | undefined;
}

/** A file of the worktree that a commit brings up to date. */
export interface PlannedFile {
  /** Relative to the worktree, with forward slashes. */
  readonly path: string;
  /** Its blob in the index that git handed us; undefined: it was not there. */
  readonly before: string | undefined;
  /** Its blob in the commit, when that holds the rows. */
  readonly after: string;
}

/** What pre-commit has worked out for the next commit of a worktree. */
export interface Prepared {
  /** The ledger that the rows go to, relative to the worktree, with forward slashes. */
  readonly ledger: string;
  readonly rows: readonly PreparedRow[];
  /** The ledger and the backups; none where post-commit wrote the rows to the worktree by itself. */
  readonly files: readonly PlannedFile[];
  /** HEAD when the rows were prepared; undefined before the first commit. */
  readonly parent: string | undefined;
  /** How far the logs are read once a commit holds the rows. */
  readonly reading: Reading;
  /** The line that is printed once a commit holds the rows; empty: none is wanted. */
  readonly summary?: string | undefined;
  /** The worktree's own state folder, relative to the common one. */
  readonly stateFolder: string;
}

/**
 * What post-commit does without Node: when HEAD holds `blob`, and the ledger in the worktree was
 * not touched since, add `text` to it.
 */
export interface ShellPlan {
  readonly blob: string;
  /** Of the ledger in the worktree. */
  readonly sizeBytes: number;
  readonly text: string;
}

/** Reads what is prepared for the next commit; undefined when nothing is. */
export function readPrepared(folders: StateFolders): Prepared | undefined {
  return parsePrepared(readStateBytes(preparedPath(folders)));
}

/** Parses a prepared file, whose last line is for Node. */
export function parsePrepared(bytes: Buffer | undefined): Prepared | undefined {
  if (bytes === undefined) return undefined;
  const text = bytes.toString().trimEnd();
  const value = parseJson(text.slice(text.lastIndexOf("\n") + 1)) as Partial<Prepared> | undefined;
  const isWhole =
    typeof value?.ledger === "string" &&
    Array.isArray(value.rows) &&
    Array.isArray(value.files) &&
    typeof value.reading?.root === "string" &&
    typeof value.stateFolder === "string";
  return isWhole ? (value as Prepared) : undefined;
}

/**
 * Writes the prepared file. Its first lines are for the shell: the ledger, the blob, the folder of
 * the log, our process namespace, the ledger's size, what is printed, how many lines of text follow, and these.
 */
export function writePrepared(
  folders: StateFolders,
  rows: Omit<Prepared, "stateFolder">,
  plan: ShellPlan | undefined,
): void {
  const prepared: Prepared = { ...rows, stateFolder: relative(folders.common, folders.own) };
  const text = plan?.text ?? "";
  const lines = [
    prepared.ledger,
    plan?.blob ?? "",
    logFolder(folders),
    processNamespace(),
    plan?.sizeBytes ?? "",
    prepared.summary ?? "",
    text.split("\n").length - 1,
  ];
  // The shell moves the file there, and has no idea of whom a folder is to be open to.
  makeStateFolder(logFolder(folders));
  const content = `${lines.join("\n")}\n${text}${JSON.stringify(prepared)}\n`;
  writeStateFile(preparedPath(folders), content);
}

export function removePrepared(folders: StateFolders): void {
  rmSync(preparedPath(folders), { force: true, recursive: true });
}
