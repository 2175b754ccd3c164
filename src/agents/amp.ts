import { extname, join } from "node:path";
import type { Agent, Environment } from "../agent-logs/agent.ts";

const NAME = "amp";

/** Amp: a JSON document for each thread, as far as it keeps them on this machine. */
export const amp: Agent = {
  name: NAME,
  locationVariables: ["AMP_DATA_DIR", "XDG_DATA_HOME", "HOME", "USERPROFILE"],
  sessionVariable: "AMP_CURRENT_THREAD_ID",
  logPlaces: (environment) => dataFolders(environment).map((folder) => join(folder, "threads")),
  isLog: (path) => extname(path) === ".json",
  readLog: async (path) => {
    const { readThread } = await import("./amp/read-thread.ts");
    return readThread(NAME, path);
  },
};

function dataFolders(environment: Environment): readonly string[] {
  const configured = (environment.AMP_DATA_DIR ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter(isSet);
  if (configured.length > 0) return configured;
  if (isSet(environment.XDG_DATA_HOME)) return [join(environment.XDG_DATA_HOME, NAME)];
  const homes = [environment.HOME, environment.USERPROFILE].filter(isSet);
  return homes.map((home) => join(home, ".local", "share", NAME));
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== "";
