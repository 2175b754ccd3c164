import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The installed package's folder: two up from the bundle in `dist/cli`, and from this file in `src/cli`. */
export const PACKAGE_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The bundle that reads logs in a thread. */
export const LOG_READER_PATH = join(PACKAGE_FOLDER, "dist", "log-reader", "index.js");
