import type { Call } from "../../../usage/call.ts";
import type { LogReading, WorkflowMark } from "../logs/agent.ts";
import type { TurnCall } from "../logs/thread.ts";
import type { LocatedMessage } from "./located-message.ts";
import { PlanModes } from "./plan-modes.ts";
import { Turns } from "./turns.ts";

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
