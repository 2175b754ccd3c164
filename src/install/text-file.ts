import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

const EXECUTABLE = 0o755;

/** Returns a text file's content; empty when there is none. */
export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/** Changes a text file and returns whether it did; one that becomes empty is removed. */
export async function changeTextFile(
  path: string,
  change: (text: string) => string,
  options: { readonly executable?: boolean } = {},
): Promise<boolean> {
  const before = await readTextFile(path);
  const after = change(before);
  if (after === before) return false;
  if (after === "") {
    await rm(path);
    return true;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, after);
  if (options.executable) await chmod(path, EXECUTABLE);
  return true;
}
