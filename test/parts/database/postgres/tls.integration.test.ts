/**
 * Six servers: that is for a soak.
 *
 * @module-tag soak
 */
import { execFile } from "node:child_process";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SSL_MODES, type SslMode } from "../../../../src/parts/database/postgres/tls-settings.ts";
import { Failure } from "../../../../src/usage/failure.ts";
import {
  type CertificateAuthority,
  createAuthority,
} from "../../../support/postgres/certificates.ts";
import { type PostgresServer, startPostgres } from "../../../support/postgres/start-postgres.ts";
import { connectTo } from "../../../support/postgres-client.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../../support/temporary-folder.ts";

const ASK = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
const hasPsql = await promisify(execFile)("psql", ["--version"]).then(
  () => true,
  () => false,
);

const resources = new AsyncDisposableStack();
const servers = {} as Record<ServerName, PostgresServer>;
let authority: CertificateAuthority;
let stranger: CertificateAuthority;
let home: TemporaryFolder;

type ServerName = "plain" | "right" | "other host" | "expired" | "TLS only" | "plain only";

beforeAll(async () => {
  authority = resources.use(await createAuthority());
  stranger = resources.use(await createAuthority());
  home = resources.use(await createTemporaryFolder());
  await mkdir(join(home.path, ".postgresql"));
  await copyFile(authority.certificate, join(home.path, ".postgresql/root.crt"));
  const start = async (name: ServerName, options: Parameters<typeof startPostgres>[0]) => {
    servers[name] = resources.use(await startPostgres(options));
  };
  const right = await authority.issue();
  const host = "all all 127.0.0.1/32 scram-sha-256";
  await Promise.all([
    start("plain", {}),
    start("right", { tls: right }),
    start("other host", { tls: await authority.issue({ hosts: ["db.example"] }) }),
    start("expired", { tls: await authority.issue({ validDays: -1 }) }),
    start("TLS only", { tls: right, hba: [`hostssl ${host}`] }),
    start("plain only", { tls: right, hba: [`hostnossl ${host}`] }),
  ]);
});

afterAll(() => resources.disposeAsync());

type Roots = "no roots" | "its authority" | "a stranger" | "its authority in the home folder";

/** Returns the environment that trusts an authority, and its home folder. */
function trust(roots: Roots) {
  const files: Partial<Record<Roots, string>> = {
    "its authority": authority.certificate,
    "a stranger": stranger.certificate,
  };
  const environment = { PGCONNECT_TIMEOUT: "20", PGSSLROOTCERT: files[roots] ?? "" };
  const isInHome = roots === "its authority in the home folder";
  return { environment, homeFolder: isInHome ? home.path : "/nowhere", userName: "nobody" };
}

function urlOf(name: ServerName, mode: SslMode): string {
  const { port, superuser } = servers[name];
  return `postgres://${superuser.user}:${superuser.password}@localhost:${port}/postgres?sslmode=${mode}`;
}

type Outcome = "TLS" | "plain" | "refused";

async function ours(name: ServerName, mode: SslMode, roots: Roots): Promise<Outcome> {
  try {
    await using connection = await connectTo(urlOf(name, mode), trust(roots));
    const [row] = await connection.ask(ASK);
    return row?.ssl === true ? "TLS" : "plain";
  } catch (error) {
    if (error instanceof Failure) return "refused";
    throw error;
  }
}

async function psqls(name: ServerName, mode: SslMode, roots: Roots): Promise<Outcome> {
  const { environment, homeFolder } = trust(roots);
  const env = { PATH: process.env.PATH, HOME: homeFolder, ...environment };
  try {
    const args = ["--no-psqlrc", "--tuples-only", "--no-align", "--command", ASK];
    const { stdout } = await promisify(execFile)("psql", [urlOf(name, mode), ...args], { env });
    return stdout.trim() === "t" ? "TLS" : "plain";
  } catch {
    return "refused";
  }
}

const T = "TLS";
const P = "plain";
const R = "refused";

// disable, allow, prefer, require, verify-ca, verify-full
const OUTCOMES: readonly (readonly [ServerName, Roots, readonly Outcome[]])[] = [
  ["plain", "no roots", [P, P, P, R, R, R]],
  ["plain", "its authority", [P, P, P, R, R, R]],
  ["right", "no roots", [P, P, T, T, R, R]],
  ["right", "its authority", [P, P, T, T, T, T]],
  ["right", "its authority in the home folder", [P, P, T, T, T, T]],
  ["right", "a stranger", [P, P, P, R, R, R]],
  ["other host", "no roots", [P, P, T, T, R, R]],
  ["other host", "its authority", [P, P, T, T, T, R]],
  ["other host", "a stranger", [P, P, P, R, R, R]],
  ["expired", "no roots", [P, P, T, T, R, R]],
  ["expired", "its authority", [P, P, P, R, R, R]],
  ["TLS only", "no roots", [R, T, T, T, R, R]],
  ["TLS only", "its authority", [R, T, T, T, T, T]],
  ["TLS only", "a stranger", [R, R, R, R, R, R]],
  ["plain only", "no roots", [P, P, P, R, R, R]],
  ["plain only", "its authority", [P, P, P, R, R, R]],
];

describe.each(OUTCOMES)("a server (%s) with %s", (name, roots, outcomes) => {
  test("is reached, or not, as every sslmode says", async () => {
    const reached = await Promise.all(SSL_MODES.map((mode) => ours(name, mode, roots)));

    expect(Object.fromEntries(SSL_MODES.map((mode, i) => [mode, reached[i]]))).toEqual(
      Object.fromEntries(SSL_MODES.map((mode, i) => [mode, outcomes[i]])),
    );
  });

  // Where psql is not installed there is nothing to compare with.
  test.skipIf(!hasPsql)("is reached, or not, as psql reaches it", async () => {
    const reached = await Promise.all(SSL_MODES.map((mode) => psqls(name, mode, roots)));

    expect(reached).toEqual(outcomes);
  });
});

describe("a certificate's fault is said, with what to do", () => {
  test.each<[ServerName, Roots, SslMode, string]>([
    ["plain", "no roots", "require", "the server offers no TLS, and sslmode asks for it"],
    [
      "right",
      "no roots",
      "verify-full",
      "signed by nobody that this machine trusts. Name the file",
    ],
    [
      "right",
      "a stranger",
      "verify-ca",
      "signed by nobody that this machine trusts. Name the file",
    ],
    [
      "other host",
      "its authority",
      "verify-full",
      "is for another host. Host: localhost. is not in the cert's altnames: DNS:db.example. Connect by",
    ],
    ["expired", "its authority", "verify-ca", "has expired. Have it renewed"],
    [
      "TLS only",
      "no roots",
      "disable",
      "does not let this role in from here. No pg_hba.conf entry",
    ],
  ])("%s, %s, %s", async (name, roots, mode, words) => {
    const connecting = connectTo(urlOf(name, mode), trust(roots));

    await expect(connecting).rejects.toThrow(Failure);
    await expect(connecting).rejects.toThrow(
      `Cannot use the database localhost:${servers[name].port}/postgres: `,
    );
    await expect(connecting).rejects.toThrow(words);
    await expect(connecting).rejects.not.toThrow(servers[name].superuser.password);
  });
});

test("an address that stands for a host is verified as the host", async () => {
  const { port, superuser } = servers["other host"];
  const url = `postgres://${superuser.user}:${superuser.password}@db.example:${port}/postgres?hostaddr=127.0.0.1&sslmode=verify-full`;

  await using connection = await connectTo(url, trust("its authority"));

  expect(await connection.ask(ASK)).toEqual([{ ssl: true }]);
});

test("a host that is an address is verified as one", async () => {
  const { port, superuser } = servers.right;
  const url = `postgres://${superuser.user}:${superuser.password}@127.0.0.1:${port}/postgres?sslmode=verify-full`;

  await using connection = await connectTo(url, trust("its authority"));

  expect(await connection.ask(ASK)).toEqual([{ ssl: true }]);
});

test("TLS without being asked first is spoken, and needs a mode that wants it", async () => {
  const source = trust("its authority");
  const url = (mode: SslMode) => `${urlOf("right", mode)}&sslnegotiation=direct`;

  await using connection = await connectTo(url("verify-full"), source);

  expect(await connection.ask(ASK)).toEqual([{ ssl: true }]);
  await expect(connectTo(url("prefer"), source)).rejects.toThrow("since sslnegotiation is direct");
});

test.each(["require", "prefer", "disable"])("channel_binding=%s logs in", async (binding) => {
  const url = `${urlOf("right", "require")}&channel_binding=${binding}`;

  await using connection = await connectTo(url, trust("no roots"));

  expect(await connection.ask(ASK)).toEqual([{ ssl: true }]);
});

test("the system's certificates do not verify an authority that they do not know", async () => {
  const url = `${urlOf("right", "verify-full")}&sslrootcert=system`;

  await expect(connectTo(url, trust("no roots"))).rejects.toThrow("signed by nobody");
});

describe("a client certificate", () => {
  test("logs in, from the files that are named or those of the home folder", async () => {
    await using server = await startPostgres({
      tls: { ...(await authority.issue()), clientAuthority: authority.certificate },
      hba: ["hostssl all all 127.0.0.1/32 cert"],
    });
    await server.query("CREATE ROLE reader LOGIN");
    const client = await authority.issue({ commonName: "reader", hosts: [] });
    const url = `postgres://reader@localhost:${server.port}/postgres?sslmode=require`;
    const source = trust("no roots");
    await using withFiles = await createTemporaryFolder();
    await mkdir(join(withFiles.path, ".postgresql"));
    await copyFile(client.certificate, join(withFiles.path, ".postgresql/postgresql.crt"));
    await copyFile(client.key, join(withFiles.path, ".postgresql/postgresql.key"));

    const named = `${url}&sslcert=${encodeURIComponent(client.certificate)}&sslkey=${encodeURIComponent(client.key)}`;
    await using first = await connectTo(named, source);
    await using second = await connectTo(url, { ...source, homeFolder: withFiles.path });

    expect(await first.ask(ASK)).toEqual([{ ssl: true }]);
    expect(await second.ask(ASK)).toEqual([{ ssl: true }]);
    await expect(connectTo(url, source)).rejects.toThrow(
      "Connection requires a valid client certificate.",
    );
  });
});

test.each(["sslrootcert", "sslcert"])(
  "a file that %s names and that is not there is said",
  async (name) => {
    const url = `${urlOf("right", "require")}&${name}=/nowhere/file.pem`;

    await expect(connectTo(url, trust("no roots"))).rejects.toThrow(
      /^Cannot connect to the database: the file of the .* is not there: \/nowhere\/file\.pem$/,
    );
  },
);
