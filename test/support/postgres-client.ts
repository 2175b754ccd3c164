import {
  type ConnectionSource,
  connectionAttempts,
} from "../../src/parts/database/postgres/connection-attempts.ts";
import { PostgresConnection } from "../../src/parts/database/postgres/postgres-connection.ts";
import { toPostgresFailure } from "../../src/parts/database/postgres/postgres-failure.ts";

export interface PostgresClient extends AsyncDisposable {
  /** Runs statements; what the driver throws becomes a sentence. */
  ask(sql: string, ...values: readonly string[]): Promise<readonly Record<string, unknown>[]>;
}

/** Connects as a URL and an environment say; what the driver throws becomes a sentence. */
export async function connectTo(url: string, source: ConnectionSource): Promise<PostgresClient> {
  const plan = await connectionAttempts(url, source);
  const connection = new PostgresConnection(plan);
  const client: PostgresClient = {
    async ask(sql, ...values) {
      try {
        return await connection.query(sql, values);
      } catch (error) {
        throw toPostgresFailure(error, plan);
      }
    },
    [Symbol.asyncDispose]: () => connection.close(),
  };
  await client.ask("");
  return client;
}
