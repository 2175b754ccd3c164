import { basename, dirname, join } from "node:path";
import type { Call } from "../../../usage/call.ts";
import { withProvider } from "../../../usage/model-variant.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isUsed, tokensWithCacheApart } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { apiError, INTERRUPTED } from "../logs/failure-words.ts";
import { readJsonDocument, readJsonList } from "../logs/json-document.ts";
import { parseObject } from "../logs/json-rows.ts";
import { type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import { timeOfMs } from "../logs/row-time.ts";
import { NOTHING_READ, type TaskState, unseenOf } from "./deleted-requests.ts";

const REQUEST = "api_req_started";
const SUB_AGENTS = "subagent_usage";
const DELETED = "deleted_api_reqs";
const KINDS: ReadonlySet<unknown> = new Set([REQUEST, SUB_AGENTS, DELETED]);
const CANCELLED = "user_cancelled";

/** Reads what the extension, before version 4.0, shows of a task: a cancelled request was billed too. */
export function readTask(agent: string, path: string, from: LogPosition | undefined): LogReading {
  const folder = dirname(path);
  const sessionId = basename(folder);
  const cwd = folderOfTask(folder);
  const models = listOf(readJsonDocument(join(folder, "task_metadata.json"))?.model_usage)
    .map(objectOf)
    .filter(({ ts }) => typeof ts === "number");

  const rows: Call[] = readJsonList(path).flatMap((value) => {
    const { ts, say, text } = objectOf(value);
    const timestamp = timeOfMs(ts);
    if (timestamp === undefined || !KINDS.has(say)) return [];
    const request = parseObject(textOf(text) ?? "") ?? {};
    const tokens = tokensWithCacheApart({
      input: request.tokensIn,
      output: request.tokensOut,
      cacheRead: request.cacheReads,
      cacheWrite: request.cacheWrites,
    });
    if (!isUsed(tokens)) return [];
    const used = models.findLast((each) => Number(each.ts) <= Number(ts)) ?? models[0] ?? {};
    const callId = `${sessionId}/${ts}/${say}`;
    const errorMessage = failureOf(request);
    return createCall({
      ...{ agent, callId, sessionId, timestamp, tokens, cwd, errorMessage },
      model: withProvider(textOf(used.model_id) ?? "unknown", textOf(used.model_provider_id)),
      modeTaskType: used.mode === "plan" ? "plan" : undefined,
      isSidechain: say === SUB_AGENTS,
      success: errorMessage === undefined,
    });
  });
  const state = stateOf(rows, (from?.carry as TaskState | undefined) ?? NOTHING_READ);
  const calls = rows
    .map((row) => ({ ...row, tokens: state.unseen[row.callId] ?? row.tokens }))
    .filter(({ tokens }) => isUsed(tokens));
  const { success = true, errorMessage } = rows.findLast((row) => !isSum(row)) ?? {};
  const lastTurn = rows.length > 0 ? { sessionId, success, errorMessage } : undefined;
  return { calls, marks: [], position: { offset: 0, carry: state }, lastTurn };
}

function stateOf(rows: readonly Call[], before: TaskState): TaskState {
  // It is just being written.
  if (rows.length === 0) return before;
  const seen = Object.fromEntries(rows.map(({ callId, tokens }) => [callId, tokens]));
  const sumIds = rows.filter(isSum).map(({ callId }) => callId);
  return { seen, unseen: unseenOf(seen, sumIds, before) };
}

function isSum({ callId }: Call): boolean {
  return callId.endsWith(`/${DELETED}`);
}

function failureOf({ cancelReason }: JsonObject): string | undefined {
  if (cancelReason === CANCELLED) return INTERRUPTED;
  return textOf(cancelReason) && apiError();
}

/** Returns where a task was begun, as the list of all tasks tells: only later versions noted it. */
function folderOfTask(folder: string): string | undefined {
  const history = join(dirname(dirname(folder)), "state", "taskHistory.json");
  const task = readJsonList(history)
    .map(objectOf)
    .find(({ id }) => id === basename(folder));
  return textOf(task?.cwdOnTaskInitialization);
}
