import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { serverUser } from "./server-user.ts";

/** Starts a server's program as the server's user, without keeping this process alive for it. */
export async function spawnServer(
  program: string,
  args: readonly string[],
  { cwd, stdio }: { readonly cwd: string; readonly stdio: StdioOptions },
): Promise<ChildProcess> {
  // In a session of its own: Ctrl+C in a terminal is for the tests, which then stop it.
  const child = spawn(program, args, { ...serverUser, cwd, stdio, detached: true });
  child.unref();
  await once(child, "spawn");
  return child;
}

export function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** Sends a signal that ends the process; resolves when it is gone. */
export async function endServer(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (isRunning(child)) {
    child.ref();
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
  }
}
