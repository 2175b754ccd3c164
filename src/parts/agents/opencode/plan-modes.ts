import type { WorkflowMark } from "../logs/agent.ts";
import type { LocatedMessage } from "./located-message.ts";

const MAX_REMEMBERED = 20;
const NO_COMMAND = { command: undefined, commandArguments: undefined };

/** Follows the plan mode of a store's sessions: their sub-agents work on the same. */
export class PlanModes {
  readonly #marks: WorkflowMark[];
  readonly #last: Map<string, WorkflowMark>;

  /** `before` are the sessions that were in plan mode when the last reading ended. */
  constructor(before: readonly WorkflowMark[]) {
    this.#marks = [...before];
    this.#last = new Map(before.map((mark) => [mark.sessionId, mark]));
  }

  /** Takes in what a message tells of its session's mode; returns the mode that it was written in. */
  follow({ message, session }: LocatedMessage, timestamp: string): WorkflowMark["modeTaskType"] {
    const { sessionId, isPlanning } = message;
    const last = this.#last.get(sessionId);
    const modeTaskType = isPlanning ? "plan" : undefined;
    // Sub-agents have no mode, but work for a session that has.
    if (session.parentId !== undefined) return modeTaskType;
    if (isPlanning === undefined) return last?.modeTaskType;
    if (last === undefined || last.modeTaskType !== modeTaskType) {
      this.#enter({ sessionId, timestamp, ...NO_COMMAND, modeTaskType });
    }
    return modeTaskType;
  }

  /** The changes of all sessions, those of earlier readings that still hold included. */
  get marks(): readonly WorkflowMark[] {
    return this.#marks;
  }

  /** The sessions that are in plan mode now. */
  get planning(): readonly WorkflowMark[] {
    return [...this.#last.values()]
      .filter(({ modeTaskType }) => modeTaskType !== undefined)
      .slice(-MAX_REMEMBERED);
  }

  #enter(mark: WorkflowMark): void {
    this.#marks.push(mark);
    // The latest stand last.
    this.#last.delete(mark.sessionId);
    this.#last.set(mark.sessionId, mark);
  }
}
