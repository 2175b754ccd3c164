import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../usage/failure.ts";

const DEFAULT_TIMEOUT_MS = 30_000;
const MAX_PAUSE_MS = 100;

// Between making the file and writing the holder into it lies an instant; a second is a crash.
const UNREADABLE_AFTER_MS = 1_000;

// A hook ends after five seconds, and who needs longer renews the lock: what is older is left over.
const LEASE_MS = 10_000;
const RENEWED_EVERY_MS = 2_000;

/** The process that takes a lock: `process`, as only a door has it. */
export type LockOwner = Pick<NodeJS.Process, "kill" | "pid" | "platform">;

/** Locks of this process: a lock with our pid that is not among them is from an earlier process. */
const heldHere = new Set<string>();

/**
 * Names the world in which a process id of ours means this process: containers that share a
 * repository number theirs anew.
 */
export function processNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    // Only Linux has it.
    return hostname().replaceAll(/\s/g, "-");
  }
}

/**
 * Runs `body` while this process holds the lock file at `path`, which others respect: shell code
 * takes the same lock with `set -C; echo "$$ <namespace>" > path`. The lock of a process that is
 * gone is taken over at once; any other when it was not renewed for ten seconds.
 * @throws {Failure} when another process holds the lock for longer than `timeoutMs`.
 */
export async function withFileLock<T>(
  path: string,
  owner: LockOwner,
  body: () => Promise<T>,
  { timeoutMs = DEFAULT_TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): Promise<T> {
  makeFolder(path);
  await acquire(path, owner, Date.now() + timeoutMs);
  const renewal = setInterval(() => renew(path), RENEWED_EVERY_MS);
  renewal.unref();
  try {
    return await body();
  } finally {
    clearInterval(renewal);
    release(path);
  }
}

async function acquire(path: string, owner: LockOwner, deadline: number): Promise<void> {
  let pauseMs = 1;
  while (!tryCreate(path, owner)) {
    if (isStale(path, owner)) {
      await removeStale(path, owner, deadline);
      continue;
    }
    if (Date.now() > deadline) throw stillHeld(path);
    // Unequal pauses, so that those who wait do not come back all at once.
    await sleep(Math.random() * pauseMs);
    pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
  }
}

function renew(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // A lock that was taken from us cannot be renewed.
  }
}

function release(path: string): void {
  heldHere.delete(path);
  rmSync(path, { force: true });
}

/**
 * Removes a stale lock while holding a lock of its own for that: of two processes that find a lock
 * stale, the second must not remove what the first has taken meanwhile.
 */
async function removeStale(path: string, owner: LockOwner, deadline: number): Promise<void> {
  const takeover = `${path}.takeover`;
  await acquire(takeover, owner, deadline);
  try {
    if (isStale(path, owner)) rmSync(path, { force: true });
  } finally {
    release(takeover);
  }
}

/** Returns whether the lock file could be made: false when there is one already. */
function tryCreate(path: string, { pid, platform }: LockOwner): boolean {
  try {
    const file = openSync(path, "wx");
    heldHere.add(path);
    try {
      writeSync(file, `${pid} ${processNamespace()}\n`);
    } catch (error) {
      // A full disk took the file and not what it says: nobody would know whose it is.
      release(path);
      throw error;
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Windows denies access to a file that is being deleted.
    if (code === "EEXIST" || (code === "EPERM" && platform === "win32")) return false;
    throw cannotMake(path, error);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw cannotMake(path, error);
  }
}

function isStale(path: string, { pid, kill }: LockOwner): boolean {
  try {
    if (!lstatSync(path).isFile()) throw noLock(path);
    const [holder, ageMs] = [readHolder(path), ageOf(path, pid)];
    if (holder === undefined) return ageMs > UNREADABLE_AFTER_MS;
    if (ageMs > LEASE_MS) return true;
    if ((holder.namespace ?? processNamespace()) !== processNamespace()) return false;
    return holder.processId === pid ? !heldHere.has(path) : !isRunning(holder.processId, kill);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/**
 * Returns how long ago a file was written, by the clock of its file system, which may be another
 * than ours; a time that is still to come is as far away.
 */
function ageOf(path: string, pid: number): number {
  const { mtimeMs } = statSync(path);
  const ageMs = Math.abs(Date.now() - mtimeMs);
  if (ageMs <= UNREADABLE_AFTER_MS) return ageMs;
  const probe = `${path}.time.${pid}`;
  writeFileSync(probe, "");
  const now = statSync(probe);
  rmSync(probe, { force: true });
  return Math.abs(now.mtimeMs - mtimeMs);
}

interface Holder {
  readonly processId: number;
  readonly namespace: string | undefined;
}

function readHolder(path: string): Holder | undefined {
  const match = /^([1-9]\d{0,9})(?: (\S+))?\r?\n$/.exec(readFileSync(path, "utf8"));
  return match === null ? undefined : { processId: Number(match[1]), namespace: match[2] };
}

function isRunning(processId: number, kill: LockOwner["kill"]): boolean {
  try {
    return kill(processId, 0) && !isZombie(processId);
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/**
 * Whether a process has ended and nobody has asked how, as stays so in containers whose first process asks
 * about no child but its own. The state follows the name in brackets: proc_pid_stat(5).
 */
function isZombie(processId: number): boolean {
  try {
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${processId}/stat`, "utf8"));
  } catch {
    // Only Linux has it.
    return false;
  }
}

function stillHeld(path: string): Failure {
  let holder: Holder | undefined;
  try {
    holder = readHolder(path);
  } catch {
    // It was given back meanwhile.
  }
  const name = holder === undefined ? "another process" : `process ${holder.processId}`;
  return new Failure(
    `Cannot write while ${name} holds the lock ${path}. Nothing was written; try again when it has ended, or delete that file if no tokenledger is running.`,
    { code: "locked" },
  );
}

function noLock(path: string): Failure {
  return new Failure(
    `Cannot make the lock file ${path}: a folder, a link, a device or a pipe is in its place. Nothing was written; delete that and try again.`,
    { code: "locked" },
  );
}

function cannotMake(path: string, cause: unknown): Failure {
  return new Failure(
    `Cannot make the lock file ${path} (${(cause as Error).message}). Nothing was written; fix that and try again.`,
    { cause, code: "locked" },
  );
}
