import type { Agent } from "./agent.ts";
import { claudeCode } from "./claude-code.ts";

/** Every agent whose logs can be read. */
export const KNOWN_AGENTS: readonly Agent[] = [claudeCode];
