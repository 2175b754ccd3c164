import { on } from "node:events";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Agent, LogReading } from "./agent.ts";
import { forGood, type PackedReadings, unpackReadings } from "./pack-readings.ts";
import { createLogReader, type LogToRead, type ReadLogs } from "./read-logs.ts";
import { SharedWork } from "./shared-work.ts";

/** What the thread is handed when it starts. */
export interface ThreadTask {
  readonly logs: readonly LogToRead[];
  /** Of the `SharedWork` that tells which of them nobody reads yet. */
  readonly memory: SharedArrayBuffer;
}

/** What the thread has read. */
export interface ThreadAnswer {
  /** Which of the logs. */
  readonly places: readonly number[];
  readonly packed: PackedReadings;
}

export const LOGS_AT_ONCE = 16;

// To start a thread, to compile there what is compiled here, and to hand its calls over takes as long as to read some
// 200 MB, and where other programs are busy that time is not a processor's of its own: of less than this, one thread
// reads 500 MB as soon as two, with three quarters of the work.
const WORTH_A_THREAD_BYTES = 1_000_000_000;

/** It holds little at a time; without a limit its heap would grow before it is swept. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };

/**
 * Returns what reads many logs in two threads, and few in one, each from its start and for good. `threadPath` is the
 * bundle of `src/doors/log-reader`; where it cannot be started, all is read here.
 */
export function createThreadedLogReader(
  agents: readonly Agent[],
  threadPath: string,
  worthBytes = WORTH_A_THREAD_BYTES,
): ReadLogs {
  const readHere = createLogReader(agents);
  return async (logs) => {
    const isWorthIt = sumSizes(logs) >= worthBytes && availableParallelism() > 1;
    const work = new SharedWork(logs.length);
    const readings: LogReading[] = [];
    const elsewhere = isWorthIt
      ? readInThread({ logs, memory: work.memory }, threadPath, readings)
      : undefined;
    for (
      let places = work.take(LOGS_AT_ONCE);
      places.length > 0;
      places = work.take(LOGS_AT_ONCE)
    ) {
      const found = await readHere(places.flatMap((index) => logs[index] ?? []));
      place(readings, places, found.map(forGood));
      // Lets the thread's answers in, and what bounds memory.
      await setImmediate();
    }
    await elsewhere;
    // What the thread took and did not answer for.
    const missing = logs.flatMap((_, index) => (readings[index] === undefined ? [index] : []));
    place(readings, missing, await readHere(missing.flatMap((index) => logs[index] ?? [])));
    return readings;
  };
}

async function readInThread(
  task: ThreadTask,
  threadPath: string,
  readings: LogReading[],
): Promise<void> {
  try {
    const thread = new Worker(threadPath, { workerData: task, resourceLimits: THREAD_LIMITS });
    for await (const [answer] of on(thread, "message", { close: ["exit"] })) {
      const { places, packed } = answer as ThreadAnswer;
      place(readings, places, unpackReadings(packed));
    }
  } catch {
    // The bundle is missing, or the thread ran out of memory: the caller reads by itself.
  }
}

function place(
  readings: LogReading[],
  places: readonly number[],
  found: readonly LogReading[],
): void {
  found.forEach((reading, index) => {
    const at = places[index];
    if (at !== undefined) readings[at] = reading;
  });
}

function sumSizes(logs: readonly LogToRead[]): number {
  return logs.reduce((sum, log) => sum + log.sizeBytes, 0);
}
