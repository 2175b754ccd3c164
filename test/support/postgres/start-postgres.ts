import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createTemporaryFolder } from "../temporary-folder.ts";
import { createDisposable } from "./create-disposable.ts";
import { createDataFolder, type ServerTls } from "./data-folder.ts";
import { findFastFolder } from "./fast-folder.ts";
import { findFreePort } from "./free-port.ts";
import { guardServer } from "./guard.ts";
import { type Postmaster, startPostmaster } from "./postmaster.ts";
import { findPostgresPrograms } from "./programs.ts";
import { accessServer, type ServerAccess } from "./server-access.ts";
import { giveToServerUser } from "./server-user.ts";

export interface PostgresOptions {
  /** Settings of postgresql.conf, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Lines of pg_hba.conf; without them every role logs in with its password. */
  readonly hba?: readonly string[];
  readonly tls?: ServerTls;
  /** Folder to put the data folder in, such as one on a small file system; by default in memory. */
  readonly dataParent?: string;
}

/** A real server of its own for a test, on the loopback interface and a Unix socket. */
export interface PostgresServer extends ServerAccess, AsyncDisposable {
  /** Stops it as an administrator would: sessions are ended, what is committed is kept. */
  stop(): Promise<void>;
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Kills it, as a crash of the machine would; `start` recovers. */
  kill(): Promise<void>;
  /** What the server logged since it was made. */
  log(): Promise<string>;
}

// Nothing here outlives its test, so nothing waits for the disk. The time zone is not UTC, as on
// many servers: what depends on the session's zone shows.
const SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_wal_size: "256MB",
  // In the data folder: segments of a killed server go with it.
  dynamic_shared_memory_type: "mmap",
  TimeZone: "Europe/Berlin",
};

const HBA = ["local all all scram-sha-256", "host all all 127.0.0.1/32 scram-sha-256"];

/** Makes a cluster and starts it; stopped and removed when it goes out of scope or this process ends. */
export function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  return createDisposable(async (defer) => {
    const createFolder = async (parent?: string) => {
      const folder = await createTemporaryFolder("tokenledger-pg-", parent);
      defer(() => folder[Symbol.asyncDispose]());
      await giveToServerUser(folder.path);
      return folder.path;
    };
    const folder = await createFolder();
    const dataParent = await createFolder(options.dataParent ?? (await findFastFolder()));
    const dataFolder = join(dataParent, "data");
    const logFile = join(folder, "log");
    const superuser = { user: "postgres", password: randomBytes(12).toString("hex") };
    const port = await findFreePort();

    const programs = await findPostgresPrograms(folder);
    await createDataFolder(dataFolder, programs, {
      ...superuser,
      tls: options.tls,
      // The superuser's socket comes first: the support works whatever the lines of the test say.
      hba: [`local all ${superuser.user} scram-sha-256`, ...(options.hba ?? HBA)],
      settings: {
        ...SETTINGS,
        ...options.settings,
        listen_addresses: "127.0.0.1",
        port: String(port),
        unix_socket_directories: folder,
      },
    });
    const guard = guardServer({
      pidFile: join(dataFolder, "postmaster.pid"),
      signal: "QUIT",
      folders: [folder, dataParent],
    });
    defer(() => guard.release());

    let postmaster: Postmaster | undefined;
    let isKilled = false;
    const server = {
      ...accessServer({ host: "127.0.0.1", port, socketFolder: folder, superuser }),
      async start() {
        postmaster = await startPostmaster(programs.postgres, dataFolder, logFile);
        isKilled = false;
      },
      stop: async () => postmaster?.end("SIGINT"),
      async kill() {
        isKilled = true;
        await postmaster?.end("SIGKILL");
      },
      async restart() {
        await server.stop();
        await server.start();
      },
      log: () => readFile(logFile, "utf8"),
    };
    defer(async () => {
      if (isKilled) {
        // A server removes what a killed one left of the system's shared memory; nothing else does.
        await server.start();
      }
      await postmaster?.end("SIGQUIT");
    });
    await server.start();
    return server;
  });
}
