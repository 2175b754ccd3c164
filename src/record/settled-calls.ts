import { createHash } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { messageOf } from "../agent-logs/merge-copies.ts";
import type { Call } from "../usage/call.ts";
import { type StateFolders, settledCallsPath } from "./state-folders.ts";

const ID_BYTES = 6;

/**
 * Returns the short id that stands for a call in the settled state: 12 hex digits, the same for
 * every copy of it, also for a sub-agent's, which carries another request id.
 */
export function settledIdOf(call: Pick<Call, "agent" | "callId">): string {
  const hash = createHash("sha256").update(`${call.agent}\u001f${messageOf(call.callId)}`);
  return hash.digest("hex").slice(0, ID_BYTES * 2);
}

/** Returns which of some ids are settled. */
export function findSettled(folders: StateFolders, ids: ReadonlySet<string>): ReadonlySet<string> {
  const settled = new Set<string>();
  if (ids.size === 0) return settled;
  const wanted = new Map([...ids].map((id) => [Number.parseInt(id, 16), id]));
  const bytes = readSettledCalls(folders);
  for (let offset = 0; offset + ID_BYTES <= bytes.length; offset += ID_BYTES) {
    const id = wanted.get(bytes.readUIntBE(offset, ID_BYTES));
    if (id !== undefined) settled.add(id);
  }
  return settled;
}

/** Adds ids to the settled calls: 6 bytes each, end to end. */
export function appendSettled(folders: StateFolders, ids: readonly string[]): void {
  const { length } = readSettledCalls(folders);
  // A kill in the middle of a write leaves a part of an id: it is filled up to a whole one.
  const padding = Buffer.alloc((ID_BYTES - (length % ID_BYTES)) % ID_BYTES);
  const packed = Buffer.from(ids.join(""), "hex");
  appendFileSync(settledCallsPath(folders), Buffer.concat([padding, packed]));
}

function readSettledCalls(folders: StateFolders): Buffer {
  try {
    return readFileSync(settledCallsPath(folders));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}
