/** A thread that reads ledger files, one after another, and answers with their rows, some at a time. */
import { on } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { PackWindow } from "../../flows/ingest/pack-window.ts";
import { packBatches } from "../../flows/ingest/packed-batches.ts";
import { ContentHash } from "../../flows/ingest/plan-reading.ts";
import { readRows } from "../../flows/ingest/read-rows.ts";
import type { ThreadAnswer, ThreadTask } from "../../flows/ingest/reader-thread.ts";
import { toFault } from "../../flows/ingest/reading-fault.ts";
import { createRecordPrices } from "../../flows/ingest/record-prices.ts";

const port = parentPort;
if (port === null) throw new Error("This is a thread of the command line.");
const window = new PackWindow(workerData as SharedArrayBuffer);
for await (const [task] of on(port, "message")) await answer(task as ThreadTask);

async function answer({ source, sizeBytes, rules, pricing }: ThreadTask): Promise<void> {
  const hash = new ContentHash(sizeBytes, source.blobHash);
  const prices = createRecordPrices(pricing, new Date());
  try {
    const rows = readRows(source, { fromOffset: 0, sizeBytes, hash }, rules, prices);
    for await (const batch of packBatches(rows)) {
      post(
        { batch },
        batch.packed.flatMap(({ numbers, ends }) => [numbers.buffer, ends.buffer]),
      );
    }
  } catch (error) {
    const fault = toFault(error);
    if (fault === undefined) throw error;
    post({ fault });
  }
}

function post(message: ThreadAnswer, transferred: readonly ArrayBuffer[] = []): void {
  window.enter();
  port?.postMessage(message, transferred);
}
