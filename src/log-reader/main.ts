/** A thread that reads the logs it is handed and answers with what they hold. */
import { parentPort, workerData } from "node:worker_threads";
import { KNOWN_AGENTS } from "../agents/known-agents.ts";
import { createLogReader, type LogToRead } from "../agents/read-logs.ts";

parentPort?.postMessage(await createLogReader(KNOWN_AGENTS)(workerData as readonly LogToRead[]));
