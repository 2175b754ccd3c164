import type { Call } from "../../../usage/call.ts";
import type { LogReading, TurnOutcome, WorkflowMark } from "../logs/agent.ts";
import { Thread, type TurnCall } from "../logs/thread.ts";
import type { LocatedMessage } from "./located-message.ts";
import { PlanModes } from "./plan-modes.ts";

/** Turns a store's messages into calls. */
export class MessageReader {
  readonly #agent: string;
  readonly #planModes: PlanModes;
  readonly #turns = new Turns();
  readonly #drafts: TurnCall[] = [];

  /** `planning` are the sessions that were in plan mode when the last reading ended. */
  constructor(agent: string, planning: readonly WorkflowMark[]) {
    this.#agent = agent;
    this.#planModes = new PlanModes(planning);
  }

  /** The sessions that are in plan mode now. */
  get planning(): readonly WorkflowMark[] {
    return this.#planModes.planning;
  }

  /** Takes one message in, after those that were written before it. */
  read(located: LocatedMessage): void {
    const { tokens, createdMs } = located.message;
    const timestamp = new Date(createdMs).toISOString();
    const modeTaskType = this.#planModes.follow(located, timestamp);
    const draft = tokens && {
      call: createCall(this.#agent, located, { timestamp, tokens, modeTaskType }),
    };
    if (draft !== undefined) this.#drafts.push(draft);
    this.#turns.enter(located, draft);
  }

  /** Returns what was read, except for where the next reading starts. */
  finish(): Omit<LogReading, "position"> {
    const lastTurns = this.#turns.finish();
    return {
      calls: this.#drafts.map(({ call }) => call),
      marks: this.#planModes.marks,
      lastTurn: lastTurns.at(-1),
      lastTurns,
    };
  }
}

function createCall(
  agent: string,
  { message, session }: LocatedMessage,
  told: Pick<Call, "timestamp" | "tokens" | "modeTaskType">,
): Call {
  return {
    agent,
    // What stands behind a colon would pass for a request's id.
    callId: message.id.replaceAll(":", "."),
    sessionId: session.rootId,
    model: message.model,
    ...told,
    durationMs: message.durationMs,
    success: true,
    errorMessage: undefined,
    command: undefined,
    commandArguments: undefined,
    isSidechain: session.parentId !== undefined,
    cwd: message.cwd ?? session.directory,
    branch: undefined,
  };
}

interface SessionTurns {
  readonly thread: Thread;
  readonly isSubAgent: boolean;
  /** The prompt of the turn at hand. */
  promptId: string | undefined;
}

/** The turns of a store's sessions, and how they end. */
export class Turns {
  readonly #sessions = new Map<string, SessionTurns>();

  /** Enters a message into its session's turn, with the call that it is, if it is one. */
  enter({ message, session }: LocatedMessage, call: TurnCall | undefined): void {
    const turns = this.#turnsOf(message.sessionId, session.parentId !== undefined);
    const { thread } = turns;
    if (message.promptId !== turns.promptId) thread.prompt();
    turns.promptId = message.promptId;
    // Why its last reply failed says more than that the turn did.
    const isToldBefore = message.endsTurn && thread.state.failure !== undefined;
    if (call !== undefined) thread.call(call, message.failure);
    else if (message.failure !== undefined && !isToldBefore) thread.fail(message.failure);
    if (message.endsTurn) thread.prompt();
  }

  /** Lets calls share the outcome of their turns; returns how the last turn of each session ended, the latest last. */
  finish(): readonly TurnOutcome[] {
    return [...this.#sessions].flatMap(([sessionId, { thread, isSubAgent }]) => {
      thread.finish();
      return isSubAgent ? [] : (thread.outcome(sessionId) ?? []);
    });
  }

  #turnsOf(sessionId: string, isSubAgent: boolean): SessionTurns {
    const turns = this.#sessions.get(sessionId) ?? {
      thread: new Thread(undefined),
      isSubAgent,
      promptId: undefined,
    };
    // The session that went on last stands last.
    this.#sessions.delete(sessionId);
    this.#sessions.set(sessionId, turns);
    return turns;
  }
}
