import { randomUUID } from "node:crypto";
import {
  access,
  chmod,
  constants,
  lstat,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  rmdir,
  symlink,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../../usage/failure.ts";

/** What stands at a path; nothing, after a change, may take an emptied folder along. */
export type FileState =
  | { readonly kind: "absent"; readonly dropFolder?: boolean }
  | { readonly kind: "file"; readonly content: Buffer; readonly mode: number }
  | { readonly kind: "link"; readonly target: string };

export const ABSENT = { kind: "absent" } as const;

export function isSame(before: FileState, after: FileState): boolean {
  if (before.kind === "file" && after.kind === "file") {
    return before.mode === after.mode && before.content.equals(after.content);
  }
  if (before.kind === "link" && after.kind === "link") return before.target === after.target;
  return before.kind === after.kind;
}

/** @throws {Failure} for what is neither a file nor a link. */
export async function readState(path: string): Promise<FileState> {
  try {
    const stat = await lstat(path);
    if (stat.isSymbolicLink()) return { kind: "link", target: await readlink(path) };
    if (!stat.isFile())
      throw new Failure(`Cannot change ${path}: it is not a file. Nothing was changed.`);
    return { kind: "file", content: await readFile(path), mode: stat.mode & 0o777 };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return ABSENT;
    if (error instanceof Failure) throw error;
    throw new Failure(`Cannot read ${path}: ${message}. Nothing was changed.`, { cause: error });
  }
}

/** Returns the path of what a link names, or the path as it is. */
export async function followLink(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // Not there yet, or a link to nothing.
    return path;
  }
}

/** Writes beside the file and renames: links and further names of the file are not written through. */
export async function writeState(path: string, state: FileState): Promise<void> {
  if (state.kind === "absent") {
    await rm(path, { force: true });
    // A folder that holds something else stays.
    if (state.dropFolder) await rmdir(dirname(path)).catch(() => {});
    return;
  }
  const draft = join(dirname(path), `.tokenledger-${randomUUID()}`);
  try {
    if (state.kind === "link") await symlink(state.target, draft);
    else {
      await writeFile(draft, state.content);
      await chmod(draft, state.mode);
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Returns a text file's content; empty when there is none. */
export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A folder in its place is told where the file is to be written.
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return "";
    throw error;
  }
}

/** Throws a `Failure` where a file cannot be put: below a file, or in a folder that is read-only. */
export async function requireWritable(path: string): Promise<void> {
  const folder = await nearest(dirname(path));
  if (!folder.isDirectory) {
    throw new Failure(`Cannot write ${path}: ${folder.path} is not a folder. Nothing was changed.`);
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
