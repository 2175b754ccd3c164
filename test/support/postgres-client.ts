import { Client } from "pg";
import {
  type ConnectionSource,
  connectionAttempts,
} from "../../src/database/postgres/connection-attempts.ts";
import { justifiesNextAttempt } from "../../src/database/postgres/next-attempt.ts";
import { toPostgresFailure } from "../../src/database/postgres/postgres-failure.ts";

export interface ConnectedClient extends AsyncDisposable {
  readonly client: Client;
  /** Runs one statement; the driver's error becomes a sentence. */
  ask(sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
}

/** Connects as a URL and an environment say; what the driver throws becomes a sentence. */
export async function connectTo(url: string, source: ConnectionSource): Promise<ConnectedClient> {
  const plan = await connectionAttempts(url, source);
  const [first, ...rest] = plan.attempts;
  let client = new Client(first);
  try {
    await open(client);
  } catch (firstError) {
    let error = firstError;
    for (const attempt of rest) {
      if (!justifiesNextAttempt(error)) break;
      client = new Client(attempt);
      error = await open(client).then(
        () => undefined,
        (reason: unknown) => reason,
      );
    }
    if (error !== undefined) throw toPostgresFailure(error, plan);
  }
  return {
    client,
    async ask(sql, values = []) {
      try {
        return (await client.query(sql, [...values])).rows;
      } catch (error) {
        throw toPostgresFailure(error, plan);
      }
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}

async function open(client: Client): Promise<void> {
  // A lost connection rejects the query; without a listener it would end the process as well.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}
