import { basename, dirname, join } from "node:path";
import { withProvider } from "../../../usage/model-variant.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isUsed, tokensWithCacheApart } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { isLineStart, readLines } from "../logs/json-lines.ts";
import { parseObject } from "../logs/json-rows.ts";
import { countOf, type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { readSmallFile } from "../logs/small-file.ts";
import { Thread, type ThreadState, type TurnCall } from "../logs/thread.ts";
import { event, eventTime, readEvent } from "./event.ts";

/** Reads what a session's log holds behind `from`. */
export function readSession(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = from !== undefined && isLineStart(path, from.offset) ? from : undefined;
  const reader = new SessionReader(agent, path, start?.carry as SessionState | undefined);
  const visit = reader.readLine.bind(reader);
  const offset = readLines(path, start?.offset ?? 0, visit, { limit });
  return reader.finish(offset ?? start?.offset ?? 0);
}

/** What a reading must know of the events before it. */
interface SessionState {
  readonly cwd: string | undefined;
  /** When the last event was written: one may not say. */
  readonly lastTime: string | undefined;
  /** Of the calls so far, used or not: nothing else tells one from the next. */
  readonly callCount: number;
  readonly thread: ThreadState;
}

/** Turns the events of one log into calls. */
class SessionReader {
  readonly #agent: string;
  readonly #path: string;
  readonly #sessionId: string;
  readonly #thread: Thread;
  readonly #drafts: TurnCall[] = [];
  #cwd: string | undefined;
  #lastTime: string | undefined;
  #callCount: number;

  constructor(agent: string, path: string, state: SessionState | undefined) {
    this.#agent = agent;
    this.#path = path;
    this.#sessionId = basename(dirname(path));
    this.#thread = new Thread(state?.thread);
    this.#cwd = state?.cwd;
    this.#lastTime = state?.lastTime;
    this.#callCount = state?.callCount ?? 0;
  }

  /** Takes one line in; a malformed one says nothing. */
  readLine(bytes: Buffer, start: number, end: number): void {
    if (!readEvent(bytes, start, end)) return;
    this.#lastTime = eventTime() ?? this.#lastTime;
    if (event.kind.text() === "UserPromptEvent") this.#thread.prompt();
    const kind = event.agentKind.text();
    if (kind === "CurrentDirectoryUpdatedEvent") {
      this.#cwd = event.currentDirectory.text() ?? this.#cwd;
    }
    if (kind === "LlmResponseMetadataEvent") {
      for (const usage of listOf(event.modelUsage.value())) this.#addCall(objectOf(usage));
    }
    if (kind === "AgentFailureEvent") this.#thread.fail("agent error");
  }

  /** Returns what was read, up to the byte `offset`. */
  finish(offset: number): LogReading {
    this.#thread.finish();
    const carry: SessionState = {
      cwd: this.#cwd,
      lastTime: this.#lastTime,
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

  #addCall(usage: JsonObject): void {
    this.#callCount += 1;
    // Junie takes the cache's tokens off the input, whatever the provider does.
    const tokens = tokensWithCacheApart({
      input: usage.inputTokens,
      output: usage.outputTokens,
      cacheRead: usage.cacheInputTokens,
      cacheWrite: usage.cacheCreateTokens,
    });
    if (this.#lastTime === undefined || !isUsed(tokens)) return;
    this.#cwd ??= projectFolder(this.#path, this.#sessionId);
    const call = createCall({
      agent: this.#agent,
      callId: `${this.#sessionId}/${this.#callCount}`,
      sessionId: this.#sessionId,
      timestamp: this.#lastTime,
      model: withProvider(textOf(usage.model) ?? "unknown", textOf(usage.provider)),
      tokens,
      // 0 stands for a time that nobody took.
      durationMs: countOf(usage.time) || undefined,
      cwd: this.#cwd,
    });
    const draft: TurnCall = { call };
    this.#drafts.push(draft);
    this.#thread.call(draft, undefined);
  }
}

/** Returns the folder that the index of all sessions says the session was started in. */
function projectFolder(logPath: string, sessionId: string): string | undefined {
  const index = readSmallFile(join(dirname(dirname(logPath)), "index.jsonl")) ?? "";
  const entries = index.split("\n").map((line) => parseObject(line));
  return textOf(entries.findLast((entry) => entry?.sessionId === sessionId)?.projectDir);
}
