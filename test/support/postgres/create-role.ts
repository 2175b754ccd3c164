import { randomBytes } from "node:crypto";
import { HOSTILE_PASSWORD } from "../secret-spellings.ts";
import type { TestDatabase } from "./server-access.ts";
import type { Role } from "./server-address.ts";
import { getSharedServer } from "./shared-server.ts";

/** A role of the shared server that may connect to one database; gone when it goes out of scope. */
export interface TestRole extends Role, AsyncDisposable {
  /** URL of the database, with the role's password. */
  readonly url: string;
}

/** Makes a role without rights except those that statements give it, in which `ROLE_NAME` stands for its name. */
export async function createRole(
  database: TestDatabase,
  ...statements: readonly string[]
): Promise<TestRole> {
  const server = await getSharedServer();
  const user = `role_${randomBytes(6).toString("hex")}`;
  const role = { user, password: HOSTILE_PASSWORD };
  await server.query(
    `CREATE ROLE ${user} LOGIN PASSWORD '${HOSTILE_PASSWORD.replaceAll("'", "''")}'`,
  );
  for (const statement of statements) {
    await database.query(statement.replaceAll("ROLE_NAME", user));
  }
  return {
    ...role,
    url: server.url(database.name, role),
    async [Symbol.asyncDispose]() {
      await database.query(`DROP OWNED BY ${user} CASCADE`);
      await server.query(`DROP ROLE ${user}`);
    },
  };
}
