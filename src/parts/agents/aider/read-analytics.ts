import { dirname } from "node:path";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { answerDurationMs } from "../logs/answer-duration.ts";
import { isUsed, tokensWithCacheApart } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { apiError } from "../logs/failure-words.ts";
import { JsonFields } from "../logs/json-fields.ts";
import { isLineStart, readLines } from "../logs/json-lines.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { Thread, type ThreadState, type TurnCall } from "../logs/thread.ts";

const fields = new JsonFields();
const event = fields.field("event");
const timeSeconds = fields.field("time");
const model = fields.field("properties", "main_model");
const promptTokens = fields.field("properties", "prompt_tokens");
const completionTokens = fields.field("properties", "completion_tokens");
const totalTokens = fields.field("properties", "total_tokens");

/** Reads what a log holds behind `from`. */
export function readAnalytics(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = from !== undefined && isLineStart(path, from.offset) ? from : undefined;
  const reader = new AnalyticsReader(
    agent,
    dirname(path),
    start?.carry as SessionState | undefined,
  );
  const visit = reader.readLine.bind(reader);
  const offset = readLines(path, start?.offset ?? 0, visit, { limit });
  return reader.finish(offset ?? start?.offset ?? 0);
}

/** What a reading must know of the events before it. */
interface SessionState {
  /** When Aider was started, in seconds: its events name no session. */
  readonly launchedSeconds: number | undefined;
  /** Of the calls since then. */
  readonly callCount: number;
  readonly thread: ThreadState;
}

/** Turns the events of one log into calls. */
class AnalyticsReader {
  readonly #agent: string;
  readonly #cwd: string;
  readonly #thread: Thread;
  readonly #drafts: TurnCall[] = [];
  #launchedSeconds: number | undefined;
  #callCount: number;

  constructor(agent: string, cwd: string, state: SessionState | undefined) {
    this.#agent = agent;
    this.#cwd = cwd;
    this.#thread = new Thread(state?.thread);
    this.#launchedSeconds = state?.launchedSeconds;
    this.#callCount = state?.callCount ?? 0;
  }

  /** Takes one line in; a malformed one says nothing. */
  readLine(bytes: Buffer, start: number, end: number): void {
    if (!fields.read(bytes, start, end)) return;
    const seconds = timeSeconds.count();
    if (seconds === 0 || Number.isNaN(new Date(seconds * 1_000).getTime())) return;
    const time = new Date(seconds * 1_000).toISOString();
    const name = event.text();
    if (name === "launched") {
      this.#launchedSeconds = seconds;
      this.#callCount = 0;
    }
    if (name === "message_send_starting") {
      this.#thread.prompt();
      this.#thread.input(time);
    }
    if (name === "message_send_exception") this.#thread.fail(apiError());
    if (name === "message_send") this.#addCall(seconds, time);
  }

  /** Returns what was read, up to the byte `offset`. */
  finish(offset: number): LogReading {
    this.#thread.finish();
    const carry: SessionState = {
      launchedSeconds: this.#launchedSeconds,
      callCount: this.#callCount,
      thread: this.#thread.state,
    };
    return {
      calls: this.#drafts.map(({ call }) => call),
      marks: [],
      position: { offset, carry },
      lastTurn: this.#thread.outcome(this.#sessionId),
    };
  }

  get #sessionId(): string {
    return `${this.#agent}-${this.#launchedSeconds ?? 0}`;
  }

  #addCall(seconds: number, time: string): void {
    this.#launchedSeconds ??= seconds;
    this.#callCount += 1;
    const tokens = tokensWithCacheApart({
      input: promptTokens.value(),
      output: completionTokens.value(),
      total: totalTokens.value(),
    });
    if (!isUsed(tokens)) return;
    const { inputTokens, outputTokens } = tokens;
    // Two worktrees' logs may begin in one second.
    const place = [this.#sessionId, this.#callCount, seconds, inputTokens, outputTokens];
    const call = createCall({
      agent: this.#agent,
      callId: place.join("/"),
      sessionId: this.#sessionId,
      timestamp: time,
      model: model.text() ?? "unknown",
      tokens,
      cwd: this.#cwd,
    });
    const draft: TurnCall = { call };
    this.#drafts.push(draft);
    const answersTime = this.#thread.call(draft, undefined);
    draft.call.durationMs = answerDurationMs(answersTime, time);
  }
}
