import { basename, dirname, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";

const NAME = "kimi-code";
const LOG = "wire.jsonl";
const DESKTOP = ["kimi-desktop", "daimon-share", "daimon", "runtime", "kimi-code", "home"] as const;

/** Kimi Code, its desktop program, and Kimi CLI before it: one JSON record a line, in a file per session and per sub-agent. */
export const kimiCode: Agent = {
  name: NAME,
  locationVariables: [
    "KIMI_CODE_HOME",
    "KIMI_SHARE_DIR",
    "XDG_CONFIG_HOME",
    "APPDATA",
    "HOME",
    "USERPROFILE",
  ],
  sessionVariable: undefined,
  logPlaces: (environment) => homesOf(environment).map((folder) => join(folder, "sessions")),
  isLog: (path) => basename(path) === LOG,
  readLog: async (path, from, limit) => {
    // Kimi CLI's logs lie in the session's folder, or in that of a sub-agent.
    if (basename(dirname(dirname(path))) !== "agents") {
      const { readStatusLog } = await import("./read-status-log.ts");
      return readStatusLog(NAME, path, from, limit);
    }
    const { readWire } = await import("./read-wire.ts");
    return readWire(NAME, path, from, limit);
  },
};

function homesOf(environment: Environment): readonly string[] {
  const { KIMI_CODE_HOME, KIMI_SHARE_DIR, XDG_CONFIG_HOME, APPDATA } = environment;
  const homes = homeFolders(environment);
  const inHomes = (...names: readonly string[]) => homes.map((home) => join(home, ...names));
  const configs = XDG_CONFIG_HOME ? [XDG_CONFIG_HOME] : inHomes(".config");
  const programs = [...inHomes("Library", "Application Support"), ...configs, APPDATA ?? []].flat();
  return [
    ...(KIMI_CODE_HOME ? [KIMI_CODE_HOME] : inHomes(".kimi-code")),
    ...(KIMI_SHARE_DIR ? [KIMI_SHARE_DIR] : inHomes(".kimi")),
    ...programs.map((folder) => join(folder, ...DESKTOP)),
  ];
}
