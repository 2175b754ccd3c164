import { inject } from "vitest";
import { Failure } from "../../../src/usage/failure.ts";
import { accessServer, type ServerAccess, type TestDatabase } from "./server-access.ts";
import type { ServerAddress } from "./server-address.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Asked with GET, it answers with the `ServerAddress` of the run's server, started at the first request. */
    sharedPostgresUrl: string;
  }
}

let access: Promise<ServerAccess> | undefined;

/** Returns the one server of this run of the tests. Databases are a test's own, settings and roles are not. */
export function getSharedServer(): Promise<ServerAccess> {
  access ??= askForServer();
  return access;
}

/** Makes an empty database of its own on the run's server; dropped when it goes out of scope. */
export async function createDatabase(): Promise<TestDatabase> {
  return (await getSharedServer()).createDatabase();
}

async function askForServer(): Promise<ServerAccess> {
  const response = await fetch(inject("sharedPostgresUrl"));
  if (!response.ok) {
    throw new Failure(await response.text());
  }
  return accessServer((await response.json()) as ServerAddress);
}
