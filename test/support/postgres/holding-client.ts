import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import type { TestDatabase } from "./server-access.ts";

/** Connects another client, such as one that holds locks; it goes when it goes out of scope. */
export async function connectTo(url: string): Promise<Client & AsyncDisposable> {
  const client = new Client(url);
  // A server that goes away takes this client with it.
  client.on("error", () => {});
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end().catch(() => {}) });
}

/** Waits until a client of a database waits for a lock. */
export async function waitForLock(database: TestDatabase): Promise<void> {
  for (;;) {
    const waiting = await database.query(
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if (waiting.length > 0) return;
    await wait(20);
  }
}
