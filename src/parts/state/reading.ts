import type { LogPositions, StoredPosition } from "../agents/logs/collect-calls.ts";
import { readStateFile, writeStateFile } from "./state-file.ts";
import { knownLogsPath, readingPath, type StateFolders } from "./state-folders.ts";

/** How far the agents' logs were read for one worktree. */
export interface Reading {
  /** The worktree's top folder. */
  readonly root: string;
  /** Where it was before it was moved or renamed: sessions of then name these. */
  readonly formerRoots: readonly string[];
  /** RFC 3339: calls before belong to `backfill`. */
  readonly since: string;
  /** When all logs were last looked at, in milliseconds; in between, the newer ones are enough. */
  readonly lookedAtMs: number;
  /** The time of the newest log that was read, in milliseconds, by the clock of the logs. */
  readonly newestLogMs: number;
  /** By log path, for the logs that changed lately. */
  readonly positions: LogPositions;
  /** HEAD when its ledger was last known to lack nothing. */
  readonly lastHead: string | undefined;
  /** The ledger's blob when it was last found in order. */
  readonly ledgerBlob: string | undefined;
}

export function readReading(folders: StateFolders): Reading | undefined {
  return readStateFile<Reading>(
    readingPath(folders),
    ({ root, formerRoots, since, positions, lookedAtMs, newestLogMs }) =>
      typeof root === "string" &&
      Array.isArray(formerRoots) &&
      formerRoots.every((former) => typeof former === "string") &&
      !Number.isNaN(Date.parse(String(since))) &&
      Number.isFinite(lookedAtMs) &&
      Number.isFinite(newestLogMs) &&
      arePositions(positions),
  );
}

/** Whether a decoded JSON value says how far logs were read; what an agent remembers, it alone can tell. */
function arePositions(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value as Record<string, Partial<StoredPosition> | null>).every(
    (position) =>
      Number.isFinite(position?.offset) &&
      Number.isFinite(position?.sizeBytes) &&
      Number.isFinite(position?.modifiedMs) &&
      (position?.unclaimed === undefined || Array.isArray(position.unclaimed?.sessions)),
  );
}

export function writeReading(folders: StateFolders, reading: Reading): void {
  writeStateFile(readingPath(folders), JSON.stringify(reading));
}

/** Size in bytes and time in milliseconds of logs, by their paths. */
export type KnownLogs = Readonly<Record<string, readonly [sizeBytes: number, modifiedMs: number]>>;

/** Reads how the logs were when all were last looked at; undefined when they never were. */
export function readKnownLogs(folders: StateFolders): KnownLogs | undefined {
  return readStateFile<KnownLogs>(knownLogsPath(folders), () => true);
}

export function writeKnownLogs(folders: StateFolders, logs: KnownLogs): void {
  writeStateFile(knownLogsPath(folders), JSON.stringify(logs));
}
