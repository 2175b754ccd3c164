import { type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import type { Request } from "./request.ts";
import { BRANCH, OTHER_AGENTS, REPOSITORY, type TracePlace } from "./trace-place.ts";

/** A span that stands in a file, as far as it is about usage. */
export interface Span {
  readonly traceId: string;
  readonly endMs: number;
  /** Whether it is the last of its trace to end. */
  readonly isRoot: boolean;
  readonly isOfOtherAgent: boolean;
  readonly chatId: string | undefined;
  readonly place: TracePlace;
  /** Undefined where it is no request to a model. */
  readonly request: Request | undefined;
}

/** Copilot CLI may write to the same file, and logs its calls itself. */
const COPILOT_CLI = "github-copilot";

/** Returns the span of a line; undefined when it is none, or another program's: the file has events and sums too. */
export function spanOf(line: JsonObject): Span | undefined {
  const context = objectOf(line.spanContext ?? line._spanContext ?? line);
  const traceId = textOf(context.traceId);
  const spanId = textOf(context.spanId);
  const [startMs, endMs] = [msOf(line.startTime), msOf(line.endTime)];
  const attributes = objectOf(line.attributes);
  if (traceId === undefined || spanId === undefined || endMs === undefined) return undefined;
  if (serviceOf(line) === COPILOT_CLI) return undefined;
  const parent = objectOf(line.parentSpanContext);
  const chatId = textOf(attributes["copilot_chat.chat_session_id"]);
  const find = (keys: readonly string[]) =>
    keys.map((key) => textOf(attributes[key])).find((text) => text !== undefined);
  const operation = attributes["gen_ai.operation.name"];
  const isRequest = operation === "chat" && attributes["gen_ai.provider.name"] === "github";
  return {
    ...{ traceId, endMs, chatId },
    isRoot: textOf(parent.spanId) === undefined && textOf(line.parentSpanId) === undefined,
    isOfOtherAgent:
      operation === "invoke_agent" &&
      OTHER_AGENTS.includes(textOf(attributes["gen_ai.agent.name"]) ?? ""),
    place: { repositoryUrl: find(REPOSITORY), branch: find(BRANCH) },
    request: isRequest
      ? {
          ...{ spanId, traceId, startMs, endMs, chatId },
          statusCode: objectOf(line.status).code,
          model: find(["gen_ai.response.model", "gen_ai.request.model"]),
          input: attributes["gen_ai.usage.input_tokens"],
          output: attributes["gen_ai.usage.output_tokens"],
          cacheRead: attributes["gen_ai.usage.cache_read.input_tokens"],
          cacheWrite: attributes["gen_ai.usage.cache_creation.input_tokens"],
          parentChatId: attributes["copilot_chat.parent_chat_session_id"],
          requestId: find(["copilot_chat.session_id", "gen_ai.conversation.id"]),
          errorType: attributes["error.type"],
          isCanceled: attributes["copilot_chat.canceled"],
        }
      : undefined,
  };
}

/** Returns a time that stands as seconds and nanoseconds, in milliseconds. */
function msOf(time: unknown): number | undefined {
  const [seconds, nanoseconds] = listOf(time);
  if (typeof seconds !== "number" || typeof nanoseconds !== "number") return undefined;
  const ms = seconds * 1_000 + nanoseconds / 1e6;
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

function serviceOf({ resource }: JsonObject): unknown {
  const { attributes, _rawAttributes } = objectOf(resource);
  const entries = [...Object.entries(objectOf(attributes)), ...listOf(_rawAttributes).map(listOf)];
  return entries.find(([name]) => name === "service.name")?.[1];
}
