import { extname, isAbsolute, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { dataFolders } from "../logs/folders.ts";
import { createStoreAgent } from "../opencode/store-agent.ts";

const store = createStoreAgent({
  name: "mimo-code",
  locationVariables: [
    "MIMOCODE_HOME",
    "MIMOCODE_DB",
    "MIMO_DB",
    "XDG_DATA_HOME",
    "HOME",
    "USERPROFILE",
  ],
  dataFolders: mimoFolders,
  defaultDatabase: "mimocode.db",
  channelDatabase: /^mimocode-[\w.-]+\.db$/,
  databaseVariables: ["MIMOCODE_DB", "MIMO_DB"],
});

/** MiMo Code: made from OpenCode; it takes in sessions of other agents, whose own logs hold their calls. */
export const mimoCode: Agent = {
  ...store,
  readLog: async (path, from) => {
    const reading = await store.readLog(path, from);
    if (extname(path) !== ".db" || reading.calls.length === 0) return reading;
    const { readImports } = await import("./imports.ts");
    const isImported = await readImports(path);
    return { ...reading, calls: reading.calls.filter((call) => !isImported(call)) };
  },
};

function mimoFolders(environment: Environment): readonly string[] {
  const { MIMOCODE_HOME } = environment;
  if (!MIMOCODE_HOME) return dataFolders(environment, "mimocode");
  return isAbsolute(MIMOCODE_HOME) ? [join(MIMOCODE_HOME, "data")] : [];
}
