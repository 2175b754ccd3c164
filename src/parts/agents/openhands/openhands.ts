import { basename, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";

const NAME = "openhands";
const LOG = "base_state.json";

/** OpenHands' command line, and programs made with its SDK: a JSON document per conversation, beside its events. */
export const openhands: Agent = {
  name: NAME,
  locationVariables: [
    "OPENHANDS_CONVERSATIONS_DIR",
    "OPENHANDS_PERSISTENCE_DIR",
    "HOME",
    "USERPROFILE",
  ],
  sessionVariable: undefined,
  logPlaces,
  isLog: (path) => basename(path) === LOG,
  readLog: async (path) => {
    const { readConversation } = await import("./read-conversation.ts");
    return readConversation(NAME, path);
  },
};

function logPlaces(environment: Environment): readonly string[] {
  const { OPENHANDS_CONVERSATIONS_DIR, OPENHANDS_PERSISTENCE_DIR } = environment;
  if (OPENHANDS_CONVERSATIONS_DIR) return [OPENHANDS_CONVERSATIONS_DIR];
  const folders = OPENHANDS_PERSISTENCE_DIR
    ? [OPENHANDS_PERSISTENCE_DIR]
    : homeFolders(environment).map((home) => join(home, ".openhands"));
  return folders.map((folder) => join(folder, "conversations"));
}
