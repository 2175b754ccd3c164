import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createTemporaryFolder } from "../temporary-folder.ts";
import { createDisposable } from "./create-disposable.ts";

/** A file system of its own that is soon full; unmounted when it goes out of scope. */
export interface SmallDisk extends AsyncDisposable {
  readonly path: string;
}

/** Whether this process may mount file systems: on Linux as root, and not in every container. */
export async function canMountDisk(): Promise<boolean> {
  const disk = await mountSmallDisk(1).catch(() => undefined);
  await disk?.[Symbol.asyncDispose]();
  return disk !== undefined;
}

/** Mounts an empty file system in memory. */
export function mountSmallDisk(sizeMegabytes: number): Promise<SmallDisk> {
  return createDisposable(async (defer) => {
    const folder = await createTemporaryFolder("tokenledger-disk-");
    defer(() => folder[Symbol.asyncDispose]());
    await run("mount", "-t", "tmpfs", "-o", `size=${sizeMegabytes}m`, "tmpfs", folder.path);
    // Lazily: a server that is just ending may still hold a file.
    defer(() => run("umount", "--lazy", folder.path));
    return { path: folder.path };
  });
}

async function run(program: string, ...args: readonly string[]): Promise<void> {
  await promisify(execFile)(program, args);
}
