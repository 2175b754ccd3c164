import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Call } from "../../../usage/call.ts";
import type { LogReading } from "../logs/agent.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { countOf, type JsonObject, objectOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";
import { isSpecMode, isSubagent, lockTime, modelOf, tokensOf } from "./settings.ts";
import { readTranscript, type Transcript } from "./transcript.ts";

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
