import { extname, join } from "node:path";
import { LOG_EXTENSION, readSessionLog } from "../claude-code/read-session-log.ts";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";

const NAME = "claude-desktop";
const SESSIONS = "local-agent-mode-sessions";
/** Each session has a folder of its own, with Claude Code's in it and whatever the session made. */
const IN_PROJECTS = /[\\/]\.claude[\\/]projects[\\/]/;

/** Claude Desktop's local agent mode (Cowork): it runs Claude Code, on this machine or in a container. */
export const claudeDesktop: Agent = {
  name: NAME,
  locationVariables: ["XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA", "HOME", "USERPROFILE"],
  sessionVariable: undefined,
  logPlaces,
  isLog: (path) => extname(path) === LOG_EXTENSION && IN_PROJECTS.test(path),
  readLog: async (path, from, limit) => readSessionLog(NAME, path, from, limit),
};

/** Where the app keeps its data on macOS, Linux and Windows, there also as a packaged app. */
function logPlaces(environment: Environment): readonly string[] {
  const { XDG_CONFIG_HOME, APPDATA, LOCALAPPDATA } = environment;
  const packaged = join("Packages", "Claude_pzs8sxrjxfjjc", "LocalCache", "Roaming");
  const folders = [
    ...homeFolders(environment).map((home) => join(home, "Library", "Application Support")),
    ...(XDG_CONFIG_HOME
      ? [XDG_CONFIG_HOME]
      : homeFolders(environment).map((home) => join(home, ".config"))),
    ...(APPDATA ? [APPDATA] : []),
    ...(LOCALAPPDATA ? [join(LOCALAPPDATA, packaged)] : []),
  ];
  return folders.map((folder) => join(folder, "Claude", SESSIONS));
}
