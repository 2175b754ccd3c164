import { existsSync } from "node:fs";
import type { Agent, Environment } from "../agent-logs/agent.ts";
import { findLogFiles } from "../agent-logs/log-files.ts";
import type { Config } from "../config/config.ts";
import { countText } from "../report/count-text.ts";
import type { Finding } from "./finding.ts";

/** Looks which agents' logs there are. */
export function checkAgents(
  agents: readonly Agent[],
  environment: Environment,
  config: Config,
): readonly Finding[] {
  return agents.map((agent) => {
    if (config.agents !== undefined && !config.agents.includes(agent.name)) {
      return { status: "note", text: `${agent.name}: not read (.telemetry/config.json)` };
    }
    const files = findLogFiles(agent, environment);
    const folders = agent.logPlaces(environment);
    if (files.length === 0) {
      return {
        status: "note",
        text: `${agent.name}: no logs in ${folders.join(" or ")}`,
      };
    }
    const latest = new Date(Math.max(...files.map(({ modifiedMs }) => modifiedMs)));
    const present = folders.filter((folder) => existsSync(folder));
    return {
      status: "ok",
      text: `${agent.name}: ${countText(files.length, "log")} in ${present.join(", ")}, the latest of ${latest.toISOString().slice(0, 16).replace("T", " ")} UTC`,
    };
  });
}
