import { chmod, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Replaces a file, or makes it, in one step: a kill at any moment leaves the old content or the
 * new. The caller holds the file's lock.
 */
export async function replaceFile(path: string, content: FileContent): Promise<void> {
  // Not a name that ends in .csv: whoever lists the folder must not take it for a ledger.
  const temporary = join(dirname(path), `.${basename(path)}.new`);
  try {
    await writeWhole(temporary, content);
    await copyMode(path, temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeWhole(path: string, content: FileContent): Promise<void> {
  await using file = await open(path, "w");
  await file.writeFile(content);
  // The new name must not outlive a power cut without the bytes behind it.
  await file.sync();
}

async function copyMode(from: string, to: string): Promise<void> {
  try {
    await chmod(to, (await stat(from)).mode);
  } catch (error) {
    // A new file has no mode to keep.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
