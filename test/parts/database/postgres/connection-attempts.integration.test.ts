import { chmod, mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { Client, type ClientConfig } from "pg";
import { describe, expect, test, vi } from "vitest";
import {
  type ConnectionSource,
  connectionAttempts,
} from "../../../../src/parts/database/postgres/connection-attempts.ts";
import { UsageFailure } from "../../../../src/usage/failure.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

const nowhere = { homeFolder: "/nowhere", userName: "os-user", socketFolders: [] };

async function plan(url: string, environment: ConnectionSource["environment"] = {}) {
  return connectionAttempts(url, { ...nowhere, environment });
}

/** Returns what the first attempt connects with. */
async function settings(
  url: string,
  environment: ConnectionSource["environment"] = {},
): Promise<ClientConfig> {
  const [first] = (await plan(url, environment)).attempts;
  return { ...first };
}

describe("what neither the URL nor the environment says", () => {
  test("has libpq's defaults, and tokenledger's name", async () => {
    expect(await settings("postgres://")).toEqual({
      host: "localhost",
      port: 5432,
      user: "os-user",
      database: "os-user",
      password: expect.any(Function),
      application_name: "tokenledger",
      options: undefined,
      connectionTimeoutMillis: 10_000,
      sslnegotiation: "postgres",
      keepAlive: true,
      ssl: expect.objectContaining({ rejectUnauthorized: false }),
      enableChannelBinding: true,
    });
  });

  test("is not taken from the process by the driver", async () => {
    const config = await settings("postgres://");
    for (const name of ["HOST", "USER", "PASSWORD", "DATABASE", "APPNAME", "SSLNEGOTIATION"]) {
      vi.stubEnv(`PG${name}`, "direct");
    }
    vi.stubEnv("PGPORT", "1");
    vi.stubEnv("PGSSLMODE", "disable");
    vi.stubEnv("PGCONNECT_TIMEOUT", "1");
    try {
      const { host, port, user, database, password, ssl } = new Client(config);

      expect({ host, port, user, database, password, ssl }).toEqual({
        host: "localhost",
        port: 5432,
        user: "os-user",
        database: "os-user",
        password: config.password,
        ssl: config.ssl,
      });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe("a variable says what the URL leaves out, and only that", () => {
  test.each([
    ["PGHOST", "postgres://", "postgres://other", "host"],
    ["PGPORT", "postgres://", "postgres://:1", "port"],
    ["PGUSER", "postgres://", "postgres://other@", "user"],
    ["PGPASSWORD", "postgres://", "postgres://:other@", "password"],
    ["PGDATABASE", "postgres://", "postgres:///other", "database"],
    ["PGAPPNAME", "postgres://", "postgres://?application_name=other", "application_name"],
    ["PGOPTIONS", "postgres://", "postgres://?options=other", "options"],
    [
      "PGCONNECT_TIMEOUT",
      "postgres://",
      "postgres://?connect_timeout=1",
      "connectionTimeoutMillis",
    ],
    [
      "PGSSLNEGOTIATION",
      "postgres://?sslmode=require",
      "postgres://?sslmode=require&sslnegotiation=postgres",
      "sslnegotiation",
    ],
  ] as const)("%s", async (variable, silent, outspoken, setting) => {
    const values = { PGPORT: "6543", PGCONNECT_TIMEOUT: "3", PGSSLNEGOTIATION: "direct" };
    const value = values[variable as keyof typeof values] ?? "mine";
    const expected = { PGPORT: 6543, PGCONNECT_TIMEOUT: 3_000 }[variable as string] ?? value;

    const ofVariable = await settings(silent, { [variable]: value });
    const ofUrl = await settings(outspoken, { [variable]: value });

    expect(ofVariable[setting]).toBe(expected);
    expect(ofUrl[setting]).not.toBe(expected);
  });

  test("an empty variable says nothing", async () => {
    const environment = { PGHOST: "", PGPORT: "", PGUSER: "", PGDATABASE: "", PGSSLMODE: "" };

    expect(await settings("postgres://", environment)).toEqual({
      ...(await settings("postgres://")),
      password: expect.any(Function),
      ssl: expect.anything(),
    });
  });

  test("an empty part of the URL takes no variable's value", async () => {
    const [found] = (await plan("postgres://?host=&dbname=", { PGHOST: "x", PGDATABASE: "y" }))
      .attempts;

    expect(found).toMatchObject({ host: "localhost", database: "os-user" });
  });

  test("PGHOSTADDR is where to connect to, and the host its name", async () => {
    const url = "postgres://db.example/usage?sslmode=verify-full";
    const { attempts, server } = await plan(url, { PGHOSTADDR: "127.0.0.1" });

    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toMatchObject({ host: "127.0.0.1", ssl: { servername: "db.example" } });
    expect(server).toBe("db.example:5432/usage");
  });
});

describe("the number of seconds to connect in", () => {
  test.each([
    ["0", 0],
    ["-1", 0],
    ["1", 1_000],
    [" 30 ", 30_000],
  ])("%j is %d ms", async (seconds, timeoutMs) => {
    const { connectionTimeoutMillis } = await settings("postgres://", {
      PGCONNECT_TIMEOUT: seconds,
    });

    expect(connectionTimeoutMillis).toBe(timeoutMs);
  });
});

describe("what cannot be followed is refused without its value", () => {
  test.each([
    [
      "postgres://ann:r3t@host:r3t/db",
      {},
      "expected its port to be a whole number from 1 to 65535.",
    ],
    ["postgres://host:0/db", {}, "expected its port"],
    ["postgres://host:65536/db", {}, "expected its port"],
    ["postgres://host:5432.5/db", {}, "expected its port"],
    ["postgres://ann:12/34@host/db", {}, "percent-encoded"],
    ["postgres://ann:r3t/x", {}, "expected its port"],
    [
      "postgres://",
      { PGPORT: "r3t" },
      "Cannot use PGPORT: expected a whole number from 1 to 65535.",
    ],
    ["postgres://one,two/db", {}, "expected one host, got several"],
    ["postgres://one:1,two:2/db", {}, "expected its port"],
    ["postgres://", { PGHOST: "one,two" }, "expected one host, got several"],
    ["postgres://host?connect_timeout=r3t", {}, "expected its connect_timeout"],
    [
      "postgres://host/?host=@abstract",
      {},
      "expected its host to be a name, an address or a folder",
    ],
    ["postgres://host?sslmode=r3t", {}, "expected its sslmode to be one of disable, allow"],
    [
      "postgres://host?sslnegotiation=r3t",
      {},
      "expected its sslnegotiation to be one of postgres, direct",
    ],
    ["postgres://host?channel_binding=r3t", {}, "expected its channel_binding to be one of"],
  ])("%s %j", async (url, environment, words) => {
    const failure = await plan(url, environment).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(UsageFailure);
    expect(String(failure)).toContain(words);
    expect(String(failure)).not.toMatch(/r3t|34/);
  });
});

describe("the server is named without who connects", () => {
  test.each([
    ["postgres://ann:secret@db.example/usage", "db.example:5432/usage"],
    ["postgres://ann:secret@[::1]:6543/usage", "[::1]:6543/usage"],
    ["postgres://ann:secret@/usage?host=/run/pg", "usage at /run/pg/.s.PGSQL.5432"],
    ["postgres:///usage", "localhost:5432/usage"],
  ])("%s", async (url, server) => {
    expect((await plan(url)).server).toBe(server);
  });
});

test("a Unix socket speaks no TLS, whatever the mode", async () => {
  const url = "postgres:///usage?host=/run/pg&sslmode=verify-full&sslrootcert=/nowhere";

  expect((await plan(url)).attempts).toMatchObject([{ host: "/run/pg", ssl: false }]);
});

test("secrets are those of the URL, of variables and of the password file", async () => {
  await using home = await createTemporaryFolder();
  const file = join(home.path, ".pgpass");
  await writeFile(file, "*:*:*:*:of file", { mode: 0o600 });
  const find = async (url: string, environment = {}) =>
    (await connectionAttempts(url, { ...nowhere, homeFolder: home.path, environment })).secrets;

  expect(await find("postgres://u:of%20url@host")).toEqual(
    expect.arrayContaining(["postgres://u:of%20url@host", "of url", "of%20url", "b2YgdXJs"]),
  );
  expect(await find("postgres://", { PGPASSWORD: "of variable" })).toContain("of variable");
  expect(await find("postgres://")).toContain("of file");
  expect(await find("postgres://?sslpassword=of%20key")).toContain("of key");
});

describe("the password file", () => {
  const LINES = ["db.example:*:*:*:of the name", "localhost:*:*:*:of this machine"].join("\n");

  test("is the home folder's, or the one that is named", async () => {
    await using home = await createTemporaryFolder();
    const source = { ...nowhere, homeFolder: home.path };
    await writeFile(join(home.path, ".pgpass"), LINES, { mode: 0o600 });
    await writeFile(join(home.path, "named"), "*:*:*:*:of the named", { mode: 0o600 });
    const find = async (url: string, environment = {}) =>
      (await connectionAttempts(url, { ...source, environment })).attempts[0]?.password;

    expect(await find("postgres://db.example")).toBe("of the name");
    expect(await find("postgres://db.example?hostaddr=127.0.0.1")).toBe("of the name");
    expect(await find("postgres:///db?host=/tmp")).toBe("of this machine");
    expect(await find("postgres:///db?host=/run/other")).toBeInstanceOf(Function);
    expect(await find("postgres://", { PGPASSFILE: join(home.path, "named") })).toBe(
      "of the named",
    );
    expect(await find(`postgres://?passfile=${join(home.path, "named")}`)).toBe("of the named");
    expect(await find("postgres://:mine@db.example")).toBe("mine");
    expect(await find("postgres://db.example", { PGPASSWORD: "mine" })).toBe("mine");
  });

  test("is left alone when others may read it", async () => {
    await using home = await createTemporaryFolder();
    const file = join(home.path, ".pgpass");
    await writeFile(file, "*:*:*:*:secret");
    const find = async (environment = {}) => {
      const source = { ...nowhere, homeFolder: home.path, environment };
      return (await connectionAttempts("postgres://", source)).attempts[0]?.password;
    };

    await chmod(file, 0o640);
    expect(await find()).toBeInstanceOf(Function);
    await chmod(file, 0o600);
    expect(await find()).toBe("secret");
  });

  test("is in the folder of applications on Windows", async () => {
    await using folder = await createTemporaryFolder();
    await mkdir(join(folder.path, "postgresql"));
    await writeFile(join(folder.path, "postgresql/pgpass.conf"), "*:*:*:*:secret");
    const environment = { APPDATA: folder.path };

    expect((await settings("postgres://", environment)).password).toBe("secret");
  });
});

test("without a host the socket of the port is taken, in the first folder that has one", async () => {
  await using folder = await createTemporaryFolder();
  const listener = createServer();
  await new Promise<void>((resolve) =>
    listener.listen(join(folder.path, ".s.PGSQL.6543"), resolve),
  );
  const source = { ...nowhere, socketFolders: ["/nowhere", folder.path], environment: {} };
  const host = async (url: string) => (await connectionAttempts(url, source)).attempts[0]?.host;
  try {
    expect(await host("postgres://:6543/db")).toBe(folder.path);
    expect(await host("postgres:///db")).toBe("localhost");
    expect(await host("postgres://db.example:6543")).toBe("db.example");
  } finally {
    listener.close();
  }
});
