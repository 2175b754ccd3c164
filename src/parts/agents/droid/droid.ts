import { isAbsolute, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders, listedFolders } from "../logs/folders.ts";

const NAME = "droid";
const LOG_SUFFIX = ".settings.json";

/** Droid: a JSON document per session with what it used so far, beside its transcript, in a folder per working directory. */
export const droid: Agent = {
  name: NAME,
  locationVariables: [
    "DROID_SESSIONS_DIR",
    "FACTORY_DIR",
    "FACTORY_HOME_OVERRIDE",
    "HOME",
    "USERPROFILE",
  ],
  sessionVariable: undefined,
  logPlaces,
  isLog: (path) => path.endsWith(LOG_SUFFIX),
  readLog: async (path) => {
    const { readSession } = await import("./read-session.ts");
    return readSession(NAME, path.slice(0, -LOG_SUFFIX.length), path);
  },
};

/** Droid itself knows only the override of the home folder; the other two are usage counters'. */
function logPlaces(environment: Environment): readonly string[] {
  const sessionFolders = listedFolders(environment.DROID_SESSIONS_DIR).filter(isAbsolute);
  if (sessionFolders.length > 0) return sessionFolders;
  return factoryFolders(environment).map((folder) => join(folder, "sessions"));
}

function factoryFolders(environment: Environment): readonly string[] {
  const { FACTORY_DIR, FACTORY_HOME_OVERRIDE } = environment;
  if (FACTORY_DIR) return [FACTORY_DIR].filter(isAbsolute);
  const homes = FACTORY_HOME_OVERRIDE ? [FACTORY_HOME_OVERRIDE] : homeFolders(environment);
  return homes.map((home) => join(home, ".factory"));
}
