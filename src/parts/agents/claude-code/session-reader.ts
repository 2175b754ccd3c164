import type { LogPosition, LogReading } from "../logs/agent.ts";
import { INTERRUPTED } from "../logs/failure-words.ts";
import { isRealTime, toRowTime } from "../logs/row-time.ts";
import { Thread, type ThreadState } from "../logs/thread.ts";
import { Workflow, type WorkflowState } from "../logs/workflow.ts";
import { createCommand, type WorkflowCommand } from "../logs/workflow-command.ts";
import { addRow, type CallDraft, draftCall, finishCall } from "./call-draft.ts";
import { failureWords, isInterruption, isPlaceholder, stopFailure } from "./failure-words.ts";
import { innerDrafts } from "./inner-calls.ts";
import { PlanMode, type PlanModeState } from "./plan-mode.ts";
import { type LastCalls, lastCallsOf, newCallsOf } from "./reply-growth.ts";
import { ReplyIds, type ReplyIdsState } from "./reply-ids.ts";
import { contentBlocks, readRow, row, textsOf } from "./row.ts";

const SYNTHETIC = "<synthetic>";

/** What a reading must know of the rows before it. */
interface SessionState {
  readonly sessionId: string;
  /** When the last row was written: some rows do not say. */
  readonly lastTime: string;
  readonly workflow: WorkflowState;
  readonly planMode: PlanModeState;
  readonly main: ThreadState;
  readonly side: ThreadState;
  readonly lastCalls: LastCalls;
  readonly replyIds?: ReplyIdsState;
}

/** Turns the rows of one log into calls. */
export class SessionReader {
  readonly #agent: string;
  readonly #from: LogPosition | undefined;
  readonly #main: Thread;
  readonly #side: Thread;
  readonly #workflow: Workflow;
  readonly #planMode: PlanMode;
  readonly #drafts = new Map<string, CallDraft>();
  readonly #lastCalls: LastCalls;
  readonly #replyIds: ReplyIds;
  #sessionId: string;
  #lastTime: string;
  #isBetweenReplies = false;

  /** `fileSessionId` stands in for rows that do not name their session. */
  constructor(agent: string, fileSessionId: string, from: LogPosition | undefined) {
    const state = from?.carry as SessionState | undefined;
    this.#agent = agent;
    this.#from = from;
    this.#main = new Thread(state?.main);
    this.#side = new Thread(state?.side);
    this.#workflow = new Workflow(state?.workflow);
    this.#planMode = new PlanMode(state?.planMode);
    this.#lastCalls = state?.lastCalls ?? [];
    this.#replyIds = new ReplyIds(state?.replyIds);
    this.#sessionId = state?.sessionId ?? fileSessionId;
    this.#lastTime = state?.lastTime ?? new Date(0).toISOString();
  }

  /** Whether the row that was read last is none of a reply. */
  get isBetweenReplies(): boolean {
    return this.#isBetweenReplies;
  }

  /** Takes one line in; a malformed one says nothing. */
  readLine(bytes: Buffer, start: number, end: number): void {
    if (!readRow(bytes, start, end)) return;
    const rowTime = toRowTime(row.timestamp.text());
    if (rowTime !== undefined) this.#lastTime = rowTime;
    this.#sessionId = row.sessionId.text() ?? this.#sessionId;
    const isSide = row.isSidechain.isTrue;
    if (!isSide) this.#followMode();
    if (rowTime === undefined) return;
    const thread = isSide ? this.#side : this.#main;
    const type = row.type.text() ?? row.role.text();
    this.#isBetweenReplies = type === "user";
    if (type === "user") this.#readUser(thread, rowTime);
    if (type === "assistant") this.#readAssistant(thread, rowTime);
  }

  /** Returns what was read, up to the byte `offset`. */
  finish(offset: number): LogReading {
    this.#main.finish();
    this.#side.finish();
    const calls = Array.from(this.#drafts.values(), finishCall);
    const state: SessionState = {
      sessionId: this.#sessionId,
      lastTime: this.#lastTime,
      workflow: this.#workflow.state,
      planMode: this.#planMode.state,
      main: this.#main.state,
      side: this.#side.state,
      lastCalls: lastCallsOf(calls, this.#lastCalls),
      replyIds: this.#replyIds.state,
    };
    const { marks } = this.#workflow;
    return {
      calls: newCallsOf(calls, this.#lastCalls),
      marks,
      position: { offset, carry: state, mark: marks.at(-1) ?? this.#from?.mark },
      lastTurn: this.#main.outcome(this.#sessionId),
    };
  }

  #followMode(): void {
    const isPlanning = this.#planMode.isPlanning(this.#workflow.isPlanning);
    this.#workflow.enterMode(isPlanning, this.#sessionId, this.#lastTime);
  }

  #readUser(thread: Thread, rowTime: string): void {
    thread.input(rowTime);
    this.#replyIds.input();
    if (row.isInterrupted.isTrue) thread.fail(INTERRUPTED);
    if (row.toolUseResult.isPresent || row.isMeta.isTrue || row.isCompactSummary.isTrue) return;
    const blocks = contentBlocks();
    if (blocks.some(({ type }) => type === "tool_result")) return;
    const texts = textsOf(blocks);
    if (texts.some(isInterruption)) {
      thread.fail(INTERRUPTED);
      return;
    }
    thread.prompt();
    const command = texts.map(parseCommandTags).find((found) => found !== undefined);
    if (command !== undefined) this.#workflow.enterCommand(command, this.#sessionId, rowTime);
  }

  #readAssistant(thread: Thread, rowTime: string): void {
    if (row.isApiErrorMessage.isTrue || row.model.text() === SYNTHETIC) {
      const notice = textsOf(contentBlocks()).join("\n");
      if (!isPlaceholder(notice)) thread.fail(failureWords(notice));
      return;
    }
    if (!row.usage.isObject) return;
    const callId = this.#replyIds.idOf(rowTime);
    const draft = this.#drafts.get(callId) ?? this.#startCall(callId, rowTime);
    if (draft === undefined) return;
    const answersTime = thread.call(draft, stopFailure(row.stopReason.text()));
    addRow(draft, rowTime, answersTime);
    for (const inner of innerDrafts(draft)) {
      this.#drafts.set(inner.call.callId, inner);
      thread.join(inner);
    }
  }

  #startCall(callId: string, rowTime: string): CallDraft | undefined {
    if (!isRealTime(rowTime)) return undefined;
    const context = {
      agent: this.#agent,
      callId,
      sessionId: this.#sessionId,
      ...this.#workflow.inForce,
    };
    const draft = draftCall(context, rowTime);
    this.#drafts.set(callId, draft);
    return draft;
  }
}

const NAME = /<command-name>\s*\/?([^<\s]+)\s*<\/command-name>/;
const ARGUMENTS = /<command-args>([^<]*)<\/command-args>/;

/** Returns the command that a prompt is, if it is one: Claude Code logs commands as tags at the text's start. */
function parseCommandTags(text: string): WorkflowCommand | undefined {
  if (!text.trimStart().startsWith("<command-")) return undefined;
  const name = NAME.exec(text)?.[1];
  return name === undefined ? undefined : createCommand(name, ARGUMENTS.exec(text)?.[1] ?? "");
}
