import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { EDITOR_VARIABLES, editorFolders } from "../logs/editor-folders.ts";

const NAME = "copilot-vscode";
const DATABASE = "agent-traces.db";
const SETTING = "github.copilot.chat.otel.dbSpanExporter.enabled";
/** The others cannot install the extension. */
const EDITORS = ["Code", "Code - Insiders", "VSCodium"] as const;

/** Copilot in VS Code: a database of traces, for those who switch it on. */
export const copilotVscode: Agent = {
  name: NAME,
  locationVariables: EDITOR_VARIABLES,
  sessionVariable: undefined,
  logPlaces: (environment) =>
    extensionFolders(environment).flatMap((folder) => {
      const path = join(folder, DATABASE);
      return [path, `${path}-wal`];
    }),
  isLog: (path) => basename(path) === DATABASE,
  switchOn: (environment) =>
    extensionFolders(environment).some((folder) => existsSync(folder))
      ? `Add "${SETTING}": true to VS Code's settings; calls from then on are recorded.`
      : undefined,
  readLog: async (path, from) => {
    const { readTraces } = await import("./read-traces.ts");
    return readTraces(NAME, path, from);
  },
};

function extensionFolders(environment: Environment): readonly string[] {
  return editorFolders(environment, EDITORS).map((folder) =>
    join(folder, "globalStorage", "github.copilot-chat"),
  );
}
