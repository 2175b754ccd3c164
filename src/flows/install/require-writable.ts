import { access, constants, lstat } from "node:fs/promises";
import { dirname } from "node:path";
import { Failure } from "../../usage/failure.ts";

/** Throws a `Failure` where a file cannot be put: below a file, or in a folder that is read-only. */
export async function requireWritable(path: string): Promise<void> {
  const folder = await nearest(dirname(path));
  if (!folder.isDirectory) {
    throw new Failure(`Cannot write ${path}: ${folder.path} is no folder. Nothing was changed.`);
  }
  try {
    await access(folder.path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Failure(
      `Cannot write ${path}: the folder ${folder.path} is read-only for this user. Nothing was changed.`,
      { cause: error },
    );
  }
}

async function nearest(path: string): Promise<{ path: string; isDirectory: boolean }> {
  try {
    const stat = await lstat(path);
    // A link to a folder is one; access() tells of a link to nothing.
    return { path, isDirectory: stat.isDirectory() || stat.isSymbolicLink() };
  } catch {
    // ENOENT, or ENOTDIR: what stands above tells.
    return nearest(dirname(path));
  }
}
