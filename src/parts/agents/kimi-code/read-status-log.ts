import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isUsed, tokensWithCacheApart } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { continuedFrom, readRows } from "../logs/json-rows.ts";
import { type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { timeOfSeconds } from "../logs/row-time.ts";
import { SessionCalls, type SessionCallsState } from "../logs/session-calls.ts";

const SUB_AGENTS = "subagents";

/**
 * Reads what a log of Kimi CLI, which Kimi Code took the place of, holds behind `from`:
 * `<md5 of the folder>/<session>/wire.jsonl`, a sub-agent's in `subagents/<id>` there.
 */
export function readStatusLog(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = continuedFrom(path, from);
  const isSidechain = basename(dirname(dirname(path))) === SUB_AGENTS;
  const folder = isSidechain ? dirname(dirname(dirname(path))) : dirname(path);
  const sessionId = basename(folder);
  const cwd = folderOfHash(dirname(folder));
  const session = { sessionId, isSidechain };
  const calls = new SessionCalls(session, start?.carry as SessionCallsState | undefined);

  const readStatus = (payload: JsonObject, timestamp: string) => {
    const usage = objectOf(payload.token_usage);
    const tokens = tokensWithCacheApart({
      input: usage.input_other,
      output: usage.output,
      cacheRead: usage.input_cache_read,
      cacheWrite: usage.input_cache_creation,
    });
    if (!isUsed(tokens)) return;
    const callId = `${sessionId}/${textOf(payload.message_id) ?? timestamp}`;
    const model = textOf(payload.model) ?? textOf(payload.model_name) ?? "unknown";
    calls.add(createCall({ agent, callId, sessionId, timestamp, model, tokens, cwd }));
  };
  const readRow = (row: JsonObject) => {
    const time = timeOfSeconds(row.timestamp);
    if (time === undefined) return;
    const { type, payload } = objectOf(row.message);
    if (type === "TurnBegin") calls.prompt(textOf(objectOf(payload).user_input) ?? "", time);
    if (type === "StatusUpdate") readStatus(objectOf(payload), time);
  };
  const offset = readRows(path, start?.offset ?? 0, readRow, limit);
  return calls.finish(offset ?? start?.offset ?? 0, calls.state, start);
}

/** Returns the working directory that a folder of sessions is named for the hash of, where Kimi CLI lists it. */
function folderOfHash(folder: string): string | undefined {
  const directories = listOf(readJsonDocument(join(folder, "..", "..", "kimi.json"))?.work_dirs);
  const paths = directories.flatMap((each) => textOf(objectOf(each).path) ?? []);
  const md5Of = (text: string) => createHash("md5").update(text).digest("hex");
  return paths.find((path) => md5Of(path) === basename(folder));
}
