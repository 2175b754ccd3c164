/** @module-tag soak */

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Failure } from "../../../../src/usage/failure.ts";
import { type PostgresServer, startPostgres } from "../../../support/postgres/start-postgres.ts";
import { connectTo } from "../../../support/postgres-client.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

// Where psql is not installed there is nothing to compare with.
const hasPsql = await promisify(execFile)("psql", ["--version"]).then(
  () => true,
  () => false,
);

const ASK = `
  SELECT current_user AS user, current_database() AS database, inet_server_addr() IS NULL AS socket,
    inet_server_port() AS port, current_setting('application_name') AS application,
    current_setting('search_path') AS search_path`;

describe.skipIf(!hasPsql)("a URL leads where psql goes", () => {
  const resources = new AsyncDisposableStack();
  let server: PostgresServer;
  let homeFolder: string;

  beforeAll(async () => {
    server = resources.use(
      await startPostgres({
        hba: [
          "local all all trust",
          "host all careful 127.0.0.1/32 scram-sha-256",
          "host all all 127.0.0.1/32 trust",
        ],
      }),
    );
    homeFolder = resources.use(await createTemporaryFolder()).path;
    await writeFile(join(homeFolder, ".pgpass"), "*:*:*:careful:o\\:f fil\\\\e\n", { mode: 0o600 });
    await writeFile(join(homeFolder, "other"), "*:*:*:*:wrong\n", { mode: 0o600 });
    for (const role of ["ann", "we/ird@rö le", "os-user"]) {
      await server.query(`CREATE ROLE "${role}" LOGIN`);
      await server.query(`CREATE DATABASE "${role}"`);
    }
    await server.query("CREATE ROLE careful LOGIN PASSWORD 'o:f fil\\e'");
  });

  afterAll(() => resources.disposeAsync());

  // PORT, FOLDER and HOME are the server's, in URLs and in variables.
  test.each<[string, Record<string, string>]>([
    ["postgres://ann@127.0.0.1:PORT/postgres", {}],
    ["postgresql://ann@localhost:PORT", {}],
    ["postgres://we%2Fird%40r%C3%B6%20le@127.0.0.1:PORT", {}],
    ["postgres://we%2fird%40rö le@127.0.0.1:PORT/ann", {}],
    ["postgres://ann@127.0.0.1:PORT/we%2Fird%40r%C3%B6%20le", {}],
    ["postgres://ann@/postgres?host=FOLDER&port=PORT", {}],
    ["postgres://ann@FOLDER_ENCODED:PORT/postgres", {}],
    ["postgres:///postgres", { PGHOST: "127.0.0.1", PGPORT: "PORT", PGUSER: "ann" }],
    ["postgres://", { PGHOST: "FOLDER", PGPORT: "PORT", PGUSER: "ann", PGDATABASE: "postgres" }],
    ["postgres://ann@nowhere.invalid:PORT/ann", { PGHOSTADDR: "127.0.0.1" }],
    ["postgres://ann@nowhere.invalid:PORT/ann?hostaddr=127.0.0.1", {}],
    ["postgres://ann@one:1/x?host=127.0.0.1&port=PORT&dbname=postgres", { PGHOST: "two" }],
    ["postgres://ann@127.0.0.1:PORT?application_name=a+b%20c", {}],
    ["postgres://ann@127.0.0.1:PORT", { PGAPPNAME: "named" }],
    ["postgres://ann@127.0.0.1:PORT?application_name=x", { PGAPPNAME: "named" }],
    ["postgres://ann@127.0.0.1:PORT?options=-c%20search_path%3Da,b", {}],
    ["postgres://ann@127.0.0.1:PORT", { PGOPTIONS: "-c search_path=a,\\ b" }],
    ["postgres://ann@127.0.0.1:PORT?options=-csearch_path%3Dx", { PGOPTIONS: "-csearch_path=y" }],
    ["postgres://careful@127.0.0.1:PORT/postgres", {}],
    ["postgres://careful:o:f fil\\e@127.0.0.1:PORT/postgres", { PGPASSFILE: "/nowhere" }],
    ["postgres://careful:o%3Af%20fil%5Ce@127.0.0.1:PORT/postgres", { PGPASSWORD: "wrong" }],
    ["postgres://careful@127.0.0.1:PORT/postgres?password=o:f%20fil\\e", { PGPASSWORD: "wrong" }],
    ["postgres://careful@127.0.0.1:PORT/postgres", { PGPASSWORD: "o:f fil\\e" }],
    ["postgres://careful:@127.0.0.1:PORT/postgres", {}],
    ["postgres://ann@FOLDER_ENCODED:PORT/postgres", { PGSSLMODE: "verify-ca" }],
  ])("%s %j", async (url, variables) => {
    const [there, here] = await askBoth(url, variables);

    expect(there).toMatchObject({ user: expect.any(String) });
    expect(here).toEqual(there);
  });

  test.each<[string, Record<string, string>]>([
    ["postgres://careful@127.0.0.1:PORT/postgres", { PGPASSWORD: "wrong" }],
    ["postgres://careful:wrong@127.0.0.1:PORT/postgres", {}],
    ["postgres://careful@127.0.0.1:PORT/postgres?passfile=HOME/other", {}],
    ["postgres://careful@127.0.0.1:PORT/postgres?passfile=/nowhere", {}],
    ["postgres://ann@127.0.0.1:PORT/nosuch", {}],
    ["postgres://nosuch@127.0.0.1:PORT/postgres", {}],
    ["postgres://ann@127.0.0.1:1/postgres", {}],
    ["postgres://ann@127.0.0.1:PORT/a%zz", {}],
    ["postgres://ann@127.0.0.1:x/postgres", {}],
    ["postgres://ann@[127.0.0.1/postgres", {}],
    ["postgres://ann@127.0.0.1:PORT/postgres?nosuch=1", {}],
    ["postgres://ann@127.0.0.1:PORT/postgres?sslmode=nosuch", {}],
    ["postgres://ann@127.0.0.1:PORT/postgres?sslmode", {}],
    ["postgres://ann@127.0.0.1:PORT/postgres?ssl=true", {}],
    ["postgres://ann@127.0.0.1:PORT/postgres", { PGSSLMODE: "verify-ca" }],
  ])("%s %j, which is nowhere", async (url, variables) => {
    expect(await askBoth(url, variables)).toEqual(["refused", "refused"]);
  });

  async function askBoth(pattern: string, variables: Record<string, string>) {
    const fill = (text: string) =>
      text
        .replace("PORT", String(server.port))
        .replace("FOLDER_ENCODED", encodeURIComponent(server.socketFolder))
        .replace("FOLDER", server.socketFolder)
        .replace("HOME", homeFolder);
    const environment = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, fill(value)]),
    );
    return Promise.all([
      askPsql(fill(pattern), environment),
      askClient(fill(pattern), environment),
    ]);
  }

  async function askPsql(url: string, variables: Record<string, string>): Promise<unknown> {
    const args = ["--no-psqlrc", "--no-password", "--tuples-only", "--no-align"];
    const sql = `SELECT row_to_json(answer) FROM (${ASK}) AS answer`;
    const env = {
      PATH: process.env.PATH,
      HOME: homeFolder,
      PGAPPNAME: "tokenledger",
      ...variables,
    };
    try {
      const run = await promisify(execFile)("psql", [...args, "--command", sql, url], { env });
      return JSON.parse(run.stdout);
    } catch {
      return "refused";
    }
  }

  async function askClient(url: string, environment: Record<string, string>): Promise<unknown> {
    try {
      await using connection = await connectTo(url, { environment, homeFolder, userName: "root" });
      return (await connection.ask(ASK))[0];
    } catch (error) {
      if (error instanceof Failure) return "refused";
      throw error;
    }
  }
});
