import type { FileState } from "../database/store.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** What of a file has to be read: nothing, what it grew by, or all of it. */
export type Reading = "nothing" | "growth" | "everything";

/** Returns what has to be read of a file, given how it was when it was last ingested. */
export function planReading(
  fingerprint: Fingerprint,
  state: FileState | undefined,
  rules: string,
): Reading {
  if (state === undefined || state.rules !== rules) return "everything";
  if (fingerprint.blobHash === state.blobHash) return "nothing";
  // A last line that had no end may have grown too.
  const { prefixHash, prefixEndsLine } = fingerprint;
  return prefixHash === state.prefixHash && prefixEndsLine ? "growth" : "everything";
}
