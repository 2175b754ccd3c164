import { dataFolders, listedFolders } from "../logs/folders.ts";
import { createStoreAgent } from "./store-agent.ts";

const NAME = "opencode";

export const opencode = createStoreAgent({
  name: NAME,
  locationVariables: ["OPENCODE_DATA_DIR", "OPENCODE_DB", "XDG_DATA_HOME", "HOME", "USERPROFILE"],
  dataFolders: (environment) => {
    const configured = listedFolders(environment.OPENCODE_DATA_DIR);
    return configured.length > 0 ? configured : dataFolders(environment, NAME);
  },
  defaultDatabase: "opencode.db",
  channelDatabase: /^opencode-[\w.-]+\.db$/,
  databaseVariables: ["OPENCODE_DB"],
});
