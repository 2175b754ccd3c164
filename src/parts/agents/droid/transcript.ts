import type { TurnOutcome } from "../logs/agent.ts";
import { apiError, INTERRUPTED } from "../logs/failure-words.ts";
import { readFirstLine, readLastLines } from "../logs/file-ends.ts";
import { parseObject } from "../logs/json-rows.ts";
import { type JsonObject, objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";

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
export function readTranscript(path: string): Transcript {
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
