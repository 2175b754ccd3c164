import { readdirSync } from "node:fs";
import { extname, isAbsolute, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { dataFolders, listedFolders } from "../logs/folders.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";

const NAME = "opencode";
const DEFAULT_DATABASE = "opencode.db";
/** One for each release channel. */
const CHANNEL_DATABASE = /^opencode-[\w.-]+\.db$/;
const DATABASE_EXTENSION = ".db";
const MESSAGE_EXTENSION = ".json";

/** OpenCode: a database for all sessions; before version 1.2 a file per message. */
export const opencode: Agent = {
  name: NAME,
  locationVariables: ["OPENCODE_DATA_DIR", "OPENCODE_DB", "XDG_DATA_HOME", "HOME", "USERPROFILE"],
  sessionVariable: undefined,
  logPlaces,
  isLog: (path) => [DATABASE_EXTENSION, MESSAGE_EXTENSION].includes(extname(path)),
  readLog: async (path, from) => {
    if (extname(path) === MESSAGE_EXTENSION) {
      const { readMessageFile } = await import("./message-file.ts");
      return readMessageFile(NAME, path);
    }
    const { readMessageDatabase } = await import("./message-database.ts");
    return readMessageDatabase(NAME, path, from);
  },
};

/** The folder itself is no place: it holds copies of whole working trees. */
function logPlaces(environment: Environment): readonly string[] {
  const configured = listedFolders(environment.OPENCODE_DATA_DIR);
  const folders = configured.length > 0 ? configured : dataFolders(environment, NAME);
  return folders.flatMap((folder) => [
    ...databasesIn(folder, environment.OPENCODE_DB).flatMap((path) => [path, `${path}-wal`]),
    join(folder, "storage", "message"),
  ]);
}

function databasesIn(folder: string, configured: string | undefined): readonly string[] {
  const ofChannels = namesIn(folder).filter((name) => CHANNEL_DATABASE.test(name));
  const chosen = configured?.endsWith(DATABASE_EXTENSION) ? [configured] : [];
  const paths = new Set([DEFAULT_DATABASE, ...ofChannels, ...chosen]);
  return Array.from(paths, (path) => (isAbsolute(path) ? path : join(folder, path)));
}

function namesIn(folder: string): readonly string[] {
  return unlessUnreadable(() => readdirSync(folder)) ?? [];
}
