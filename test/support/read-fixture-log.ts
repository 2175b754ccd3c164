import { join } from "node:path";
import { claudeCode } from "../../src/parts/agents/claude-code/claude-code.ts";
import type { LogReading } from "../../src/parts/agents/logs/agent.ts";

export const CLAUDE_FIXTURES = join("test", "fixtures", "claude-code");

/** Returns the path of a Claude Code log of ours. */
export function fixtureLog(name: string): string {
  return join(CLAUDE_FIXTURES, `${name}.jsonl`);
}

/** Reads a whole Claude Code log of ours. */
export function readFixtureLog(name: string): Promise<LogReading> {
  return claudeCode.readLog(fixtureLog(name), undefined);
}
