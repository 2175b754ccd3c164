import { summary } from "@actions/core";

// GitHub drops a step's summary whole when it is larger.
const MAX_BYTES = 1024 * 1024;

/** Whether GitHub takes markdown of this size as a step's summary. */
export function fitsJobSummary(markdown: string): boolean {
  return Buffer.byteLength(markdown) <= MAX_BYTES;
}

/** Adds markdown to the summary of the running step, which must have one. */
export async function writeJobSummary(markdown: string): Promise<void> {
  await summary.addRaw(markdown).write();
}
