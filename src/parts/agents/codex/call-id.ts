import { createHash } from "node:crypto";
import type { TokenVector } from "./token-vector.ts";
import type { MeteredUsage } from "./usage-meter.ts";

const PLAIN_ID = /^[\w-]{1,64}$/;

/**
 * Returns what makes a call one: the thread that made it, and where the thread's count stood. Times
 * say nothing, for a fork writes its parent's events with times of its own. Only in a log that names
 * no thread the time is all there is. `owner` is the thread's plain id.
 */
export function createCallId(owner: string | undefined, metered: MeteredUsage): string {
  const { usage, total, epoch, moment } = metered;
  const thread = owner ?? moment.ms.toString(36);
  return `${thread}/${epoch}/${spelled(total)}.${total.cacheWrite}.${total.total}/${spelled(usage)}`;
}

/** Returns a thread's id for call ids: a colon has a meaning there, and a log may name its threads as it likes. */
export function plainId(id: string): string {
  if (PLAIN_ID.test(id)) return id;
  return createHash("sha256").update(id).digest("hex").slice(0, 32);
}

function spelled({ input, cached, output, reasoning }: TokenVector): string {
  return `${input}.${cached}.${output}.${reasoning}`;
}
