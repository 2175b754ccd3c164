import { join } from "node:path";
import { createSessionAgent } from "../pi/session-agent.ts";

/**
 * Prime Agent: made from Pi. What it later adds to a reply for its sub-agents (`child_usage_attributed`) is not
 * counted: they have sessions of their own.
 */
export const primeAgent = createSessionAgent({
  name: "prime-agent",
  sessionsVariables: ["PRIME_AGENT_SESSION_DIR", "PRIME_AGENT_CODING_AGENT_SESSION_DIR"],
  folderVariables: ["PRIME_AGENT_CODING_AGENT_DIR"],
  folder: join(".prime", "agent"),
});
