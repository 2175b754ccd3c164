/** A thread that shares the reading of logs, and answers with what they hold, some logs at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { KNOWN_AGENTS } from "../../parts/agents/known-agents.generated.ts";
import { packReadings } from "../../parts/agents/logs/pack-readings.ts";
import { createLogReader } from "../../parts/agents/logs/read-logs.ts";
import {
  LOGS_AT_ONCE,
  type ThreadAnswer,
  type ThreadTask,
} from "../../parts/agents/logs/read-logs-in-threads.ts";
import { SharedWork } from "../../parts/agents/logs/shared-work.ts";
import { silenceNodeWarnings } from "../../parts/runtime/silence-node-warnings.ts";

silenceNodeWarnings(process);
const { logs, memory } = workerData as ThreadTask;
const work = new SharedWork(logs.length, memory);
const readLogs = createLogReader(KNOWN_AGENTS);
for (let places = work.take(LOGS_AT_ONCE); places.length > 0; places = work.take(LOGS_AT_ONCE)) {
  const packed = packReadings(await readLogs(places.flatMap((place) => logs[place] ?? [])));
  const answer: ThreadAnswer = { places, packed };
  parentPort?.postMessage(answer, [packed.numbers.buffer as ArrayBuffer]);
}
parentPort?.close();
