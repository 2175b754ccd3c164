import { summary } from "@actions/core";

// GitHub drops a step's summary whole when it is larger.
const MAX_BYTES = 1024 * 1024;

/** Whether GitHub takes markdown of this size as a step's summary, or as a share of it, from 0 to 1. */
export function fitsJobSummary(markdown: string, share = 1): boolean {
  return Buffer.byteLength(markdown) <= MAX_BYTES * share;
}

/** Adds markdown to the summary of the running step, which must have one. */
export async function writeJobSummary(markdown: string): Promise<void> {
  await summary.addRaw(markdown).write();
}
