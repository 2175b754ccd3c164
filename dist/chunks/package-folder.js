import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
// src/parts/runtime/package-folder.ts
/** The installed package's folder: the nearest one above this code, bundled or not, that holds `hooks/`. */
const PACKAGE_FOLDER = findPackageFolder(dirname(fileURLToPath(import.meta.url)));
/** The bundle that reads logs in a thread. */
const LOG_READER_PATH = join(PACKAGE_FOLDER, "dist", "log-reader", "index.js");
/** The bundle that reads ledgers in a thread. */
const LEDGER_READER_PATH = join(PACKAGE_FOLDER, "dist", "ledger-reader", "index.js");
function findPackageFolder(folder) {
	return dirname(folder) === folder || existsSync(join(folder, "hooks")) ? folder : findPackageFolder(dirname(folder));
}
export { LOG_READER_PATH as n, PACKAGE_FOLDER as r, LEDGER_READER_PATH as t };
