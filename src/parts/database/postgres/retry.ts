import { setTimeout } from "node:timers/promises";
import { isTransient } from "./transient.ts";

const MAX_ATTEMPTS = 8;
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 4_000;

/**
 * Runs a body again, up to eight times in all, while what goes wrong is passing: conflicts with
 * other writers, and a server that went away. `wasConnected` tells whether it was ever reached.
 */
export async function withRetries<T>(
  body: () => Promise<T>,
  wasConnected: () => boolean,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await body();
    } catch (error) {
      const isPassing = isTransient(error, { wasConnected: attempt > 1 || wasConnected() });
      if (attempt === MAX_ATTEMPTS || !isPassing) throw error;
      await setTimeout(delayMs(attempt));
    }
  }
}

// At random, so that writers that met do not meet again.
function delayMs(attempt: number): number {
  const longest = Math.min(FIRST_DELAY_MS * 2 ** attempt, MAX_DELAY_MS);
  return longest / 2 + (Math.random() * longest) / 2;
}
