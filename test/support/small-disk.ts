import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createTemporaryFolder } from "./temporary-folder.ts";

const run = promisify(execFile);

/** Whether this process may mount file systems; without that right the tests that need a full disk are skipped. */
export const canMount = await mountsSmallDisk();

/** A file system of its own that is full soon; unmounted when it goes out of scope. */
export interface SmallDisk extends AsyncDisposable {
  readonly path: string;
}

/** Mounts one in memory. */
export async function createSmallDisk(sizeBytes: number): Promise<SmallDisk> {
  const folder = await createTemporaryFolder("tokenledger-disk-");
  try {
    await run("mount", ["-t", "tmpfs", "-o", `size=${sizeBytes}`, "tmpfs", folder.path]);
  } catch (error) {
    await folder[Symbol.asyncDispose]();
    throw error;
  }
  return {
    path: folder.path,
    async [Symbol.asyncDispose]() {
      await run("umount", [folder.path]);
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function mountsSmallDisk(): Promise<boolean> {
  if (process.getuid?.() !== 0 || process.platform !== "linux") return false;
  try {
    await using _disk = await createSmallDisk(65_536);
    return true;
  } catch {
    return false;
  }
}
