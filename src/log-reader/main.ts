/** A thread that reads the logs it is handed and answers with what they hold. */
import { parentPort, workerData } from "node:worker_threads";
import { createLogReader, type LogToRead } from "../agent-logs/read-logs.ts";
import { KNOWN_AGENTS } from "../agents/known-agents.generated.ts";
import { silenceSqliteWarning } from "../silence-sqlite-warning.ts";

silenceSqliteWarning(process);
parentPort?.postMessage(await createLogReader(KNOWN_AGENTS)(workerData as readonly LogToRead[]));
