import { createHash } from "node:crypto";
import type { Call, CallTokens } from "../../../usage/call.ts";
import { answerDurationMs } from "../logs/answer-duration.ts";
import { isRealTime, toRowTime } from "../logs/row-time.ts";
import { totalAlone } from "../logs/total-alone.ts";
import { entry, type UsageFields } from "./entry.ts";

/** What an entry does not say of its call. */
export type CallContext = Pick<
  Call,
  | "agent"
  | "sessionId"
  | "cwd"
  | "model"
  | "isSidechain"
  | "modeTaskType"
  | "command"
  | "commandArguments"
>;

/**
 * Returns the call of the entry that was read; undefined when it used nothing, or nothing says when.
 * `lastTime` is when the entry before it was written.
 */
export function entryCall(
  context: CallContext,
  usage: UsageFields,
  lastTime: string | undefined,
): Call | undefined {
  const tokens = callTokens(usage) ?? totalAlone(usage.total.count());
  const startedMs = timeOf(entry.startedMs.value());
  const startTime = startedMs === undefined ? undefined : new Date(startedMs).toISOString();
  const timestamp = toRowTime(entry.timestamp.text()) ?? startTime ?? lastTime;
  if (tokens === undefined || timestamp === undefined || !isRealTime(timestamp)) return undefined;
  return {
    ...context,
    callId: callIdOf(timestamp, startedMs, context.model, tokens),
    timestamp,
    tokens,
    // An entry is written when its call ends.
    durationMs: answerDurationMs(startTime, timestamp),
    success: true,
    errorMessage: undefined,
    branch: undefined,
  };
}

/**
 * Returns what a call and its copies in forked sessions have in common. The entry's own id is not:
 * it is short, and files of the first version get theirs later.
 */
function callIdOf(
  timestamp: string,
  startedMs: number | undefined,
  model: string,
  tokens: CallTokens,
): string {
  const contents = JSON.stringify([timestamp, startedMs, model, Object.values(tokens)]);
  return createHash("sha256").update(contents).digest("hex").slice(0, 32);
}

/** Returns the tokens of a usage; undefined when nothing is split into input and output. */
function callTokens(usage: UsageFields): CallTokens | undefined {
  const cacheReadTokens = usage.cacheRead.count();
  const cacheWriteTokens = usage.cacheWrite.count();
  const inputTokens = usage.input.count() + cacheReadTokens + cacheWriteTokens;
  const outputTokens = usage.output.count();
  if (inputTokens + outputTokens === 0) return undefined;
  return {
    inputTokens,
    outputTokens,
    cacheReadTokens,
    cacheWriteTokens,
    cacheWriteOneHourTokens: Math.min(usage.cacheWriteOneHour.count(), cacheWriteTokens),
  };
}

/** Returns a time in milliseconds; undefined when the value is none. */
function timeOf(value: unknown): number | undefined {
  const isTime = typeof value === "number" && value > 0 && !Number.isNaN(new Date(value).getTime());
  return isTime ? value : undefined;
}
