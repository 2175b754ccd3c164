import { basename, join } from "node:path";
import type { Agent } from "../logs/agent.ts";
import { expandTilde, homeFolders } from "../logs/folders.ts";

const NAME = "mistral-vibe";
const LOG = "meta.json";

/** Mistral Vibe: a JSON document per session with what it used so far, beside its messages; sub-agents' in folders inside. */
export const mistralVibe: Agent = {
  name: NAME,
  locationVariables: ["VIBE_HOME", "HOME", "USERPROFILE"],
  sessionVariable: undefined,
  logPlaces: (environment) => {
    const { VIBE_HOME } = environment;
    const homes = homeFolders(environment);
    const folders = VIBE_HOME
      ? expandTilde(VIBE_HOME, homes)
      : homes.map((home) => join(home, ".vibe"));
    return folders.map((folder) => join(folder, "logs", "session"));
  },
  isLog: (path) => basename(path) === LOG,
  readLog: async (path, from) => {
    const { readSession } = await import("./read-session.ts");
    return readSession(NAME, path, from);
  },
};
