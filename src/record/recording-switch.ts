import type { Environment } from "../agent-logs/agent.ts";

/** Whether a person or a machine turned recording off: `TOKENLEDGER=0`, `HUSKY=0`, `CI=true`. */
export function isSwitchedOff(environment: Environment): boolean {
  return environment.TOKENLEDGER === "0" || environment.HUSKY === "0" || environment.CI === "true";
}
