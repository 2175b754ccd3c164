import type { Call, CallTokens } from "../../../usage/call.ts";
import { countOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";
import { namedBranch } from "./branch.ts";
import { finishFailure } from "./failure-words.ts";
import type { UsageRow } from "./usage-table.ts";

const WITHOUT_ZONE = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)$/;

/** Returns the call of a row; undefined when it used nothing, or nothing says when. */
export function rowCall(agent: string, row: UsageRow): Call | undefined {
  const timestamp = timeOf(row.createdAt) ?? timeOf(row.sessionTime);
  const tokens = tokensOf(row);
  if (timestamp === undefined || tokens.inputTokens + tokens.outputTokens === 0) return undefined;
  const errorMessage = finishFailure(row.finishReason);
  return {
    agent,
    callId: rowCallId(row),
    sessionId: row.sessionId,
    timestamp,
    model: row.model || "unknown",
    tokens,
    durationMs: countOf(Math.round(row.durationMs)) || undefined,
    success: errorMessage === undefined,
    errorMessage,
    modeTaskType: undefined,
    command: undefined,
    commandArguments: undefined,
    isSidechain: Boolean(row.agentId),
    cwd: row.cwd || undefined,
    branch: namedBranch(row.branch),
  };
}

/** Returns what tells a row from any other, also from one that takes its place in a new database. */
export function rowCallId({ sessionId, rowId, createdAt }: UsageRow): string {
  const time = timeOf(createdAt);
  const parts = time === undefined ? [rowId] : [rowId, Date.parse(time)];
  return `${sessionId}/${parts.join("-")}`.replaceAll(":", "_");
}

function tokensOf(row: UsageRow): CallTokens {
  const cacheReadTokens = countOf(row.cacheReadTokens);
  const cacheWriteTokens = countOf(row.cacheWriteTokens);
  return {
    inputTokens: Math.max(countOf(row.inputTokens), cacheReadTokens + cacheWriteTokens),
    outputTokens: countOf(row.outputTokens),
    cacheReadTokens,
    cacheWriteTokens,
    cacheWriteOneHourTokens: 0,
  };
}

/** SQLite's own times are UTC and do not say so. */
function timeOf(text: string | undefined): string | undefined {
  return toRealTime(text?.replace(WITHOUT_ZONE, "$1T$2Z"));
}
