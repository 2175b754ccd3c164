import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Agent } from "../logs/agent.ts";
import { ENV_FILE, findAnalyticsLogs, SETTINGS_FILE } from "./analytics-logs.ts";

const NAME = "aider";
/** What Aider writes in any case: rounded texts. */
const HISTORY = ".aider.chat.history.md";
// Streamed replies Aider counts with its own tokenizer.
const ADVICE =
  "Add `analytics-log: .aider.analytics.jsonl` and `stream: false` to .aider.conf.yml, and that file's name to .gitignore.";
const SETTINGS: ReadonlySet<string> = new Set([ENV_FILE, SETTINGS_FILE]);

/** Aider: one JSON event a line, in the file that a person names in the worktree; nothing else of it holds counts. */
export const aider: Agent = {
  name: NAME,
  locationVariables: ["AIDER_ANALYTICS_LOG", "HOME", "USERPROFILE"],
  sessionVariable: undefined,
  logPlaces: findAnalyticsLogs,
  isLog: (path) => !SETTINGS.has(basename(path)),
  readLog: async (path, from, limit) => {
    const { readAnalytics } = await import("./read-analytics.ts");
    return readAnalytics(NAME, path, from, limit);
  },
  switchOn: ({ PWD: root }) => (root && existsSync(join(root, HISTORY)) ? ADVICE : undefined),
};
