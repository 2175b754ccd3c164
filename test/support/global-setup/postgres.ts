import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import type { ServerAddress } from "../postgres/server-address.ts";
import { type PostgresServer, startPostgres } from "../postgres/start-postgres.ts";
import "../postgres/shared-server.ts";

/**
 * Keeps one Postgres for all tests of a run. Tests run in other processes and ask for it over HTTP:
 * it starts when the first of them does, so that a run without a database starts none.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  const getAddress = async (): Promise<ServerAddress> => {
    server ??= startPostgres();
    const { host, port, socketFolder, superuser } = await server;
    return { host, port, socketFolder, superuser };
  };
  // The answer holds a superuser's password: only who was told the path gets it.
  const path = `/${randomUUID()}`;
  const listener = createServer((request, response) => {
    if (request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    getAddress().then(
      (address) => response.end(JSON.stringify(address)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo;
  project.provide("sharedPostgresUrl", `http://127.0.0.1:${port}${path}`);

  return async () => {
    listener.close();
    listener.closeAllConnections();
    // Why it could not start was the answer to those who asked.
    const started = await server?.catch(() => undefined);
    await started?.[Symbol.asyncDispose]();
  };
}
