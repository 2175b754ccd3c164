import { join } from "node:path";
import { createSessionAgent } from "./session-agent.ts";

/** Pi: a folder of sessions per working directory. */
export const pi = createSessionAgent({
  name: "pi",
  sessionsVariables: ["PI_CODING_AGENT_SESSION_DIR"],
  folderVariables: ["PI_CODING_AGENT_DIR"],
  folder: join(".pi", "agent"),
  sessionVariable: "PI_SESSION_ID",
});
