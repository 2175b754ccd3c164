import { a as silenceNodeWarnings, nn as createLogReader, u as KNOWN_AGENTS } from "../chunks/hook.js";
import { n as SharedWork, r as packReadings } from "../chunks/read-logs-in-threads.js";
import { parentPort, workerData } from "node:worker_threads";
// src/doors/log-reader/main.ts
/** A thread that shares the reading of logs, and answers with what they hold, some logs at a time. */
silenceNodeWarnings(process);
const { logs, memory } = workerData;
const work = new SharedWork(logs.length, memory);
const readLogs = createLogReader(KNOWN_AGENTS);
for (let places = work.take(16); places.length > 0; places = work.take(16)) {
	const packed = packReadings(await readLogs(places.flatMap((place) => logs[place] ?? [])));
	const answer = {
		places,
		packed
	};
	parentPort?.postMessage(answer, [packed.numbers.buffer]);
}
parentPort?.close();
export {};
