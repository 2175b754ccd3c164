import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute } from "node:path";
import { withProvider } from "../../../usage/model-variant.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { containsPath } from "../logs/contains-path.ts";
import { apiError, INTERRUPTED, STOPPED_AT_MAX_TOKENS } from "../logs/failure-words.ts";
import { isLineStart, readLines } from "../logs/json-lines.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { toRowTime } from "../logs/row-time.ts";
import { Thread, type ThreadState, type TurnCall } from "../logs/thread.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";
import { Workflow, type WorkflowState } from "../logs/workflow.ts";
import { entry, readEntry, type UsageFields } from "./entry.ts";
import { type CallContext, entryCall } from "./entry-call.ts";
import { parsePromptCommand } from "./prompt-command.ts";

/** Reads what a session's log holds behind `from`. */
export function readSession(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = from !== undefined && isLineStart(path, from.offset) ? from : undefined;
  const reader = new SessionReader(agent, path, start);
  const visit = reader.readLine.bind(reader);
  const offset = readLines(path, start?.offset ?? 0, visit, { limit });
  return reader.finish(offset ?? start?.offset ?? 0);
}

const HTTP_STATUS = /^\s*(?:error:?\s*)?(?:http\s*)?([45]\d\d)\b/i;

const UNKNOWN_MODEL = "unknown";

/** What a reading must know of the entries before it. */
interface SessionState {
  readonly sessionId: string;
  readonly cwd: string | undefined;
  /** Entries from before this time are another session's, whose own log is there. */
  readonly copiedUntil: string | undefined;
  /** When the last entry was written: some do not say. */
  readonly lastTime: string | undefined;
  readonly model: string | undefined;
  readonly provider: string | undefined;
  readonly workflow: WorkflowState;
  readonly thread: ThreadState;
}

/** Turns the entries of one log into calls. */
export class SessionReader {
  readonly #agent: string;
  readonly #path: string;
  readonly #from: LogPosition | undefined;
  readonly #thread: Thread;
  readonly #workflow: Workflow;
  readonly #drafts: TurnCall[] = [];
  #sessionId: string;
  #cwd: string | undefined;
  #copiedUntil: string | undefined;
  #lastTime: string | undefined;
  #model: string | undefined;
  #provider: string | undefined;

  /** Reads the log at `path` on from `from`. */
  constructor(agent: string, path: string, from: LogPosition | undefined) {
    const state = from?.carry as SessionState | undefined;
    this.#agent = agent;
    this.#path = path;
    this.#from = from;
    this.#thread = new Thread(state?.thread);
    this.#workflow = new Workflow(state?.workflow);
    this.#sessionId = state?.sessionId ?? sessionOf(path);
    this.#cwd = state?.cwd;
    this.#copiedUntil = state?.copiedUntil;
    this.#lastTime = state?.lastTime;
    this.#model = state?.model;
    this.#provider = state?.provider;
  }

  /** Takes one line in; a malformed one says nothing. */
  readLine(bytes: Buffer, start: number, end: number): void {
    if (!readEntry(bytes, start, end)) return;
    this.#lastTime = toRowTime(entry.timestamp.text()) ?? this.#lastTime;
    const type = entry.type.text();
    if (type === "session") this.#readHeader();
    if (type === "model_change") this.#changeModel();
    if (type === "message") this.#readMessage();
    if (type === "compaction" || type === "branch_summary") this.#readSummary();
  }

  /** Returns what was read, up to the byte `offset`. */
  finish(offset: number): LogReading {
    this.#thread.finish();
    const state: SessionState = {
      sessionId: this.#sessionId,
      cwd: this.#cwd,
      copiedUntil: this.#copiedUntil,
      lastTime: this.#lastTime,
      model: this.#model,
      provider: this.#provider,
      workflow: this.#workflow.state,
      thread: this.#thread.state,
    };
    const { marks } = this.#workflow;
    return {
      calls: this.#drafts.map(({ call }) => call),
      marks,
      position: { offset, carry: state, mark: marks.at(-1) ?? this.#from?.mark },
      lastTurn: this.#thread.outcome(this.#sessionId),
    };
  }

  #changeModel(): void {
    this.#model = entry.modelId.text() ?? this.#model;
    this.#provider = entry.modelProvider.text();
  }

  #readHeader(): void {
    this.#sessionId = entry.id.text() ?? this.#sessionId;
    this.#cwd = entry.cwd.text();
    this.#model = entry.modelId.text();
    this.#provider = entry.modelProvider.text();
    const parent = entry.parentSession.text() ?? entry.branchedFrom.text();
    const isParentRead = parent !== undefined && isOtherLog(parent, this.#path);
    this.#copiedUntil = isParentRead ? toRowTime(entry.timestamp.text()) : undefined;
  }

  #readMessage(): void {
    const role = entry.role.text();
    if (role === "user") this.#readPrompt();
    if (role === "assistant") this.#readReply();
    // A tool that called a model does not say which.
    if (role === "toolResult") this.#addNested(UNKNOWN_MODEL, true, entry.messageUsage);
  }

  #readPrompt(): void {
    this.#thread.prompt();
    const command = parsePromptCommand(entry.content.value());
    if (command === undefined || this.#lastTime === undefined) return;
    this.#workflow.enterCommand(command, this.#sessionId, this.#lastTime);
  }

  #readReply(): void {
    this.#model = entry.model.text() ?? this.#model;
    const model = entry.responseModel.text() ?? this.#model ?? UNKNOWN_MODEL;
    const failure = stopFailure(entry.stopReason.text(), entry.errorMessage.text());
    this.#provider = entry.provider.text() ?? this.#provider;
    const draft = this.#createDraft(model, false, entry.messageUsage);
    if (draft !== undefined) this.#thread.call(draft, failure);
    else if (failure !== undefined) this.#thread.fail(failure);
  }

  #readSummary(): void {
    this.#addNested(this.#model ?? UNKNOWN_MODEL, false, entry.summaryUsage);
  }

  /** Adds a call that is no reply: it shares the outcome of its turn, but does not decide it. */
  #addNested(model: string, isSidechain: boolean, usage: UsageFields): void {
    const draft = this.#createDraft(model, isSidechain, usage);
    if (draft !== undefined) this.#thread.join(draft);
  }

  #createDraft(model: string, isSidechain: boolean, usage: UsageFields): TurnCall | undefined {
    if (!usage.usage.isObject) return undefined;
    const context: CallContext = {
      agent: this.#agent,
      sessionId: this.#sessionId,
      cwd: this.#cwd,
      model,
      isSidechain,
      ...this.#workflow.inForce,
    };
    const call = entryCall(context, usage, this.#lastTime);
    if (call === undefined) return undefined;
    const provider = model === UNKNOWN_MODEL ? undefined : this.#provider;
    // Its id is that of the model alone, as it always was.
    const draft = { call: { ...call, model: withProvider(model, provider) } };
    const isCopy = this.#copiedUntil !== undefined && call.timestamp < this.#copiedUntil;
    if (!isCopy) this.#drafts.push(draft);
    return draft;
  }
}

/** A log is named for the time that the session began and its id: `2026-03-02T10-00-00-000Z_<id>.jsonl`. */
function sessionOf(path: string): string {
  return basename(path, ".jsonl").replace(/^[^_]*_(?=.)/, "");
}

/**
 * Returns why a reply that ended for this reason is a failure, in words of ours: the agent's own
 * may quote the request. Undefined when it is none.
 */
function stopFailure(
  stopReason: string | undefined,
  errorMessage: string | undefined,
): string | undefined {
  if (stopReason === "aborted") return INTERRUPTED;
  if (stopReason === "length") return STOPPED_AT_MAX_TOKENS;
  if (stopReason !== "error") return undefined;
  return apiError(HTTP_STATUS.exec(errorMessage ?? "")?.[1]);
}

/** Whether `parent` is there and is read as a log itself: it lies in the sessions folder that the log at `path` lies in. */
function isOtherLog(parent: string, path: string): boolean {
  if (!isAbsolute(parent) || parent.includes("\0")) return false;
  const real = unlessUnreadable(() => realpathSync(parent));
  return real !== undefined && containsPath(dirname(dirname(path)), real);
}
