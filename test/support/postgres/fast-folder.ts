import { statfs } from "node:fs/promises";

// A database is made of 300 files: in memory in 25 ms, on a disk in 150.
const IN_MEMORY = "/dev/shm";
// In a container it is often as small as 64 MB.
const MINIMUM_FREE_BYTES = 4e9;

/** Returns a folder in memory with room for a server's data; undefined where there is none. */
export async function findFastFolder(): Promise<string | undefined> {
  const size = await statfs(IN_MEMORY).catch(() => undefined);
  const freeBytes = size === undefined ? 0 : size.bavail * size.bsize;
  return freeBytes < MINIMUM_FREE_BYTES ? undefined : IN_MEMORY;
}
