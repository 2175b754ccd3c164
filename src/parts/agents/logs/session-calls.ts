import type { Call } from "../../../usage/call.ts";
import type { LogPosition, LogReading } from "./agent.ts";
import { answerDurationMs } from "./answer-duration.ts";
import { Thread, type ThreadState, type TurnCall } from "./thread.ts";
import { Workflow, type WorkflowState } from "./workflow.ts";
import { parseSlashCommand } from "./workflow-command.ts";

/** Whose calls a log holds. */
export interface LoggedSession {
  readonly sessionId: string;
  /** Whether the log is that of a sub-agent of the session. */
  readonly isSidechain: boolean;
}

export interface SessionCallsState {
  readonly thread: ThreadState;
  readonly workflow: WorkflowState;
}

/** The calls of one log while it is read, with their turns and what the session was told to work on. */
export class SessionCalls {
  readonly thread: Thread;
  readonly workflow: Workflow;
  readonly #session: LoggedSession;
  readonly #drafts: TurnCall[] = [];

  /** `state` is that of the last reading, if this one goes on behind it. */
  constructor(session: LoggedSession, state: SessionCallsState | undefined) {
    this.#session = session;
    this.thread = new Thread(state?.thread);
    this.workflow = new Workflow(state?.workflow);
  }

  get state(): SessionCallsState {
    return { thread: this.thread.state, workflow: this.workflow.state };
  }

  /** Takes in what a person wrote: it begins a turn, and may be a command. */
  prompt(text: string, time: string): void {
    this.thread.prompt();
    this.thread.input(time);
    const command = parseSlashCommand(text);
    if (command !== undefined && !this.#session.isSidechain) {
      this.workflow.enterCommand(command, this.#session.sessionId, time);
    }
  }

  /** Enters a mode in which the agent plans, or leaves it. */
  mode(isPlanning: boolean, time: string): void {
    this.workflow.enterMode(isPlanning, this.#session.sessionId, time);
  }

  /** Takes in a call of the turn at hand; what its log does not tell of its duration is told by the times of its input and answer. */
  add(told: Call): void {
    const draft: TurnCall = { call: { ...told, ...this.#session, ...this.workflow.inForce } };
    const answersTime = this.thread.call(draft, undefined);
    draft.call.durationMs ??= answerDurationMs(answersTime, told.timestamp);
    this.#drafts.push(draft);
  }

  /** Forgets the calls that were read: they are another session's. */
  forget(): void {
    this.#drafts.length = 0;
  }

  /** Returns what was read, up to the byte `offset`; `carry` is what the next reading must know. */
  finish(offset: number, carry: unknown, from: LogPosition | undefined): LogReading {
    this.thread.finish();
    const { marks } = this.workflow;
    return {
      calls: this.#drafts.map(({ call }) => call),
      marks,
      position: { offset, carry, mark: marks.at(-1) ?? from?.mark },
      lastTurn: this.#session.isSidechain
        ? undefined
        : this.thread.outcome(this.#session.sessionId),
    };
  }
}
