import type { Agent } from "../../parts/agents/logs/agent.ts";
import { UNSUPPORTED_AGENTS } from "../../parts/agents/logs/unsupported-agents.ts";
import type { Config } from "../../parts/config/config.ts";
import { Failure } from "../../usage/failure.ts";

/**
 * Returns the agents whose logs the configuration wants read.
 *
 * @throws {Failure} when it names one that is not known.
 */
export function enabledAgents(known: readonly Agent[], { agents }: Config): readonly Agent[] {
  if (agents === undefined) return known;
  return agents.map((name) => {
    const agent = known.find((candidate) => candidate.name === name);
    if (agent !== undefined) return agent;
    const unsupported = UNSUPPORTED_AGENTS.find((candidate) => candidate.name === name);
    if (unsupported !== undefined) {
      throw new Failure(
        `Cannot read the logs of ${name}, which .telemetry/config.json names: it ${unsupported.reason}. Take it out of "agents".`,
      );
    }
    const names = known.map((candidate) => candidate.name).join(", ");
    throw new Failure(
      `Cannot read the logs of the agent ${JSON.stringify(name)} that .telemetry/config.json names: expected any of ${names}.`,
    );
  });
}
