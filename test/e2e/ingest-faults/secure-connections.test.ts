/** @module-tag soak */

import { afterAll, beforeAll, expect, test } from "vitest";
import { createIngestScene, type IngestScene } from "../../support/ingest-process.ts";
import { type CertificateAuthority, createAuthority } from "../../support/postgres/certificates.ts";
import type { Role } from "../../support/postgres/server-address.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres/start-postgres.ts";
import { ledgerRows } from "../../support/sample-ledger.ts";
import { findSecrets, HOSTILE_PASSWORD } from "../../support/secret-spellings.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const ROWS = 300;
const ANN: Role = { user: "ann", password: HOSTILE_PASSWORD };
const CREDENTIALS = `${ANN.user}:${encodeURIComponent(ANN.password)}`;

const resources = new AsyncDisposableStack();
let authority: CertificateAuthority;
let server: PostgresServer;
let scene: IngestScene;

beforeAll(async () => {
  authority = resources.use(await createAuthority());
  server = resources.use(
    await startPostgres({ tls: await authority.issue({ hosts: ["db.example"] }) }),
  );
  scene = resources.use(await createIngestScene(ledgerRows(ROWS)));
  await server.query(
    `CREATE ROLE ann LOGIN SUPERUSER PASSWORD '${ANN.password.replaceAll("'", "''")}'`,
  );
});

afterAll(() => resources.disposeAsync());

test("a certificate for another host is told, and nothing is loaded", async () => {
  await using database = await server.createDatabase();

  const run = await scene.ingest(
    `postgres://${CREDENTIALS}@localhost:${server.port}/${database.name}?sslmode=verify-full&sslrootcert=${authority.certificate}`,
  );

  expect(run).toEqual({
    exitCode: 1,
    stdout: "",
    stderr: expect.stringMatching(
      /the server's certificate is for another host\. .*db\.example.*Connect by a name that the certificate has/,
    ),
  });
  expect(findSecrets(HOSTILE_PASSWORD, run.stderr)).toEqual([]);
  expect(await readStoredUsage(server.url(database.name))).toMatchObject({ records: 0 });
});

test.each([
  [
    "over TLS, with certificate and host verified",
    (name: string) =>
      `postgres://${CREDENTIALS}@db.example:${server.port}/${name}?hostaddr=127.0.0.1&sslmode=verify-full&sslrootcert=${authority.certificate}`,
  ],
  [
    "over a Unix socket",
    (name: string) =>
      `postgres://${CREDENTIALS}@/${name}?host=${server.socketFolder}&port=${server.port}`,
  ],
])("a ledger is ingested %s", async (_, urlOf) => {
  await using database = await server.createDatabase();
  const url = urlOf(database.name);

  const run = await scene.ingest("", { args: ["--database", url] });

  expect(run).toEqual({
    exitCode: 0,
    stderr: "",
    stdout: expect.stringMatching(/inserted {7}300\n/),
  });
  expect(findSecrets(HOSTILE_PASSWORD, run.stdout)).toEqual([]);
  expect(await readStoredUsage(server.url(database.name))).toMatchObject({
    records: ROWS,
    falseSums: 0,
  });
});
