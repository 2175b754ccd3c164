import type { Call } from "../usage/call.ts";
import type { Agent, Environment, LogPosition, TurnOutcome } from "./agent.ts";
import { inheritWorkflow } from "./inherit-workflow.ts";
import { findLogFiles, type LogFile, pickLogFiles } from "./log-files.ts";
import { dropSidechainCopies, mergeCopies } from "./merge-copies.ts";
import { createLogReader, type LogToRead, type ReadLogs } from "./read-logs.ts";

/** How far a log was read, and what it looked like then: JSON. */
export interface StoredPosition extends LogPosition {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
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
}

/** Reads what the agents' logs hold beyond the given positions. A log that did not change is not opened. */
export async function collectCalls(collection: Collection): Promise<CollectedCalls> {
  const { agents, positions = {}, known = new Set<string>(), since } = collection;
  const readLogs = collection.readLogs ?? createLogReader(agents);
  const calls: Call[] = [];
  const marks = Object.values(positions).flatMap(({ mark }) => mark ?? []);
  const lastTurns = new Map<string, TurnOutcome>();
  const reached: Record<string, StoredPosition> = collection.newerFiles ? { ...positions } : {};
  const changed: (LogToRead & LogFile)[] = [];
  for (const { agent, file } of findLogs(collection)) {
    const stored = positions[file.path];
    if (isUnchanged(file, stored)) reached[file.path] = stored;
    else if (since === undefined || file.modifiedMs >= since.getTime()) {
      changed.push({ ...file, agent: agent.name, from: stored });
    }
  }
  const readings = await readLogs(changed);
  readings.forEach((reading, index) => {
    const file = changed[index];
    if (file === undefined) return;
    for (const call of reading.calls) calls.push(call);
    for (const mark of reading.marks) marks.push(mark);
    for (const turn of reading.lastTurns ?? []) lastTurns.set(turn.sessionId, turn);
    if (reading.lastTurn) lastTurns.set(reading.lastTurn.sessionId, reading.lastTurn);
    const { path, sizeBytes, modifiedMs } = file;
    reached[path] = { ...reading.position, sizeBytes, modifiedMs };
  });
  const fresh = mergeCopies(calls).filter(({ callId }) => !known.has(callId));
  return {
    calls: [...inheritWorkflow(dropSidechainCopies(fresh, known), marks)].sort(byTime),
    positions: reached,
    lastTurns,
  };
}

function findLogs({ agents, environment, newerFiles }: Collection) {
  return agents.flatMap((agent) => {
    const files = newerFiles
      ? pickLogFiles(agent, environment, newerFiles)
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
