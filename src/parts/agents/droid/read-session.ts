import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Call, CallTokens } from "../../../usage/call.ts";
import type { LogReading, TurnOutcome } from "../logs/agent.ts";
import { apiError, INTERRUPTED } from "../logs/failure-words.ts";
import { readFirstLine, readLastLines } from "../logs/file-ends.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { parseObject } from "../logs/json-rows.ts";
import { countOf, type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";

/** Reads what a session used so far; `pathStem` is what its two files have in common, `path` its settings. */
export function readSession(agent: string, pathStem: string, path: string): LogReading {
  const sessionId = basename(pathStem);
  const settings = readJsonDocument(path);
  const transcript = readTranscript(`${pathStem}.jsonl`);
  const timestamp = transcript.lastTime ?? (settings && lockTime(settings)) ?? changeTime(path);
  const call =
    settings && timestamp && createCall({ agent, sessionId, settings, transcript, timestamp });
  const { lastTurn } = transcript;
  return {
    calls: call ? [call] : [],
    marks: [],
    position: { offset: 0 },
    lastTurn: lastTurn && { sessionId, ...lastTurn },
  };
}

interface Session {
  readonly agent: string;
  readonly sessionId: string;
  readonly settings: JsonObject;
  readonly transcript: Transcript;
  readonly timestamp: string;
}

/** Returns the session's total; undefined when it used nothing. */
function createCall(session: Session): Call | undefined {
  const { agent, sessionId, settings, transcript, timestamp } = session;
  const tokens = tokensOf(objectOf(settings.tokenUsage));
  if (tokens.inputTokens + tokens.outputTokens === 0) return undefined;
  return {
    agent,
    // Without the model: a session has one total, which goes on when another model takes over.
    callId: sessionId.replaceAll(":", "_"),
    sessionId,
    timestamp,
    model: modelOf(settings, transcript.lastModel),
    tokens,
    durationMs: countOf(settings.assistantActiveTimeMs) || undefined,
    success: transcript.lastTurn?.success ?? true,
    errorMessage: transcript.lastTurn?.errorMessage,
    modeTaskType: isSpecMode(settings) ? "plan" : undefined,
    command: undefined,
    commandArguments: undefined,
    isSidechain: transcript.isSubagent || isSubagent(settings),
    cwd: transcript.cwd,
    branch: undefined,
    isSessionTotal: true,
  };
}

function changeTime(path: string): string | undefined {
  return toRealTime(unlessUnreadable(() => statSync(path).mtime.toISOString()));
}

/** What Droid writes for a session whose model its router picks. */
const ROUTED = "auto";
const SUBAGENT = "subagent";

/**
 * Returns the tokens of a session's own usage. Droid counts input without the cache's tokens, and
 * thinking beside output; what sub-agents used is in settings of their own.
 */
export function tokensOf(usage: JsonObject): CallTokens {
  const cacheReadTokens = countOf(usage.cacheReadTokens);
  const cacheWriteTokens = countOf(usage.cacheCreationTokens);
  return {
    inputTokens: countOf(usage.inputTokens) + cacheReadTokens + cacheWriteTokens,
    outputTokens: countOf(usage.outputTokens) + countOf(usage.thinkingTokens),
    cacheReadTokens,
    cacheWriteTokens,
    cacheWriteOneHourTokens: 0,
  };
}

/** Returns the session's model: behind a routed one the router's choice, else the one that answered last. */
function modelOf(settings: JsonObject, lastModel: string | undefined): string {
  const model = textOf(settings.model);
  if (model !== undefined && model !== ROUTED) return model;
  const { modelId } = objectOf(settings.effectiveFactoryRouterModel);
  return textOf(modelId) ?? lastModel ?? model ?? "unknown";
}

/** Whether Droid plans: it only writes a specification. */
function isSpecMode(settings: JsonObject): boolean {
  return settings.interactionMode === "spec";
}

function isSubagent(settings: JsonObject): boolean {
  return listOf(settings.tags).some((tag) => objectOf(tag).name === SUBAGENT);
}

/** Returns when the session bound itself to its provider. */
function lockTime(settings: JsonObject): string | undefined {
  return toRealTime(textOf(settings.providerLockTimestamp));
}

/** Why a turn ends, as Droid says it: `completed`, `cancelled`, `error`, `model_usage_exhausted`, … */
const FAILURES: readonly (readonly [RegExp, string])[] = [
  [/cancel|interrupt|abort/, INTERRUPTED],
  [/error|fail|reject|exhausted|un(?:avail|reach)able/, apiError()],
];

const FIRST_LINE_BYTES = 1 << 20;
/** Most transcripts end with a short message; one with a picture in it may be long. */
const TAIL_BYTES = [1 << 16, 1 << 20, 1 << 24] as const;

/** What a session's transcript knows beyond its settings. */
export interface Transcript extends TranscriptStart, TranscriptEnd {}

interface TranscriptStart {
  readonly cwd: string | undefined;
  readonly isSubagent: boolean;
}

interface TranscriptEnd {
  /** When the last message was written. */
  readonly lastTime: string | undefined;
  /** The model of the last reply, which only newer versions name. */
  readonly lastModel: string | undefined;
  readonly lastTurn: Omit<TurnOutcome, "sessionId"> | undefined;
}

/** Reads the two ends of a transcript: it may be large, and holds no counts. */
function readTranscript(path: string): Transcript {
  return { ...readStart(path), ...readEnd(path) };
}

function readStart(path: string): TranscriptStart {
  const row = parseObject(readFirstLine(path, FIRST_LINE_BYTES));
  if (row?.type !== "session_start") return { cwd: undefined, isSubagent: false };
  return { cwd: textOf(row.cwd), isSubagent: textOf(row.callingSessionId) !== undefined };
}

function readEnd(path: string): TranscriptEnd {
  let end: TranscriptEnd = { lastTime: undefined, lastModel: undefined, lastTurn: undefined };
  for (const tailBytes of TAIL_BYTES) {
    const rows = readLastLines(path, tailBytes).map(parseObject);
    end = endOf(rows.filter((row) => row !== undefined));
    if (end.lastTime !== undefined) return end;
  }
  return end;
}

function endOf(rows: readonly JsonObject[]): TranscriptEnd {
  const messages = rows.filter(({ type }) => type === "message");
  const replies = messages.map(({ message }) => objectOf(message)).filter(isReply);
  const isTurnEnd = (row: JsonObject) =>
    row.type === "agent_turn_outcome" || isReply(objectOf(row.message));
  return {
    lastTime: messages.map(timeOf).findLast((time) => time !== undefined),
    lastModel: replies.map(({ modelId }) => textOf(modelId)).findLast((id) => id !== undefined),
    lastTurn: turnOf(rows.findLast(isTurnEnd)),
  };
}

const isReply = (message: JsonObject) => message.role === "assistant";

const timeOf = ({ timestamp }: JsonObject) => toRealTime(textOf(timestamp));

/** Returns how the turn ended that this row ends; older versions say nothing behind its last reply. */
function turnOf(row: JsonObject | undefined): TranscriptEnd["lastTurn"] {
  if (row === undefined) return undefined;
  const errorMessage = turnFailure(textOf(row.reason));
  return { success: errorMessage === undefined, errorMessage };
}

/** Returns why a turn that ended for this reason failed, in words of ours; undefined when it did not. */
function turnFailure(reason: string | undefined): string | undefined {
  return FAILURES.find(([pattern]) => pattern.test(reason ?? ""))?.[1];
}
