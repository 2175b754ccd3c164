import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The installed package's folder: the nearest one above this code, bundled or not, that holds `hooks/`. */
export const PACKAGE_FOLDER = findPackageFolder(dirname(fileURLToPath(import.meta.url)));

/** The bundle that reads logs in a thread. */
export const LOG_READER_PATH = join(PACKAGE_FOLDER, "dist", "log-reader", "index.js");

/** The bundle that reads ledgers in a thread. */
export const LEDGER_READER_PATH = join(PACKAGE_FOLDER, "dist", "ledger-reader", "index.js");

function findPackageFolder(folder: string): string {
  const isAtTop = dirname(folder) === folder;
  return isAtTop || existsSync(join(folder, "hooks")) ? folder : findPackageFolder(dirname(folder));
}
