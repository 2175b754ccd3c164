import { on } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Agent, LogReading } from "./agent-logs/agent.ts";
import { type PackedReadings, unpackReadings } from "./agent-logs/pack-readings.ts";
import { createLogReader, type LogToRead, type ReadLogs } from "./agent-logs/read-logs.ts";

// A thread takes some 50 ms to start and to hand its calls over; this much is read in that time.
const WORTH_A_THREAD_BYTES = 32_000_000;

/** It holds little at a time; without limits its heap would grow before it is swept. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };

/**
 * Returns what reads many logs in two threads, and few in one. `threadPath` is the bundle of
 * `src/log-reader`; where it cannot be started, all is read here.
 */
export function createThreadedLogReader(agents: readonly Agent[], threadPath: string): ReadLogs {
  const readHere = createLogReader(agents);
  return async (logs) => {
    const sizeBytes = sumSizes(logs);
    if (sizeBytes < WORTH_A_THREAD_BYTES || availableParallelism() < 2) return readHere(logs);
    const [own, others] = share(logs, sizeBytes);
    const elsewhere = readInThread(others, threadPath);
    const here = await readHere(own);
    return [...here, ...((await elsewhere) ?? (await readHere(others)))];
  };
}

async function readInThread(
  logs: readonly LogToRead[],
  threadPath: string,
): Promise<readonly LogReading[] | undefined> {
  const readings: LogReading[] = [];
  try {
    const thread = new Worker(threadPath, { workerData: logs, resourceLimits: THREAD_LIMITS });
    for await (const [packed] of on(thread, "message", { close: ["exit"] })) {
      readings.push(...unpackReadings(packed as PackedReadings));
    }
  } catch {
    // The bundle is missing, or the thread ran out of memory: the caller reads by itself.
    return undefined;
  }
  return readings.length === logs.length ? readings : undefined;
}

// The thread starts later: this one takes a little more than half.
const OWN_SHARE = 0.53;

/** Cuts a list of logs in two shares of their bytes. */
function share(
  logs: readonly LogToRead[],
  sizeBytes: number,
): readonly [readonly LogToRead[], readonly LogToRead[]] {
  let behindBytes = 0;
  const middle = logs.findIndex((log) => {
    behindBytes += log.sizeBytes;
    return behindBytes > sizeBytes * OWN_SHARE;
  });
  return [logs.slice(0, middle + 1), logs.slice(middle + 1)];
}

function sumSizes(logs: readonly LogToRead[]): number {
  return logs.reduce((sum, log) => sum + log.sizeBytes, 0);
}
