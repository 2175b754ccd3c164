import type { ChildProcess } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "../../../src/usage/failure.ts";
import { endServer, isRunning, spawnServer } from "./server-process.ts";

/** The process that a running server's other processes come from. */
export interface Postmaster {
  /** Resolves when the process is gone. SIGINT stops cleanly, SIGQUIT at once, SIGKILL is a crash. */
  end(signal: "SIGINT" | "SIGQUIT" | "SIGKILL"): Promise<void>;
}

/** Starts the server of a data folder and waits until it takes connections. */
export async function startPostmaster(
  postgres: string,
  dataFolder: string,
  logFile: string,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(postgres, dataFolder, logFile);
    } catch (error) {
      // The processes of a server that was killed take a moment to end.
      if (attempt === 50 || !(error instanceof Error && /still in use/.test(error.message))) {
        throw error;
      }
      await wait(50);
    }
  }
}

async function startOnce(
  postgres: string,
  dataFolder: string,
  logFile: string,
): Promise<Postmaster> {
  const log = await open(logFile, "a");
  const child = await spawnServer(postgres, ["-D", dataFolder], {
    cwd: dataFolder,
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  await waitUntilReady(child, dataFolder, logFile);
  return { end: (signal) => endServer(child, signal) };
}

async function waitUntilReady(
  child: ChildProcess,
  dataFolder: string,
  logFile: string,
): Promise<void> {
  while (isRunning(child)) {
    // As pg_ctl does: the first line is the process, the eighth its state.
    const lines = await readFile(join(dataFolder, "postmaster.pid"), "utf8").then(
      (text) => text.split("\n"),
      () => [],
    );
    if (lines[0] === String(child.pid) && lines[7]?.trim() === "ready") {
      return;
    }
    await wait(10);
  }
  const lastLines = (await readFile(logFile, "utf8")).trimEnd().split("\n").slice(-5).join("\n");
  throw new Failure(`Cannot start Postgres: its process ended. Its log says:\n${lastLines}`);
}
