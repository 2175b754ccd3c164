import { i as ContentHash, l as PackWindow, n as toFault, r as readRows, s as packBatches } from "../chunks/reading-fault.js";
import { t as createRecordPrices } from "../chunks/record-prices.js";
import { on } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
// src/doors/ledger-reader/main.ts
/** A thread that reads ledger files, one after another, and answers with their rows, some at a time. */
const port = parentPort;
if (port === null) throw new Error("This is a thread of the command line.");
const window = new PackWindow(workerData);
for await (const [task] of on(port, "message")) await answer(task);
async function answer({ source, sizeBytes, rules, pricing }) {
	const hash = new ContentHash(sizeBytes, source.blobHash);
	const prices = createRecordPrices(pricing, /* @__PURE__ */ new Date());
	try {
		const rows = readRows(source, {
			fromOffset: 0,
			sizeBytes,
			hash
		}, rules, prices);
		for await (const batch of packBatches(rows)) post({ batch }, batch.packed.flatMap(({ numbers, ends }) => [numbers.buffer, ends.buffer]));
	} catch (error) {
		const fault = toFault(error);
		if (fault === void 0) throw error;
		post({ fault });
	}
}
function post(message, transferred = []) {
	window.enter();
	port?.postMessage(message, transferred);
}
export {};
