import { isAbsolute, join } from "node:path";
import type { Agent, Environment } from "../agent-logs/agent.ts";

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
    const { readSession } = await import("./droid/read-session.ts");
    return readSession(NAME, path.slice(0, -LOG_SUFFIX.length), path);
  },
};

/** Droid itself knows only the override of the home folder; the other two are usage counters'. */
function logPlaces(environment: Environment): readonly string[] {
  const sessionFolders = (environment.DROID_SESSIONS_DIR ?? "")
    .split(",")
    .map((folder) => folder.trim())
    .filter(isAbsolute);
  if (sessionFolders.length > 0) return sessionFolders;
  return factoryFolders(environment).map((folder) => join(folder, "sessions"));
}

function factoryFolders(environment: Environment): readonly string[] {
  const { FACTORY_DIR, FACTORY_HOME_OVERRIDE, HOME, USERPROFILE } = environment;
  if (isSet(FACTORY_DIR)) return [FACTORY_DIR].filter(isAbsolute);
  const homes = isSet(FACTORY_HOME_OVERRIDE) ? [FACTORY_HOME_OVERRIDE] : [HOME, USERPROFILE];
  return homes.filter(isSet).map((home) => join(home, ".factory"));
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== "";
