import type { Call } from "../../../usage/call.ts";
import type { TurnOutcome } from "../logs/agent.ts";
import { isUsed, tokensWithCacheInInput } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { apiError, INTERRUPTED } from "../logs/failure-words.ts";
import { textOf } from "../logs/json-value.ts";
import { timeOfMs } from "../logs/row-time.ts";

/** What a span tells of a request to a model: values that nobody vouches for. */
export type Request = Readonly<
  Record<
    | "spanId"
    | "traceId"
    | "startMs"
    | "endMs"
    | "statusCode"
    | "model"
    | "input"
    | "output"
    | "cacheRead"
    | "cacheWrite"
    | "chatId"
    | "parentChatId"
    | "requestId"
    | "errorType"
    | "isCanceled",
    unknown
  >
>;

/** A request, and where it was made. */
export interface PlacedRequest {
  readonly request: Request;
  readonly place: Pick<Call, "repositoryUrl" | "branch">;
}

const ERROR_STATUS = 2;

/** Returns the calls of requests, and how the last turn of each chat ended. */
export function callsOf(
  agent: string,
  placed: readonly PlacedRequest[],
  folderOf: (chatId: string) => string | undefined,
): { readonly calls: readonly Call[]; readonly lastTurns: readonly TurnOutcome[] } {
  const calls: Call[] = [];
  const outcomes = new Map<string, TurnOutcome>();
  for (const { request, place } of placed) {
    const sessionId = sessionOf(request);
    const errorMessage = failureOf(request);
    const outcome = { success: errorMessage === undefined, errorMessage };
    if (!isForAnother(request)) outcomes.set(sessionId, { sessionId, ...outcome });
    const call = requestCall(agent, sessionId, request);
    if (call !== undefined) calls.push({ ...call, ...outcome, ...place, cwd: folderOf(sessionId) });
  }
  return { calls, lastTurns: [...outcomes.values()] };
}

/** Returns the chat that a request was made for. */
export function chatOf({ parentChatId, chatId }: Request): string | undefined {
  return textOf(parentChatId) ?? textOf(chatId);
}

/** A sub-agent, or who finds a title, has a chat of its own, and tells whose. */
function isForAnother({ parentChatId }: Request): boolean {
  return textOf(parentChatId) !== undefined;
}

function sessionOf(request: Request): string {
  const ids = [chatOf(request), textOf(request.requestId), textOf(request.traceId)];
  return ids.find((id) => id !== undefined) ?? "unknown";
}

function requestCall(agent: string, sessionId: string, request: Request): Call | undefined {
  const { spanId, startMs, endMs, model, input, output, cacheRead, cacheWrite } = request;
  const timestamp = timeOfMs(endMs);
  // The input holds the cache's tokens.
  const tokens = tokensWithCacheInInput({ input, output, cacheRead, cacheWrite });
  if (timestamp === undefined || !isUsed(tokens)) return undefined;
  const durationMs = typeof startMs === "number" ? Number(endMs) - startMs : -1;
  return createCall({
    ...{ agent, callId: String(spanId), sessionId, timestamp, tokens },
    model: textOf(model) ?? "unknown",
    durationMs: durationMs >= 0 ? Math.round(durationMs) : undefined,
    isSidechain: isForAnother(request),
  });
}

function failureOf({ statusCode, errorType, isCanceled }: Request): string | undefined {
  if (String(isCanceled) === "true") return INTERRUPTED;
  return statusCode === ERROR_STATUS || textOf(errorType) ? apiError() : undefined;
}
