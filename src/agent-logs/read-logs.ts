import type { Agent, LogPosition, LogReading } from "./agent.ts";

/** A log and where to read on in it. */
export interface LogToRead {
  /** The agent's name. */
  readonly agent: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly from: LogPosition | undefined;
}

/** Reads logs; the readings come in the order of the logs, of which the last may be left out. */
export type ReadLogs = (logs: readonly LogToRead[]) => Promise<readonly LogReading[]>;

/** Returns what reads logs of some agents one after the other; from the deadline on, no more of them. */
export function createLogReader(agents: readonly Agent[], deadlineMs?: number): ReadLogs {
  return async (logs) => {
    const readings: LogReading[] = [];
    for (const { agent: name, path, from } of logs) {
      if (deadlineMs !== undefined && Date.now() > deadlineMs) break;
      const agent = agents.find((candidate) => candidate.name === name);
      if (agent === undefined) throw new Error(`No agent is named ${name}.`);
      readings.push(await agent.readLog(path, from));
    }
    return readings;
  };
}
