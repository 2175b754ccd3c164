import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { EDITOR_VARIABLES, editorFolders } from "../logs/editor-folders.ts";
import { findSpanFiles, SETTINGS_FILE } from "./span-files.ts";

const NAME = "copilot-vscode";
const DATABASE = "agent-traces.db";
const NO_LOGS: ReadonlySet<string> = new Set([`${DATABASE}-wal`, SETTINGS_FILE]);
const SETTING = "github.copilot.chat.otel.dbSpanExporter.enabled";
/** The others cannot install the extension. */
const EDITORS = ["Code", "Code - Insiders", "VSCodium"] as const;

/** Copilot in VS Code: a database of traces, or a file of their spans, for those who switch one on. */
export const copilotVscode: Agent = {
  name: NAME,
  locationVariables: ["COPILOT_OTEL_FILE_EXPORTER_PATH", ...EDITOR_VARIABLES],
  sessionVariable: undefined,
  logPlaces: (environment) => [
    ...extensionFolders(environment).flatMap((folder) => {
      const path = join(folder, DATABASE);
      return [path, `${path}-wal`];
    }),
    ...findSpanFiles(environment, editorFolders(environment, EDITORS)),
  ],
  isLog: (path) => !NO_LOGS.has(basename(path)),
  switchOn: (environment) =>
    extensionFolders(environment).some((folder) => existsSync(folder))
      ? `Add "${SETTING}": true to VS Code's settings; calls from then on are recorded.`
      : undefined,
  readLog: async (path, from, limit) => {
    if (basename(path) !== DATABASE) {
      const { readSpanFile } = await import("./read-span-file.ts");
      return readSpanFile(NAME, path, from, limit);
    }
    const { readTraces } = await import("./read-traces.ts");
    return readTraces(NAME, path, from);
  },
};

function extensionFolders(environment: Environment): readonly string[] {
  return editorFolders(environment, EDITORS).map((folder) =>
    join(folder, "globalStorage", "github.copilot-chat"),
  );
}
