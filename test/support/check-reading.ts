import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Agent, LogReading } from "../../src/parts/agents/logs/agent.ts";
import { type Call, TOKEN_COUNTS } from "../../src/usage/call.ts";

/** Of the processor, not of the clock: a busy machine takes longer for the same. */
const LONGEST_MS = 1_000;

/**
 * Reads a log of these bytes and tells what is wrong with the reading, if anything: a crash, a
 * hang, a count that is none, a position that cannot be kept, anything written beside the log.
 */
export async function checkReading(
  agent: Agent,
  path: string,
  bytes: Buffer,
): Promise<string | undefined> {
  writeFileSync(path, bytes);
  try {
    const start = process.cpuUsage();
    const reading = await agent.readLog(path, undefined);
    const { user, system } = process.cpuUsage(start);
    const tookMs = (user + system) / 1_000;
    return tookMs > LONGEST_MS ? `took ${tookMs} ms` : findFault(reading);
  } catch (error) {
    return String(error instanceof Error ? error.stack : error);
  }
}

/** Tells what a reading left beside its log: nothing, if all is well. */
export function findLeftovers(path: string, bytes: Buffer): readonly string[] {
  const others = readdirSync(dirname(path)).filter((name) => !path.endsWith(name));
  return readFileSync(path).equals(bytes) ? others : [...others, "the log was written to"];
}

/** Makes the folder of a log anew. */
export function clearFolder(path: string): void {
  rmSync(dirname(path), { recursive: true });
  mkdirSync(dirname(path), { recursive: true });
}

function findFault({ calls, marks, position, lastTurn }: LogReading): string | undefined {
  // What cannot be kept as JSON throws.
  JSON.stringify({ marks, position, lastTurn });
  const isOffset = Number.isSafeInteger(position.offset) && position.offset >= 0;
  if (!isOffset) return `offset is ${position.offset}`;
  return calls.map(findFaultOfCall).find((fault) => fault !== undefined);
}

function findFaultOfCall(call: Call): string | undefined {
  const { tokens, durationMs = 0, timestamp, model, sessionId, callId } = call;
  const badCount = TOKEN_COUNTS.find((name) => !isCount(tokens[name]));
  if (badCount !== undefined) return `${badCount} is ${tokens[badCount]}`;
  if (!(Number.isFinite(durationMs) && durationMs >= 0)) return `durationMs is ${durationMs}`;
  if (Number.isNaN(Date.parse(timestamp))) return `timestamp is ${timestamp}`;
  const noText = [model, sessionId, callId].find((text) => typeof text !== "string");
  if (noText !== undefined) return `a text is ${noText}`;
  return tokens.cacheReadTokens + tokens.cacheWriteTokens > tokens.inputTokens ||
    tokens.cacheWriteOneHourTokens > tokens.cacheWriteTokens
    ? `a part is more than the whole: ${JSON.stringify(tokens)}`
    : undefined;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
