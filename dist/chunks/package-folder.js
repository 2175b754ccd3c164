import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
// src/cli/package-folder.ts
/** The installed package's folder: two up from the bundle in `dist/cli`, and from this file in `src/cli`. */
const PACKAGE_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
/** The bundle that reads logs in a thread. */
const LOG_READER_PATH = join(PACKAGE_FOLDER, "dist", "log-reader", "index.js");
export { PACKAGE_FOLDER as n, LOG_READER_PATH as t };
