import { randomUUID } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { Failure } from "../../usage/failure.ts";

/** Text, or the pieces of one that is too long to hold. */
export type ReportText = string | Iterable<string>;

/** Writes a report to a file, in place of the one that is there, all of it or nothing. */
export async function writeReport(path: string, text: ReportText): Promise<void> {
  try {
    const target = await findTarget(path);
    if (target.isReplaceable) await replaceFile(target.path, text);
    else await writeFile(target.path, text);
  } catch (error) {
    throw new Failure(
      `Cannot write the report to ${path}: ${reasonOf(error)}. Name a file in a folder that exists and can be written.`,
      { cause: error },
    );
  }
}

/** Follows links; a pipe or a terminal cannot be replaced without a loss and is written to. */
async function findTarget(path: string): Promise<{ path: string; isReplaceable: boolean }> {
  try {
    const real = await realpath(path);
    return { path: real, isReplaceable: (await stat(real)).isFile() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { path, isReplaceable: true };
    throw error;
  }
}

async function replaceFile(path: string, text: ReportText): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "its folder does not exist";
    case "EISDIR":
      return "it is a folder";
    case "ENOTDIR":
      return "part of the path is not a folder";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "writing there is not permitted";
    case "ENOSPC":
      return "the disk is full";
    default:
      return String((error as Error).message);
  }
}
