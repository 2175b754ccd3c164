import { createHash } from "node:crypto";
import { spellVector } from "./token-vector.ts";
import type { MeteredUsage } from "./usage-meter.ts";

const PLAIN_ID = /^[\w-]{1,64}$/;

/**
 * Returns what makes a call one: the thread that made it, and where the thread's count stood. Times
 * say nothing, for a fork writes its parent's events with times of its own. Only in a log that names
 * no thread the time is all there is.
 */
export function createCallId(owner: string | undefined, metered: MeteredUsage): string {
  const { usage, total, epoch, rowTime } = metered;
  const thread = owner === undefined ? Date.parse(rowTime).toString(36) : plainId(owner);
  return [thread, epoch, spellVector(total), spellVector(usage)].join("/");
}

/** A colon has a meaning in call ids, and a log may name its threads as it likes. */
function plainId(id: string): string {
  if (PLAIN_ID.test(id)) return id;
  return createHash("sha256").update(id).digest("hex").slice(0, 32);
}
