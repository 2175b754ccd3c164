import { statSync } from "node:fs";
import { withProvider } from "../../../usage/model-variant.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isUsed, tokensWithCacheInInput } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";
import { isSubAgent, parentOf, seriesOf } from "./series.ts";

/** Which sessions count on with this one: what is found out once stays, for a resumed session counts anew. */
interface SessionState {
  readonly seriesId: string;
}

/** Reads what a session used so far. What of its input came from a cache, Vibe tells since 2.23.2. */
export function readSession(
  agent: string,
  path: string,
  from: LogPosition | undefined,
): LogReading {
  const meta = readJsonDocument(path);
  const sessionId = textOf(meta?.session_id);
  const timestamp = meta && timeOf(meta, path);
  if (meta === undefined || sessionId === undefined || timestamp === undefined) {
    return { calls: [], marks: [], position: from ?? { offset: 0 }, lastTurn: undefined };
  }
  const before = from?.carry as SessionState | undefined;
  const carry: SessionState = { seriesId: textOf(before?.seriesId) ?? seriesOf(meta, path) };
  const stats = objectOf(meta.stats);
  const tokens = tokensWithCacheInInput({
    input: stats.session_prompt_tokens,
    output: stats.session_completion_tokens,
    cacheRead: stats.session_cached_tokens,
    total: stats.session_total_llm_tokens,
  });
  const call = createCall({
    agent,
    callId: carry.seriesId,
    sessionId: isSubAgent(path)
      ? (textOf(parentOf(meta, path)?.session_id) ?? sessionId)
      : sessionId,
    timestamp,
    model: modelOf(meta),
    tokens,
    modeTaskType: objectOf(meta.agent_profile).name === "plan" ? "plan" : undefined,
    isSidechain: isSubAgent(path),
    cwd: textOf(objectOf(meta.environment).working_directory),
    isSessionTotal: true,
  });
  return {
    calls: isUsed(tokens) ? [call] : [],
    marks: [],
    position: { offset: 0, carry },
    lastTurn: undefined,
  };
}

function timeOf(meta: JsonObject, path: string): string | undefined {
  const written = () => unlessUnreadable(() => statSync(path).mtime.toISOString());
  return toRealTime(textOf(meta.end_time)) ?? toRealTime(textOf(meta.start_time)) ?? written();
}

/** Returns the session's model: its configuration knows it by another name. */
function modelOf(meta: JsonObject): string {
  const config = objectOf(meta.config);
  const alias = textOf(meta.model) ?? textOf(config.active_model) ?? "unknown";
  const models = listOf(config.models).map(objectOf);
  const model = models.find((candidate) => candidate.alias === alias);
  return withProvider(textOf(model?.name) ?? alias, textOf(model?.provider));
}
