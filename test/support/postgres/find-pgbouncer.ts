import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";

// Packages put it where the path of an ordinary user does not lead.
const SYSTEM_FOLDERS = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"];

/** Finds the program `pgbouncer`; undefined where it is not installed, and its tests are skipped. */
export async function findPgbouncer(): Promise<string | undefined> {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...SYSTEM_FOLDERS];
  for (const path of folders.map((folder) => join(folder, "pgbouncer"))) {
    const isProgram = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isProgram) {
      return path;
    }
  }
  return undefined;
}
