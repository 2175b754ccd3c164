import type { Call } from "../../../usage/call.ts";
import type { TurnOutcome, WorkflowMark } from "../logs/agent.ts";
import { INTERRUPTED } from "../logs/failure-words.ts";
import { toRealTime } from "../logs/row-time.ts";
import { Workflow, type WorkflowState } from "../logs/workflow.ts";
import { createCommand, parseSlashCommand } from "../logs/workflow-command.ts";
import { namedBranch } from "./branch.ts";
import { event, readEvent } from "./event.ts";
import { errorWords } from "./failure-words.ts";
import { type SessionUsage, usageOf } from "./session-usage.ts";

/** What a session told of itself when it shut down. */
export interface Shutdown
  extends Pick<
    Call,
    "timestamp" | "cwd" | "branch" | "modeTaskType" | "command" | "commandArguments"
  > {
  readonly usage: SessionUsage;
  /** When its counts were last started anew since the last shutdown: summing up the context does. */
  readonly countedFrom: string | undefined;
}

/** What a reading must know of the events before it. */
export interface EventsState {
  sessionId: string;
  cwd?: string | undefined;
  branch?: string | undefined;
  /** When the last event was written: some may not say. */
  lastTime?: string | undefined;
  workflow?: WorkflowState;
  /** When the context was last summed up since the last shutdown. */
  compactedTime?: string | undefined;
  /** Whether a turn ended, and why the last one failed, if it did. */
  hasTurn?: boolean;
  failure?: string | undefined;
}

/** Prompts of these sources were written by no person. */
const MACHINE_SOURCE = /^(?:skill|agent)-/;
const USER_TRIGGER = "user-invoked";
const PLAN_MODE = "plan";
const SESSION_ERROR = "session error";

/** Follows the events of a session. */
export class EventsReader {
  readonly shutdowns: Shutdown[] = [];
  readonly #workflow: Workflow;
  readonly #state: EventsState;

  constructor(state: EventsState) {
    this.#state = { ...state };
    this.#workflow = new Workflow(state.workflow);
  }

  get state(): EventsState {
    return { ...this.#state, workflow: this.#workflow.state };
  }

  get marks(): readonly WorkflowMark[] {
    return this.#workflow.marks;
  }

  get lastTurn(): TurnOutcome | undefined {
    const { sessionId, hasTurn, failure } = this.#state;
    if (!hasTurn) return undefined;
    return { sessionId, success: failure === undefined, errorMessage: failure };
  }

  /** Takes one line in; a malformed one says nothing. */
  readLine(bytes: Buffer, start: number, end: number): void {
    if (!readEvent(bytes, start, end)) return;
    this.#state.lastTime = toRealTime(event.timestamp.text()) ?? this.#state.lastTime;
    // A sub-agent's turns are none of the session's.
    if (event.agentId.text() === undefined) this.#readOwn(this.#state.lastTime);
  }

  #readOwn(time: string | undefined): void {
    switch (event.type.text()) {
      case "session.start":
        this.#state.sessionId = event.sessionId.text() ?? this.#state.sessionId;
        this.#enterFolder(event.startCwd.text(), event.startBranch.text());
        break;
      case "session.resume":
        this.#enterFolder(event.startCwd.text(), event.startBranch.text());
        break;
      case "session.context_changed":
        this.#enterFolder(event.cwd.text(), event.branch.text());
        break;
      case "session.mode_changed":
        this.#enterMode(event.newMode.text(), time);
        break;
      case "user.message":
        this.#readPrompt(time);
        break;
      case "skill.invoked":
        this.#readSkill(time);
        break;
      case "assistant.message":
        this.#endTurn(undefined);
        break;
      case "abort":
        this.#endTurn(INTERRUPTED);
        break;
      case "session.error":
        this.#endTurn(errorWords(event.errorType.text(), event.statusCode.count()));
        break;
      case "session.compaction_complete":
        if (event.success.isTrue) this.#state.compactedTime = time;
        break;
      case "session.shutdown":
        this.#readShutdown(time);
        break;
    }
  }

  #readPrompt(time: string | undefined): void {
    if (MACHINE_SOURCE.test(event.source.text() ?? "")) return;
    this.#enterMode(event.agentMode.text(), time);
    const command = parseSlashCommand(event.content.text() ?? "");
    if (command !== undefined && time !== undefined) {
      this.#workflow.enterCommand(command, this.#state.sessionId, time);
    }
  }

  /** A skill may be called without a slash; where it was called with one, the prompt told more. */
  #readSkill(time: string | undefined): void {
    const name = event.skill.text();
    if (event.trigger.text() !== USER_TRIGGER || name === undefined || time === undefined) return;
    if (name === this.#workflow.inForce.command) return;
    this.#workflow.enterCommand(createCommand(name, ""), this.#state.sessionId, time);
  }

  #readShutdown(time: string | undefined): void {
    if (event.shutdownType.text() === "error") this.#endTurn(SESSION_ERROR);
    const usage = usageOf(event.modelMetrics.value(), event.apiDurationMs.count());
    if (usage === undefined || time === undefined) return;
    const { cwd, branch, compactedTime: countedFrom } = this.#state;
    this.#state.compactedTime = undefined;
    const context = { timestamp: time, cwd, branch, ...this.#workflow.inForce };
    this.shutdowns.push({ ...context, usage, countedFrom });
  }

  #enterFolder(cwd: string | undefined, branch: string | undefined): void {
    if (cwd === undefined) return;
    this.#state.cwd = cwd;
    this.#state.branch = namedBranch(branch);
  }

  #enterMode(mode: string | undefined, time: string | undefined): void {
    if (mode === undefined || time === undefined) return;
    this.#workflow.enterMode(mode === PLAN_MODE, this.#state.sessionId, time);
  }

  #endTurn(failure: string | undefined): void {
    this.#state.hasTurn = true;
    this.#state.failure = failure;
  }
}
