import type { Call } from "../../../usage/call.ts";
import { withProvider, withServiceTier } from "../../../usage/model-variant.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import type { TurnCall } from "../logs/thread.ts";
import { Workflow, type WorkflowState } from "../logs/workflow.ts";
import { createCallId, plainId } from "./call-id.ts";
import { type ForkStart, forkStartOf, isCopy } from "./copies.ts";
import { abortWords, errorWords } from "./failure-words.ts";
import { type FindOrigin, Lineage } from "./lineage.ts";
import { type Moment, parseMoment } from "./moment.ts";
import { parseCommand, rowPrompt } from "./prompt.ts";
import { readRow, row } from "./row.ts";
import { type Origin, readSessionMeta } from "./session-meta.ts";
import { isSkippedLine } from "./skipped-line.ts";
import { callTokens, isSizeOnly } from "./token-vector.ts";
import { Turns, type TurnsState } from "./turns.ts";
import { type MeteredUsage, type MeterState, UsageMeter } from "./usage-meter.ts";

const UNKNOWN_MODEL = "unknown";

/** What the rows so far say of the calls behind them. */
type CallContext = Pick<Call, "sessionId" | "isSidechain" | "branch" | "cwd" | "model"> & {
  /** Who serves the model: `openai`, `ollama`, … */
  readonly provider?: string | undefined;
  /** `priority`, `fast`, `flex`, or the standard one. */
  readonly serviceTier?: string | undefined;
};

/** What a reading must know of the rows before it. */
interface ReaderState {
  readonly context: CallContext;
  readonly lineage: readonly Origin[];
  readonly fork?: ForkStart | undefined;
  readonly isCopied?: boolean;
  /** The thread whose calls were read last, by its plain id. */
  readonly owner: string | undefined;
  /** When the last row was written: some rows do not say. */
  readonly lastMoment: Moment | undefined;
  readonly meter: MeterState;
  readonly turns: TurnsState;
  readonly workflow: WorkflowState;
}

/** Turns the rows of one thread's log into calls. */
export class ThreadReader {
  readonly #agent: string;
  readonly #from: LogPosition | undefined;
  readonly #lineage: Lineage;
  readonly #meter: UsageMeter;
  readonly #turns: Turns;
  readonly #workflow: Workflow;
  readonly #calls: Call[] = [];
  #context: CallContext;
  #owner: string | undefined;
  #isOwnerKnown = false;
  #fork: ForkStart | undefined;
  /** Whether what is read now was copied into the log. */
  #isCopied = false;
  #lastMoment: Moment | undefined;

  /** `fileSessionId` stands in for the thread's id where the log does not name it. */
  constructor(
    agent: string,
    fileSessionId: string,
    from: LogPosition | undefined,
    findOrigin: FindOrigin,
  ) {
    const state = from?.carry as ReaderState | undefined;
    this.#agent = agent;
    this.#from = from;
    this.#lineage = new Lineage(state?.lineage ?? [], findOrigin);
    this.#meter = new UsageMeter(state?.meter);
    this.#turns = new Turns(state?.turns);
    this.#workflow = new Workflow(state?.workflow);
    this.#context = {
      sessionId: fileSessionId,
      isSidechain: false,
      branch: undefined,
      cwd: undefined,
      model: UNKNOWN_MODEL,
      ...state?.context,
    };
    this.#owner = state?.owner;
    this.#fork = state?.fork;
    this.#isCopied = state?.isCopied ?? false;
    this.#lastMoment = state?.lastMoment;
  }

  /** Takes one line in; a malformed one says nothing. */
  readLine(bytes: Buffer, start: number, end: number): void {
    if (isSkippedLine(bytes, start, end) || !readRow(bytes, start, end)) return;
    const type = row.type.text();
    if (type === "event_msg" && row.eventType.text() === "token_count") {
      this.#readCount();
      return;
    }
    this.#add(this.#meter.settle());
    if (type === "session_meta") this.#readMeta(bytes, start, end);
    else if (type === "turn_context") this.#readTurnContext();
    else if (type === "token_usage_record") this.#readRecord();
    else if (type === "event_msg") this.#readEvent();
  }

  /** Returns what was read, up to the byte `offset`. */
  finish(offset: number): LogReading {
    this.#add(this.#meter.tell());
    this.#turns.finish();
    const state: ReaderState = {
      context: this.#context,
      lineage: this.#lineage.members,
      fork: this.#fork,
      isCopied: this.#isCopied,
      owner: this.#owner,
      lastMoment: this.#lastMoment,
      meter: this.#meter.state,
      turns: this.#turns.state,
      workflow: this.#workflow.state,
    };
    const { marks } = this.#workflow;
    return {
      calls: this.#calls,
      marks,
      position: { offset, carry: state, mark: marks.at(-1) ?? this.#from?.mark },
      lastTurn: this.#turns.lastOutcome(this.#context.sessionId),
    };
  }

  #readMeta(bytes: Buffer, start: number, end: number): void {
    const meta = readSessionMeta(bytes, start, end);
    if (meta === undefined) return;
    if (this.#lineage.isEmpty) {
      const { id: sessionId, isSubAgent: isSidechain, branch } = meta;
      const cwd = this.#context.cwd ?? meta.cwd;
      const model = meta.model ?? this.#context.model;
      const { provider } = meta;
      this.#context = { sessionId, isSidechain, branch, cwd, model, provider };
      this.#fork = forkStartOf(meta, this.#momentOf(row.timestamp.text())?.ms);
    }
    this.#lineage.add(meta);
    this.#isOwnerKnown = false;
  }

  #readTurnContext(): void {
    const { cwd, model } = this.#context;
    this.#context = {
      ...this.#context,
      cwd: row.cwd.text() ?? cwd,
      model: row.model.text() ?? model,
    };
    if (row.serviceTier.isPresent) this.#enterTier(row.serviceTier.text());
    const turnId = row.turnId.text();
    if (turnId !== undefined) this.#turns.name(turnId);
    this.#isOwnerKnown = false;
    this.#followMode();
  }

  #readRecord(): void {
    const usage = row.usage();
    const moment = this.#momentOf(row.timestamp.text());
    if (usage === undefined || moment === undefined) return;
    this.#enterThread(moment, row.threadId.text());
    this.#meter.record(usage, row.threadTotal(), moment);
  }

  #readCount(): void {
    const model = row.countModel.text();
    if (model !== undefined) this.#context = { ...this.#context, model };
    const total = row.total();
    const last = row.last();
    if ((total ?? last) === undefined) return;
    // A count behind a record is about the record's call.
    if (!this.#meter.isWaiting) {
      this.#enterThread(this.#fork && this.#momentOf(row.timestamp.text()), undefined);
    }
    this.#add(this.#meter.count(total, last, () => this.#momentOf(row.timestamp.text())));
  }

  #readEvent(): void {
    const moment = this.#momentOf(row.timestamp.text());
    if (moment === undefined) return;
    const type = row.eventType.text();
    if (type === "task_started" || type === "turn_started") {
      this.#turns.start(row.turnId.text(), moment);
      this.#isOwnerKnown = false;
      this.#followMode();
    } else if (type === "thread_settings_applied") this.#readSettings();
    else if (type === "error") this.#fail(errorWords(row.errorInfo));
    else if (type === "task_complete" || type === "turn_complete") {
      if (row.turnError.isObject) this.#fail(errorWords(row.turnErrorInfo));
      this.#endTurn(moment);
    } else if (type === "turn_aborted") {
      this.#fail(abortWords(row.abortReason.text()));
      this.#endTurn(moment);
    } else this.#readPrompt(moment);
  }

  #readSettings(): void {
    if (row.settings.isObject) this.#enterTier(row.settingsTier.text());
  }

  #enterTier(serviceTier: string | undefined): void {
    this.#context = { ...this.#context, serviceTier };
  }

  #readPrompt(moment: Moment): void {
    const prompt = rowPrompt();
    if (prompt === undefined) return;
    this.#turns.prompt(moment);
    const command = parseCommand(prompt);
    if (command !== undefined) {
      this.#workflow.enterCommand(command, this.#context.sessionId, moment.rowTime);
    }
  }

  #followMode(): void {
    const mode =
      row.collaborationModeName.text() ??
      row.collaborationMode.text() ??
      row.collaborationModeKind.text();
    const moment = this.#momentOf(row.timestamp.text());
    if (mode === undefined || moment === undefined) return;
    this.#workflow.enterMode(mode === "plan", this.#context.sessionId, moment.rowTime);
  }

  /** Returns when a row was written, or the one before it where the row does not say. */
  #momentOf(timestamp: string | undefined): Moment | undefined {
    this.#lastMoment = parseMoment(timestamp) ?? this.#lastMoment;
    return this.#lastMoment;
  }

  #fail(words: string | undefined): void {
    if (words !== undefined) this.#turns.fail(words);
  }

  #endTurn(moment: Moment): void {
    const durationMs = row.durationMs.count();
    const changed = this.#turns.end({ moment, durationMs, isFork: this.#lineage.isFork });
    if (changed !== undefined) this.#calls.push(changed.call);
  }

  /** Finds out whose calls come now: those of a copied turn, or the thread's own. */
  #enterThread(moment: Moment | undefined, threadId: string | undefined): void {
    if (this.#fork !== undefined) this.#followCopies(this.#fork, moment, threadId);
    if (this.#isOwnerKnown) return;
    this.#isOwnerKnown = true;
    this.#enterOwner(this.#lineage.ownerOf(this.#turns.startMs));
  }

  #followCopies(fork: ForkStart, moment: Moment | undefined, threadId: string | undefined): void {
    const isCopied = isCopy(fork, {
      ordinal: row.ordinal.isPresent ? row.ordinal.count() : undefined,
      threadId,
      turnStartMs: this.#turns.startMs,
      writtenMs: moment?.ms,
    });
    this.#isCopied = isCopied ?? false;
    if (isCopied !== false) return;
    this.#isOwnerKnown = true;
    this.#enterOwner(fork.threadId);
  }

  #enterOwner(id: string | undefined): void {
    const owner = id === undefined ? undefined : plainId(id);
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.#meter.changeThread();
  }

  #add(metered: MeteredUsage | undefined): void {
    if (metered === undefined || this.#isCopied || isSizeOnly(metered.usage)) return;
    const { sessionId, model, provider, serviceTier, isSidechain, cwd, branch } = this.#context;
    const { modeTaskType, command, commandArguments } = this.#workflow.inForce;
    const call: TurnCall["call"] = {
      agent: this.#agent,
      callId: createCallId(this.#owner, metered),
      sessionId,
      timestamp: metered.moment.rowTime,
      model: withServiceTier(withProvider(model, provider), serviceTier),
      tokens: callTokens(metered.usage),
      durationMs: undefined,
      success: true,
      errorMessage: undefined,
      modeTaskType,
      command,
      commandArguments,
      isSidechain,
      cwd,
      branch,
    };
    this.#calls.push(call);
    this.#turns.endCall({ call }, metered.moment);
  }
}
