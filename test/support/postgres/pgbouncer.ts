import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "../../../src/usage/failure.ts";
import { createTemporaryFolder } from "../temporary-folder.ts";
import { createDisposable } from "./create-disposable.ts";
import { findPgbouncer } from "./find-pgbouncer.ts";
import { findFreePort } from "./free-port.ts";
import { guardServer } from "./guard.ts";
import { formatDatabaseUrl, type Role, type ServerAddress } from "./server-address.ts";
import { endServer, isRunning, spawnServer } from "./server-process.ts";
import { giveToServerUser } from "./server-user.ts";

export interface PgbouncerOptions {
  /** Who may log in besides the superuser. */
  readonly roles?: readonly Role[];
  /** Connections to the server for each database and role, which all clients share; 2 by default. */
  readonly poolSize?: number;
}

/** A pooler on the loopback interface: each transaction may run on another connection. */
export interface Pgbouncer extends AsyncDisposable {
  readonly port: number;
  /** URL of a database through the pooler; of the superuser where no role is named. */
  url(database: string, role?: Role): string;
}

/** Starts PgBouncer in transaction mode before a server. */
export async function startPgbouncer(
  server: ServerAddress,
  { roles = [], poolSize = 2 }: PgbouncerOptions = {},
): Promise<Pgbouncer> {
  const program = await findPgbouncer();
  if (program === undefined) {
    throw new Failure("Cannot start PgBouncer: it is not installed.");
  }
  return createDisposable(async (defer) => {
    const folder = await createTemporaryFolder("tokenledger-pgbouncer-");
    defer(() => folder[Symbol.asyncDispose]());
    const inFolder = (name: string) => join(folder.path, name);
    const port = await findFreePort();
    const files = {
      "users.txt": [server.superuser, ...roles].map(formatUser).join(""),
      "pgbouncer.ini": formatSettings(folder.path, port, server, poolSize),
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(inFolder(name), text, { mode: 0o600 });
      await giveToServerUser(inFolder(name));
    }
    await giveToServerUser(folder.path);
    const guard = guardServer({ pidFile: inFolder("pid"), signal: "TERM", folders: [folder.path] });
    defer(() => guard.release());

    const child = await spawnServer(program, [inFolder("pgbouncer.ini")], {
      cwd: folder.path,
      stdio: "ignore",
    });
    defer(() => endServer(child, "SIGKILL"));
    await waitUntilListening(child, port, inFolder("log"));
    return {
      port,
      url: (database: string, role?: Role) =>
        formatDatabaseUrl({ ...server, port }, database, role),
    };
  });
}

async function waitUntilListening(
  child: ChildProcess,
  port: number,
  logFile: string,
): Promise<void> {
  while (!(await isListening(port))) {
    if (!isRunning(child)) {
      const log = await readFile(logFile, "utf8").catch(() => "");
      throw new Failure(`Cannot start PgBouncer: it ended. Its log says:\n${log}`);
    }
    await wait(10);
  }
}

function formatSettings(
  folder: string,
  port: number,
  server: ServerAddress,
  poolSize: number,
): string {
  return `[databases]
* = host=${server.host} port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
pool_mode = transaction
default_pool_size = ${poolSize}
auth_type = scram-sha-256
auth_file = ${join(folder, "users.txt")}
logfile = ${join(folder, "log")}
pidfile = ${join(folder, "pid")}
`;
}

function formatUser({ user, password }: Role): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `${quote(user)} ${quote(password)}\n`;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    // Not yet.
    return false;
  } finally {
    socket.destroy();
  }
}
