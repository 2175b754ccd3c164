/** A thread that reads the logs it is handed and answers with what they hold, some logs at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { packReadings } from "../agent-logs/pack-readings.ts";
import { createLogReader, type LogToRead } from "../agent-logs/read-logs.ts";
import { KNOWN_AGENTS } from "../agents/known-agents.generated.ts";
import { silenceSqliteWarning } from "../silence-sqlite-warning.ts";

const LOGS_PER_ANSWER = 100;

silenceSqliteWarning(process);
const logs = workerData as readonly LogToRead[];
const readLogs = createLogReader(KNOWN_AGENTS);
for (let first = 0; first < logs.length; first += LOGS_PER_ANSWER) {
  const packed = packReadings(await readLogs(logs.slice(first, first + LOGS_PER_ANSWER)));
  parentPort?.postMessage(packed, [packed.numbers.buffer as ArrayBuffer]);
}
parentPort?.close();
