/** @module-tag soak */

import { readFile } from "node:fs/promises";
import { Client } from "pg";
import { expect, test } from "vitest";
import { createAuthority } from "./certificates.ts";
import { startPostgres } from "./start-postgres.ts";

async function connect(url: string, ssl: object): Promise<unknown> {
  const client = new Client({ connectionString: url, ssl });
  client.on("error", () => {});
  await client.connect();
  try {
    const sql = "SELECT ssl, client_dn FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

test.each([
  ["for this machine", {}, { ssl: true, client_dn: null }],
  ["for another host", { hosts: ["db.example.com"] }, "ERR_TLS_CERT_ALTNAME_INVALID"],
  ["that has expired", { validDays: -1 }, "CERT_HAS_EXPIRED"],
])("a server has a certificate %s", async (_, subject, outcome) => {
  await using authority = await createAuthority();
  await using server = await startPostgres({ tls: await authority.issue(subject) });
  const ca = await readFile(authority.certificate, "utf8");

  const connection = connect(server.url("postgres"), { ca }).catch((error) => error.code);

  expect(await connection).toEqual(outcome);
});

test("a server's certificate is one that other authorities do not verify", async () => {
  await using authority = await createAuthority();
  await using stranger = await createAuthority();
  await using server = await startPostgres({ tls: await authority.issue() });
  const ca = await readFile(stranger.certificate, "utf8");

  await expect(connect(server.url("postgres"), { ca })).rejects.toMatchObject({
    code: expect.stringMatching(/SELF_SIGNED|UNABLE_TO|SIGNATURE_FAILURE/),
  });
});

test("a role logs in with a client certificate", async () => {
  await using authority = await createAuthority();
  await using server = await startPostgres({
    tls: { ...(await authority.issue()), clientAuthority: authority.certificate },
    hba: ["hostssl all all 127.0.0.1/32 cert"],
  });
  await server.query("CREATE ROLE reader LOGIN");
  const client = await authority.issue({ commonName: "reader", hosts: [] });

  const session = await connect(server.url("postgres", { user: "reader", password: "" }), {
    ca: await readFile(authority.certificate, "utf8"),
    cert: await readFile(client.certificate, "utf8"),
    key: await readFile(client.key, "utf8"),
  });

  expect(session).toEqual({ ssl: true, client_dn: "/CN=reader" });
});
