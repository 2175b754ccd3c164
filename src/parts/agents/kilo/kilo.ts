import { dataFolders } from "../logs/folders.ts";
import { createStoreAgent } from "../opencode/store-agent.ts";

const NAME = "kilo";

/** Kilo, on the command line and in VS Code: made from OpenCode, whose name some builds' databases still have. */
export const kilo = createStoreAgent({
  name: NAME,
  locationVariables: ["KILO_DB", "XDG_DATA_HOME", "HOME", "USERPROFILE"],
  dataFolders: (environment) => dataFolders(environment, NAME),
  defaultDatabase: "kilo.db",
  channelDatabase: /^(kilo|opencode)-[\w.-]+\.db$/,
  databaseVariables: ["KILO_DB"],
});
