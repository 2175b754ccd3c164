import { extname } from "node:path";
import type { Call, CallTokens } from "../../../usage/call.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { answerDurationMs } from "../logs/answer-duration.ts";
import { INTERRUPTED } from "../logs/failure-words.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { isLineStart } from "../logs/json-lines.ts";
import { readRows } from "../logs/json-rows.ts";
import { type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { toRealTime } from "../logs/row-time.ts";
import { Thread, type ThreadState, type TurnCall } from "../logs/thread.ts";
import { Workflow, type WorkflowState } from "../logs/workflow.ts";
import { parseSlashCommand } from "../logs/workflow-command.ts";
import { failureWords, noticeFailure } from "./failure-words.ts";
import { type LogAddress, logAddress } from "./log-address.ts";
import { contentText, isToolResponse, promptText } from "./message-text.ts";
import { messageTokens } from "./message-tokens.ts";
import { isPlanningBehind } from "./plan-mode.ts";
import { findProject } from "./project.ts";

/** Reads a session's log, or a sub-agent's: lines from where the last reading ended, a document whole. */
export function readLog(
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  return extname(path) === ".json" ? readDocument(path) : readLines(path, from, limit);
}

function readDocument(path: string): LogReading {
  const reader = new SessionReader(logAddress(path), undefined);
  reader.readRecord(readJsonDocument(path) ?? {});
  const { position, ...reading } = reader.finish(0);
  return { ...reading, position: { offset: 0, mark: position.mark } };
}

function readLines(
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = from !== undefined && isLineStart(path, from.offset) ? from : undefined;
  const reader = new SessionReader(logAddress(path), start);
  const offset = readRows(path, start?.offset ?? 0, (record) => reader.readRecord(record), limit);
  return reader.finish(offset ?? start?.offset ?? 0);
}

/** What a reading must know of the records before it. */
interface SessionState {
  /** The log's own session: a sub-agent's is not that of the session it works for. */
  sessionId?: string | undefined;
  projectHash?: string | undefined;
  isSubAgent?: boolean;
  /** The model that answered last: a message may not name its own. */
  model?: string | undefined;
  lastTime?: string | undefined;
  readonly workflow?: WorkflowState;
  readonly thread?: ThreadState;
}

/** Turns the records of one log into calls: the lines of a log since 0.39, or the one document before. */
export class SessionReader {
  readonly #address: LogAddress;
  readonly #from: LogPosition | undefined;
  readonly #state: SessionState;
  readonly #thread: Thread;
  readonly #workflow: Workflow;
  readonly #drafts = new Map<string, TurnCall>();

  constructor(address: LogAddress, from: LogPosition | undefined) {
    this.#address = address;
    this.#from = from;
    this.#state = { ...(from?.carry as SessionState | undefined) };
    this.#thread = new Thread(this.#state.thread);
    this.#workflow = new Workflow(this.#state.workflow);
  }

  /** Takes one record in: what a session is, a message, or a change of both. Going back in a session takes no call back. */
  readRecord(record: JsonObject): void {
    const change = objectOf(record.$set);
    this.#readSession(record);
    this.#readSession(change);
    if (record.type !== undefined) this.#readMessage(record);
    for (const message of listOf(record.messages)) this.#readMessage(objectOf(message));
    for (const message of listOf(change.messages)) this.#readCheckpoint(objectOf(message));
  }

  /** Returns what was read, up to the byte `offset`. */
  finish(offset: number): LogReading {
    this.#thread.finish();
    const { projectHash } = this.#state;
    const project = findProject(this.#address.projectFolder, projectHash);
    const { marks, state: workflow } = this.#workflow;
    const carry: SessionState = { ...this.#state, workflow, thread: this.#thread.state };
    return {
      calls: Array.from(this.#drafts.values(), ({ call }) => ({ ...call, ...project })),
      marks,
      position: { offset, carry, mark: marks.at(-1) ?? this.#from?.mark },
      lastTurn: this.#isSidechain ? undefined : this.#thread.outcome(this.#sessionId),
    };
  }

  get #isSidechain(): boolean {
    return this.#address.parentSessionId !== undefined || this.#state.isSubAgent === true;
  }

  get #ownSessionId(): string {
    return this.#state.sessionId ?? this.#address.logName;
  }

  get #sessionId(): string {
    return this.#address.parentSessionId ?? this.#ownSessionId;
  }

  #readSession(record: JsonObject): void {
    const state = this.#state;
    state.sessionId ??= textOf(record.sessionId);
    state.projectHash ??= textOf(record.projectHash);
    state.lastTime ??= timeOf(record.startTime) ?? timeOf(record.lastUpdated);
    if (record.kind === "subagent") state.isSubAgent = true;
  }

  #readMessage(message: JsonObject): void {
    const time = timeOf(message.timestamp) ?? this.#state.lastTime;
    if (time === undefined) return;
    this.#state.lastTime = time;
    this.#state.model = textOf(message.model) ?? this.#state.model;
    if (message.type === "user") this.#readUser(message, time);
    if (message.type === "gemini") this.#readReply(message, time);
    if (message.type === "error") this.#thread.fail(failureWords(contentText(message.content)));
    if (message.type === "info") {
      const failure = noticeFailure(contentText(message.content));
      if (failure !== undefined) this.#thread.fail(failure);
    }
  }

  #readUser(message: JsonObject, time: string): void {
    this.#thread.input(time);
    if (isToolResponse(message)) return;
    this.#thread.prompt();
    const command = this.#isSidechain ? undefined : parseSlashCommand(promptText(message));
    if (command !== undefined) this.#workflow.enterCommand(command, this.#sessionId, time);
  }

  #readReply(message: JsonObject, time: string): void {
    const tokens = messageTokens(message.tokens);
    if (tokens !== undefined) {
      const draft = this.#draftOf(message, time, tokens);
      const answersTime = this.#thread.call(draft, undefined);
      draft.call.durationMs ??= answerDurationMs(answersTime, timeOf(message.timestamp));
      this.#thread.input(time);
    }
    for (const tool of listOf(message.toolCalls)) this.#readTool(objectOf(tool), time);
  }

  #readTool(tool: JsonObject, messageTime: string): void {
    const time = timeOf(tool.timestamp) ?? messageTime;
    this.#thread.input(time);
    if (tool.status === "cancelled") this.#thread.fail(INTERRUPTED);
    if (this.#isSidechain) return;
    const isPlanning = isPlanningBehind(tool, this.#workflow.isPlanning);
    this.#workflow.enterMode(isPlanning, this.#sessionId, time);
  }

  /** A checkpoint repeats the messages that are kept: it tells of no turn. */
  #readCheckpoint(message: JsonObject): void {
    const time = timeOf(message.timestamp) ?? this.#state.lastTime;
    const tokens = message.type === "gemini" ? messageTokens(message.tokens) : undefined;
    if (time !== undefined && tokens !== undefined) this.#draftOf(message, time, tokens);
  }

  /** Returns the message's call. A message that is logged anew replaces itself, but a call never shrinks. */
  #draftOf(message: JsonObject, time: string, tokens: CallTokens): TurnCall {
    const callId = `${this.#ownSessionId}/${textOf(message.id) ?? time}`.replaceAll(":", "-");
    const known = this.#drafts.get(callId);
    if (known !== undefined) {
      if (tokens.outputTokens >= known.call.tokens.outputTokens) known.call.tokens = tokens;
      return known;
    }
    const context = {
      callId,
      sessionId: this.#sessionId,
      model: textOf(message.model) ?? this.#state.model ?? "unknown",
      isSidechain: this.#isSidechain,
      ...this.#workflow.inForce,
    };
    const draft = draftCall(context, time, tokens);
    this.#drafts.set(callId, draft);
    return draft;
  }
}

function timeOf(value: unknown): string | undefined {
  return toRealTime(textOf(value));
}

/** What a message alone does not say of its call. */
export type CallContext = Pick<
  Call,
  "callId" | "sessionId" | "model" | "isSidechain" | "modeTaskType" | "command" | "commandArguments"
>;

/** Makes the call of a message; its working directory is that of the whole log. */
export function draftCall(context: CallContext, time: string, tokens: CallTokens): TurnCall {
  return {
    call: {
      agent: "gemini-cli",
      timestamp: time,
      tokens,
      durationMs: undefined,
      success: true,
      errorMessage: undefined,
      cwd: undefined,
      branch: undefined,
      ...context,
    },
  };
}
