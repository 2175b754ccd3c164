import { basename, dirname, join } from "node:path";
import type { Call } from "../../../usage/call.ts";
import { withProvider } from "../../../usage/model-variant.ts";
import type { LogReading } from "../logs/agent.ts";
import { isUsed, tokensWithCacheApart } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { apiError, INTERRUPTED } from "../logs/failure-words.ts";
import { readJsonDocument, readJsonList } from "../logs/json-document.ts";
import { parseObject } from "../logs/json-rows.ts";
import { type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import { timeOfMs } from "../logs/row-time.ts";

const REQUEST = "api_req_started";
const SUB_AGENTS = "subagent_usage";
const CANCELLED = "user_cancelled";

/** Reads what the extension, before version 4.0, shows of a task: a cancelled request was billed too. */
export function readTask(agent: string, path: string): LogReading {
  const folder = dirname(path);
  const sessionId = basename(folder);
  const cwd = folderOfTask(folder);
  const models = listOf(readJsonDocument(join(folder, "task_metadata.json"))?.model_usage)
    .map(objectOf)
    .filter(({ ts }) => typeof ts === "number");

  const calls: Call[] = readJsonList(path).flatMap((value) => {
    const { ts, say, text } = objectOf(value);
    const timestamp = timeOfMs(ts);
    if (timestamp === undefined || (say !== REQUEST && say !== SUB_AGENTS)) return [];
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
  const { success = true, errorMessage } = calls.at(-1) ?? {};
  const lastTurn = calls.length > 0 ? { sessionId, success, errorMessage } : undefined;
  return { calls, marks: [], position: { offset: 0 }, lastTurn };
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
