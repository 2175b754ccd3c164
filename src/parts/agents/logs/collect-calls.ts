import type { Call } from "../../../usage/call.ts";
import type { Agent, Environment, LogPosition, LogReading, TurnOutcome } from "./agent.ts";
import { inheritWorkflow } from "./inherit-workflow.ts";
import { findLogFiles, type LogFile, pickLogFiles } from "./log-files.ts";
import { dropSidechainCopies, mergeCopies } from "./merge-copies.ts";
import {
  createLimitedLogReader,
  createLogReader,
  type LogToRead,
  type ReadLogs,
} from "./read-logs.ts";
import { createTidyNames } from "./tidy-names.ts";

/** How far a log was read, and what it looked like then: JSON. */
export interface StoredPosition extends LogPosition {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** What of the log waits for a commit of its session, which stands outside of the worktree. */
  readonly unclaimed?: UnclaimedCalls | undefined;
}

/** Calls that were read and left where they are. */
export interface UnclaimedCalls {
  /** Where the reading began that found the first of them; undefined: at the log's start. */
  readonly from: LogPosition | undefined;
  readonly sessions: readonly string[];
}

/** Positions by the log's path. */
export type LogPositions = Readonly<Record<string, StoredPosition>>;

export interface Collection {
  readonly agents: readonly Agent[];
  readonly environment: Environment;
  /** Where earlier collections ended; a log that is not named is read from its start. */
  readonly positions?: LogPositions;
  /** Ids of calls that were collected before and are not wanted again. */
  readonly known?: ReadonlySet<string>;
  /** Logs that nobody wrote to since then are not opened. */
  readonly since?: Date | undefined;
  /** Whether a log that was not read before need not be opened. */
  readonly isKnown?: ((file: LogFile) => boolean) | undefined;
  /** Sessions whose unclaimed calls are wanted: they are read again. */
  readonly claimedSessions?: ReadonlySet<string> | undefined;
  /** At this moment, as `Date.now()` tells it, reading ends. */
  readonly deadlineMs?: number | undefined;
  /**
   * The files of the agents' places that were written since the last collection, where somebody
   * looked already; the others are as they were. Undefined: they are to be looked at.
   */
  readonly newerFiles?: readonly string[] | undefined;
  /** How the logs are read: one after the other, if nothing else is said. */
  readonly readLogs?: ReadLogs;
}

export interface CollectedCalls {
  /** Each once, in order of time. */
  readonly calls: readonly Call[];
  /** Where the next collection starts; logs that are gone are gone from it. */
  readonly positions: LogPositions;
  /** How the last turn of each session that was read ended. */
  readonly lastTurns: ReadonlyMap<string, TurnOutcome>;
  /** The logs that were looked at, read or not, and those that no time was left for, or only for a part. */
  readonly files: readonly LogFile[];
  readonly unread: readonly LogFile[];
  /** By path of a log that was read: its calls, and where the reading began. */
  readonly readings: ReadonlyMap<string, LogReadings>;
}

/** What one log gave. */
export interface LogReadings {
  readonly from: LogPosition | undefined;
  readonly calls: readonly Call[];
}

/** Reads what the agents' logs hold beyond the given positions. A log that did not change is not opened. */
export async function collectCalls(collection: Collection): Promise<CollectedCalls> {
  const { agents, positions = {}, known = new Set<string>(), deadlineMs } = collection;
  const readLogs = collection.readLogs ?? createReader(agents, deadlineMs);
  const marks = Object.values(positions).flatMap(({ mark }) => mark ?? []);
  const lastTurns = new Map<string, TurnOutcome>();
  const reached: Record<string, StoredPosition> = collection.newerFiles ? { ...positions } : {};
  const { files, changed } = findChanged(collection, reached);
  const tidy = createTidyNames();
  const results = (await readLogs(changed)).map((reading) => reading && tidy(reading));
  const readings = new Map<string, LogReadings>();
  const unread: LogFile[] = [];
  changed.forEach((file, index) => {
    const { path, from } = file;
    const reading = results[index];
    if (reading === undefined || reading.isCut) unread.push(file);
    const position = positionBehind(file, reading) ?? positions[path];
    if (position !== undefined) reached[path] = position;
    if (reading === undefined) return;
    readings.set(path, { from, calls: reading.calls });
    for (const mark of reading.marks) marks.push(mark);
    for (const turn of reading.lastTurns ?? []) lastTurns.set(turn.sessionId, turn);
    if (reading.lastTurn) lastTurns.set(reading.lastTurn.sessionId, reading.lastTurn);
  });
  const calls = results.flatMap((reading) => reading?.calls ?? []);
  const fresh = mergeCopies(calls).filter(({ callId }) => !known.has(callId));
  return {
    calls: [...inheritWorkflow(dropSidechainCopies(fresh, known), marks)].sort(byTime),
    positions: reached,
    lastTurns,
    files,
    unread,
    readings,
  };
}

function createReader(agents: readonly Agent[], deadlineMs: number | undefined): ReadLogs {
  return deadlineMs === undefined
    ? createLogReader(agents)
    : createLimitedLogReader(agents, deadlineMs);
}

/** Returns how far a log was read; one that was read in part is not as it is now, and so is read on. */
function positionBehind(
  { sizeBytes, modifiedMs }: LogFile,
  reading: LogReading | undefined,
): StoredPosition | undefined {
  if (reading === undefined) return undefined;
  const { position, isCut } = reading;
  return isCut
    ? { ...position, sizeBytes: position.offset, modifiedMs: modifiedMs - 1 }
    : { ...position, sizeBytes, modifiedMs };
}

type ChangedLog = LogToRead & LogFile;

/** Finds the logs to read; those that are as they were keep their positions in `reached`. */
function findChanged(
  collection: Collection,
  reached: Record<string, StoredPosition>,
): { readonly files: readonly LogFile[]; readonly changed: readonly ChangedLog[] } {
  const { positions = {}, since, isKnown } = collection;
  const files: LogFile[] = [];
  const changed: ChangedLog[] = [];
  for (const { agent, file } of findLogs(collection)) {
    files.push(file);
    const stored = positions[file.path];
    const unclaimed = claimedPart(stored, collection.claimedSessions);
    if (unclaimed !== undefined) changed.push({ ...file, agent: agent.name, from: unclaimed.from });
    else if (isUnchanged(file, stored)) reached[file.path] = stored;
    else if (stored !== undefined || !isKnown?.(file)) {
      if (since !== undefined && file.modifiedMs < since.getTime()) continue;
      changed.push({ ...file, agent: agent.name, from: stored });
    }
  }
  return { files, changed };
}

function claimedPart(
  stored: StoredPosition | undefined,
  claimedSessions: ReadonlySet<string> = new Set(),
): UnclaimedCalls | undefined {
  const { unclaimed } = stored ?? {};
  return unclaimed?.sessions.some((session) => claimedSessions.has(session))
    ? unclaimed
    : undefined;
}

function findLogs(collection: Collection) {
  const { agents, environment, newerFiles, positions = {}, claimedSessions } = collection;
  const claimed = Object.keys(positions).filter((path) =>
    claimedPart(positions[path], claimedSessions),
  );
  return agents.flatMap((agent) => {
    const files = newerFiles
      ? pickLogFiles(agent, environment, [...newerFiles, ...claimed])
      : findLogFiles(agent, environment);
    return files.map((file) => ({ agent, file }));
  });
}

function isUnchanged(file: LogFile, stored: StoredPosition | undefined): stored is StoredPosition {
  return file.sizeBytes === stored?.sizeBytes && file.modifiedMs === stored.modifiedMs;
}

function byTime(a: Call, b: Call): number {
  return a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0;
}
