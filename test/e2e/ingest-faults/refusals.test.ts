import { expect, test } from "vitest";
import { createIngestScene } from "../../support/ingest-process.ts";
import { createRole } from "../../support/postgres/create-role.ts";
import { findFreePort } from "../../support/postgres/free-port.ts";
import { createDatabase, getSharedServer } from "../../support/postgres/shared-server.ts";
import { ledgerRows } from "../../support/sample-ledger.ts";
import { findSecrets, HOSTILE_PASSWORD } from "../../support/secret-spellings.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const ROWS = 100;

/** Ways to hand a URL over; on a command line others may read it, but it is no reason to repeat it. */
const WAYS = {
  variable: (url: string) => [url, {}] as const,
  option: (url: string) => ["", { args: ["--database", url] }] as const,
};

async function ingestOneWay(way: keyof typeof WAYS, url: string) {
  await using scene = await createIngestScene(ledgerRows(ROWS));
  const run = await scene.ingest(...WAYS[way](url));
  expect(findSecrets(HOSTILE_PASSWORD, run.stdout, run.stderr)).toEqual([]);
  expect(run).toMatchObject({ stdout: "" });
  return run;
}

test.each(["variable", "option"] as const)(
  "a wrong password, named by %s, is told and not shown",
  { tags: ["soak"] },
  async (way) => {
    await using database = await createDatabase();
    const server = await getSharedServer();

    const run = await ingestOneWay(
      way,
      server.url(database.name, { user: "postgres", password: HOSTILE_PASSWORD }),
    );

    expect(run).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(
        /^tokenledger: Cannot use the database 127\.0\.0\.1:\d+\/test_\w+: the server does not take the password for this role\. Check the user name and the password/,
      ),
    });
  },
);

test("a server that is not there is told at once", async () => {
  const port = await findFreePort();

  const run = await ingestOneWay(
    "variable",
    `postgres://ann:${encodeURIComponent(HOSTILE_PASSWORD)}@127.0.0.1:${port}/usage`,
  );

  expect(run).toMatchObject({
    exitCode: 1,
    stderr: `tokenledger: Cannot use the database 127.0.0.1:${port}/usage: no server listens there. Check the host and the port, and that the server runs.\n`,
  });
});

test.each([
  // Without its percent signs the password ends the host, the path or the query.
  `postgres://ann:${HOSTILE_PASSWORD}@127.0.0.1/usage`,
  `postgres://ann:${encodeURIComponent(HOSTILE_PASSWORD)}@127.0.0.1/usage?nonsense=1`,
  `mysql://ann:${encodeURIComponent(HOSTILE_PASSWORD)}@127.0.0.1/usage`,
])("a URL that cannot be followed is told and not shown (%#)", { tags: ["soak"] }, async (url) => {
  const run = await ingestOneWay("variable", url);

  expect(run.exitCode).toBe(2);
  expect(run.stderr).toMatch(/^tokenledger: Cannot use the database URL/);
});

test("a role without rights is told who can help, and ingests once it may", {
  tags: ["soak"],
}, async () => {
  await using scene = await createIngestScene(ledgerRows(ROWS));
  await using database = await createDatabase();
  await using role = await createRole(database);

  const onNothing = await scene.ingest(role.url);
  await scene.run(["migrate"], { TELEMETRY_DATABASE_URL: database.url });
  const onTables = await scene.ingest(role.url);

  expect(onNothing).toEqual({
    exitCode: 1,
    stdout: "",
    stderr: expect.stringMatching(
      /the role may not do that\. Permission denied for schema public\..*ask someone who may create tables to run `tokenledger migrate`\.\n$/,
    ),
  });
  expect(onTables).toEqual({
    exitCode: 1,
    stdout: "",
    stderr: expect.stringMatching(
      /the role may not do that\. Permission denied for table \w+\. .*SELECT, INSERT and UPDATE on tokenledger's tables/,
    ),
  });
  expect(findSecrets(role.password, onNothing.stderr, onTables.stderr)).toEqual([]);
  expect(await readStoredUsage(database.url)).toMatchObject({ records: 0, files: [] });

  await database.query(
    `GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO ${role.user}`,
  );
  expect(await scene.ingest(role.url)).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await readStoredUsage(database.url)).toMatchObject({ records: ROWS, falseSums: 0 });
});
