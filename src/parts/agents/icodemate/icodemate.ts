import { dataFolders } from "../logs/folders.ts";
import { createStoreAgent } from "../opencode/store-agent.ts";

const NAME = "icodemate";

/** ICodeMate: made from OpenCode. */
export const icodemate = createStoreAgent({
  name: NAME,
  locationVariables: ["XDG_DATA_HOME", "HOME", "USERPROFILE"],
  dataFolders: (environment) => dataFolders(environment, NAME),
  defaultDatabase: "icodemate.db",
  channelDatabase: /^icodemate-[\w.-]+\.db$/,
});
