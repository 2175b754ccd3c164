import type { Agent, LogPosition, LogReading } from "./agent.ts";
import { ReadingLimit } from "./reading-limit.ts";

/** What is read of small logs when the time is up: that takes no time, and a busy machine may be late with all. */
const LATE_BYTES = 1 << 18;

/** A log and where to read on in it. */
export interface LogToRead {
  /** The agent's name. */
  readonly agent: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly from: LogPosition | undefined;
}

/** Reads logs; the readings come in the order of the logs, undefined for those that no time was left for. */
export type ReadLogs = (logs: readonly LogToRead[]) => Promise<readonly (LogReading | undefined)[]>;

/** Returns what reads logs of some agents one after the other. */
export function createLogReader(agents: readonly Agent[]) {
  return async (logs: readonly LogToRead[]): Promise<readonly LogReading[]> => {
    const readings: LogReading[] = [];
    for (const log of logs) readings.push(await readLog(agents, log));
    return readings;
  };
}

/**
 * Returns what reads as much of the logs as it can until a moment, those first of which the least is left,
 * and what is small even then.
 */
export function createLimitedLogReader(agents: readonly Agent[], deadlineMs: number): ReadLogs {
  return async (logs) => {
    const readings: (LogReading | undefined)[] = logs.map(() => undefined);
    const order = [...logs.entries()].sort(([, a], [, b]) => bytesLeft(a) - bytesLeft(b));
    let lateBytes = 0;
    for (const [index, log] of order) {
      const limit = new ReadingLimit(deadlineMs);
      if (limit.isOver()) {
        lateBytes += bytesLeft(log);
        if (lateBytes > LATE_BYTES) break;
        readings[index] = await readLog(agents, log);
        continue;
      }
      const reading = await readLog(agents, log, limit);
      readings[index] = limit.isCut ? { ...reading, isCut: true } : reading;
    }
    return readings;
  };
}

function bytesLeft({ sizeBytes, from }: LogToRead): number {
  return sizeBytes - (from?.offset ?? 0);
}

async function readLog(
  agents: readonly Agent[],
  { agent: name, path, from }: LogToRead,
  limit?: ReadingLimit,
): Promise<LogReading> {
  const agent = agents.find((candidate) => candidate.name === name);
  if (agent === undefined) throw new Error(`No agent is named ${name}.`);
  try {
    return await agent.readLog(path, from, limit);
  } catch (error) {
    // What an agent remembered of a log is of another shape: then the log is read from its start.
    if (from === undefined || !(error instanceof TypeError)) throw error;
    return agent.readLog(path, undefined, limit);
  }
}
