import { basename, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { EDITOR_VARIABLES, editorFolders } from "../logs/editor-folders.ts";
import { homeFolders } from "../logs/folders.ts";

const NAME = "cline";
const SESSION_SUFFIX = ".messages.json";
/** Of the extension's versions before 4.0. */
const TASK_LOG = "ui_messages.json";
const EXTENSION = "saoudrizwan.claude-dev";

/** Cline: a JSON document per session and per sub-agent; before that one per task of its extension. */
export const cline: Agent = {
  name: NAME,
  locationVariables: ["CLINE_SESSION_DATA_DIR", "CLINE_DATA_DIR", "CLINE_DIR", ...EDITOR_VARIABLES],
  sessionVariable: undefined,
  logPlaces,
  isLog: (path) => path.endsWith(SESSION_SUFFIX) || basename(path) === TASK_LOG,
  readLog: async (path, from) => {
    if (basename(path) === TASK_LOG) {
      const { readTask } = await import("./read-task.ts");
      return readTask(NAME, path, from);
    }
    const { readSession } = await import("./read-session.ts");
    return readSession(NAME, path);
  },
};

function logPlaces(environment: Environment): readonly string[] {
  const { CLINE_SESSION_DATA_DIR } = environment;
  const folders = dataFolders(environment);
  return [
    ...(CLINE_SESSION_DATA_DIR
      ? [CLINE_SESSION_DATA_DIR]
      : folders.map((folder) => join(folder, "sessions"))),
    ...folders.map((folder) => join(folder, "tasks")),
    ...editorFolders(environment).map((folder) =>
      join(folder, "globalStorage", EXTENSION, "tasks"),
    ),
  ];
}

function dataFolders(environment: Environment): readonly string[] {
  const { CLINE_DATA_DIR, CLINE_DIR } = environment;
  if (CLINE_DATA_DIR) return [CLINE_DATA_DIR];
  const folders = CLINE_DIR
    ? [CLINE_DIR]
    : homeFolders(environment).map((home) => join(home, ".cline"));
  return folders.map((folder) => join(folder, "data"));
}
