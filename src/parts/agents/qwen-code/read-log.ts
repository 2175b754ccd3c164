import { basename, extname } from "node:path";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { answerDurationMs } from "../logs/answer-duration.ts";
import { apiError, INTERRUPTED } from "../logs/failure-words.ts";
import { isLineStart, readLines } from "../logs/json-lines.ts";
import { parseObject } from "../logs/json-rows.ts";
import { textOf } from "../logs/json-value.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { readSmallFile } from "../logs/small-file.ts";
import { Thread, type ThreadState, type TurnCall } from "../logs/thread.ts";
import { Workflow, type WorkflowState } from "../logs/workflow.ts";
import { parseSlashCommand } from "../logs/workflow-command.ts";
import { draftCall, usageTokens } from "./call-draft.ts";
import { promptText, readRow, row, rowTime } from "./row.ts";
import { type Answer, isOfSubAgent, isRowOf, readAnswer } from "./telemetry.ts";

/** Reads a session's log, or a sub-agent's, from where the last reading ended. */
export function readLog(
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = from !== undefined && isLineStart(path, from.offset) ? from : undefined;
  const sessionId = basename(path, extname(path));
  const reader = new SessionReader(sessionId, () => subAgentModel(path), start);
  const visit = reader.readLine.bind(reader);
  const offset = readLines(path, start?.offset ?? 0, visit, { limit });
  return reader.finish(offset ?? start?.offset ?? 0);
}

/** What a sub-agent runs with stands in a file beside its log. */
function subAgentModel(path: string): string | undefined {
  const description = readSmallFile(`${path.slice(0, -extname(path).length)}.meta.json`);
  return textOf(parseObject(description ?? "")?.model);
}

const FAILED_STATUS = /^[45]\d\d$/;

/** What a reading must know of the rows before it. */
interface SessionState {
  sessionId: string;
  isSidechain: boolean;
  /** When the last row was written: a row may not say. */
  lastTime?: string | undefined;
  /** The model that answered last: sub-agents' rows name none. */
  model?: string | undefined;
  /** The last answer of the API, until its row comes. */
  answer?: Answer | undefined;
  readonly workflow?: WorkflowState;
  readonly thread?: ThreadState;
}

/** Turns the rows of one log into calls. */
export class SessionReader {
  readonly #from: LogPosition | undefined;
  readonly #findModel: () => string | undefined;
  readonly #state: SessionState;
  readonly #thread: Thread;
  readonly #workflow: Workflow;
  readonly #drafts = new Map<string, TurnCall>();

  /** `fileSessionId` stands in for rows that do not name their session, `findModel` finds the model where none is named. */
  constructor(
    fileSessionId: string,
    findModel: () => string | undefined,
    from: LogPosition | undefined,
  ) {
    const state = from?.carry as SessionState | undefined;
    this.#from = from;
    this.#findModel = findModel;
    this.#state = state ? { ...state } : { sessionId: fileSessionId, isSidechain: false };
    this.#thread = new Thread(state?.thread);
    this.#workflow = new Workflow(state?.workflow);
  }

  /** Takes one line in; a malformed one says nothing. */
  readLine(bytes: Buffer, start: number, end: number): void {
    if (!readRow(bytes, start, end)) return;
    this.#state.sessionId = row.sessionId.text() ?? this.#state.sessionId;
    this.#state.isSidechain = row.isSidechain.isTrue;
    const time = rowTime() ?? this.#state.lastTime;
    if (time === undefined) return;
    this.#state.lastTime = time;
    const type = row.type.text();
    if (type === "user") this.#readUser(time);
    if (type === "assistant") this.#readAssistant(time);
    if (type === "tool_result") this.#readToolResult(time);
    if (type === "system") this.#readSystem(time);
  }

  /** Returns what was read, up to the byte `offset`. */
  finish(offset: number): LogReading {
    this.#thread.finish();
    const { marks, state: workflow } = this.#workflow;
    const { sessionId, isSidechain } = this.#state;
    const carry: SessionState = { ...this.#state, workflow, thread: this.#thread.state };
    return {
      calls: Array.from(this.#drafts.values(), ({ call }) => call),
      marks,
      position: { offset, carry, mark: marks.at(-1) ?? this.#from?.mark },
      lastTurn: isSidechain ? undefined : this.#thread.outcome(sessionId),
    };
  }

  #readUser(time: string): void {
    this.#thread.input(time);
    const subtype = row.subtype.text();
    if (subtype === "mid_turn_user_message") return;
    this.#thread.prompt();
    // What else starts a turn is written by a machine.
    if (subtype === undefined && !this.#state.isSidechain) this.#enterCommand(promptText(), time);
  }

  #readAssistant(time: string): void {
    this.#state.model = row.model.text() ?? this.#state.model;
    const { answer, sessionId } = this.#state;
    this.#state.answer = undefined;
    const tokens = row.usage.isObject ? usageTokens() : undefined;
    if (tokens === undefined) return;
    this.#state.model ??= this.#findModel() ?? "unknown";
    const context = { sessionId, model: this.#state.model, ...this.#workflow.inForce };
    const draft = draftCall(context, time, tokens);
    if (this.#drafts.has(draft.call.callId)) return;
    this.#drafts.set(draft.call.callId, draft);
    const answersTime = this.#thread.call(draft, undefined);
    draft.call.durationMs =
      answer !== undefined && isRowOf(answer)
        ? answer.durationMs
        : answerDurationMs(answersTime, rowTime());
    this.#thread.input(time);
  }

  #readToolResult(time: string): void {
    this.#thread.input(time);
    if (row.toolStatus.text() === "cancelled") this.#thread.fail(INTERRUPTED);
    const isPlanAccepted =
      row.displayType.text() === "plan_summary" && !row.isDisplayRejected.isTrue;
    if (isPlanAccepted) this.#enterMode(false, time);
  }

  #readSystem(time: string): void {
    const subtype = row.subtype.text();
    if (subtype === "ui_telemetry") this.#readEvent(time);
    if (subtype === "session_approval_mode") {
      this.#enterMode(row.approvalMode.text() === "plan", time);
    }
    if (subtype === "turn_result") this.#fail(settledFailure(row.turnState.text()));
    if (subtype === "slash_command" && row.commandPhase.text() === "invocation") {
      const staysHere = row.isSentToModel.isPresent && !row.isSentToModel.isTrue;
      if (!staysHere) this.#enterCommand(row.rawCommand.text() ?? "", time);
    }
  }

  /** Events tell of sub-agents, too: those have logs of their own. */
  #readEvent(time: string): void {
    if (isOfSubAgent()) return;
    const name = row.eventName.text();
    if (name === "qwen-code.tool_call") {
      const isEntering = row.eventToolName.text() === "enter_plan_mode";
      if (isEntering && row.isEventSuccess.isTrue) this.#enterMode(true, time);
    }
    if (name === "qwen-code.api_error" || name === "qwen-code.api_response") {
      const failure = eventFailure();
      this.#fail(failure);
      this.#state.answer = failure === undefined ? readAnswer() : undefined;
    }
  }

  #fail(failure: string | undefined): void {
    if (failure !== undefined) this.#thread.fail(failure);
  }

  #enterCommand(text: string, time: string): void {
    const command = parseSlashCommand(text);
    if (command !== undefined) this.#workflow.enterCommand(command, this.#state.sessionId, time);
  }

  #enterMode(isPlanning: boolean, time: string): void {
    this.#workflow.enterMode(isPlanning, this.#state.sessionId, time);
  }
}

/** Returns why the API's event that was read is a failure; undefined when it is none. */
function eventFailure(): string | undefined {
  const value = row.eventStatusCode.value();
  const status = typeof value === "number" || typeof value === "string" ? String(value) : "";
  if (FAILED_STATUS.test(status)) return apiError(status);
  const isError = row.eventName.text() === "qwen-code.api_error";
  return isError || row.eventError.text() !== undefined ? apiError() : undefined;
}

/** Returns why a turn failed that settled in this state; undefined when it did not. */
function settledFailure(state: string | undefined): string | undefined {
  if (state === "cancelled") return INTERRUPTED;
  return state === "error" ? "agent error" : undefined;
}
