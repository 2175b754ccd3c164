import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { uptime } from "node:os";
import { dirname } from "node:path";
import { kill, pid, platform } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../failure.ts";

const DEFAULT_TIMEOUT_MS = 30_000;
const MAX_PAUSE_MS = 100;

// Between making the file and writing the pid into it lies an instant; a second is a crash. Hooks wait two.
const UNREADABLE_AFTER_MS = 1_000;

/** Locks of this process: a lock with our pid that is not among them is from an earlier process. */
const heldHere = new Set<string>();

/**
 * Runs `body` while this process holds the lock file at `path`, which others respect: shell code
 * takes the same lock with `set -C; echo $$ > path`. The lock of a process that is gone is taken over.
 * @throws {Failure} when another process holds the lock for longer than `timeoutMs`.
 */
export async function withFileLock<T>(
  path: string,
  body: () => Promise<T>,
  { timeoutMs = DEFAULT_TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): Promise<T> {
  await makeFolder(path);
  await acquire(path, Date.now() + timeoutMs);
  try {
    return await body();
  } finally {
    await release(path);
  }
}

async function acquire(path: string, deadline: number): Promise<void> {
  let pauseMs = 1;
  while (!(await tryCreate(path))) {
    if (await isStale(path)) {
      await removeStale(path, deadline);
      continue;
    }
    if (Date.now() > deadline) throw await stillHeld(path);
    // Unequal pauses, so that those who wait do not come back all at once.
    await sleep(Math.random() * pauseMs);
    pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
  }
}

async function release(path: string): Promise<void> {
  heldHere.delete(path);
  await rm(path, { force: true });
}

/**
 * Removes a stale lock while holding a lock of its own for that: of two processes that find a lock
 * stale, the second must not remove what the first has taken meanwhile.
 */
async function removeStale(path: string, deadline: number): Promise<void> {
  const takeover = `${path}.takeover`;
  await acquire(takeover, deadline);
  try {
    if (await isStale(path)) await rm(path, { force: true });
  } finally {
    await release(takeover);
  }
}

/** Returns whether the lock file could be made: false when there is one already. */
async function tryCreate(path: string): Promise<boolean> {
  try {
    await using file = await open(path, "wx");
    heldHere.add(path);
    await file.write(`${pid}\n`);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Windows denies access to a file that is being deleted.
    if (code === "EEXIST" || (code === "EPERM" && platform === "win32")) return false;
    throw cannotMake(path, error);
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw cannotMake(path, error);
  }
}

/** Whether the process that made the lock is gone. */
async function isStale(path: string): Promise<boolean> {
  try {
    const [holder, { mtimeMs }] = await Promise.all([readHolder(path), stat(path)]);
    if (holder === undefined) return Date.now() - mtimeMs > UNREADABLE_AFTER_MS;
    if (holder === pid) return !heldHere.has(path);
    // After a restart of the machine its number may be another process's.
    return mtimeMs < Date.now() - uptime() * 1000 || !isRunning(holder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<number | undefined> {
  const text = await readFile(path, "utf8");
  return /^[1-9]\d{0,9}\r?\n$/.test(text) ? Number(text) : undefined;
}

function isRunning(processId: number): boolean {
  try {
    return kill(processId, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

async function stillHeld(path: string): Promise<Failure> {
  const holder = await readHolder(path).catch(() => undefined);
  return new Failure(
    `Cannot write while ${holder === undefined ? "another process" : `process ${holder}`} holds the lock ${path}. Nothing was written; try again when it has ended, or delete that file if it is no run of tokenledger.`,
  );
}

function cannotMake(path: string, cause: unknown): Failure {
  return new Failure(
    `Cannot make the lock file ${path} (${(cause as Error).message}). Nothing was written; mend that and try again.`,
    { cause },
  );
}
