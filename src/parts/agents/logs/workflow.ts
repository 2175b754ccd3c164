import type { WorkflowMark } from "./agent.ts";
import { commandInForce, type WorkflowCommand } from "./workflow-command.ts";

/** What a session must remember of its workflow from one reading of its log to the next. */
export interface WorkflowState {
  readonly command?: WorkflowCommand | undefined;
  readonly isPlanning?: boolean;
}

/** Follows what a session is told to work on: its slash commands and its plan mode. */
export class Workflow {
  #state: WorkflowState;
  readonly #marks: WorkflowMark[] = [];

  constructor(state: WorkflowState | undefined) {
    this.#state = state ?? {};
  }

  get state(): WorkflowState {
    return this.#state;
  }

  get isPlanning(): boolean {
    return this.#state.isPlanning ?? false;
  }

  /** The changes since this reading began. */
  get marks(): readonly WorkflowMark[] {
    return this.#marks;
  }

  /** What a call of now works on. */
  get inForce(): Pick<WorkflowMark, "modeTaskType" | "command" | "commandArguments"> {
    return {
      modeTaskType: this.#state.isPlanning ? "plan" : undefined,
      command: this.#state.command?.name,
      commandArguments: this.#state.command?.phaseArgument,
    };
  }

  enterCommand(command: WorkflowCommand, sessionId: string, rowTime: string): void {
    const next = commandInForce(this.#state.command, command);
    if (next !== this.#state.command) this.#change({ command: next }, sessionId, rowTime);
  }

  /** Enters plan mode, or leaves it. */
  enterMode(isPlanning: boolean, sessionId: string, rowTime: string): void {
    if (isPlanning !== this.isPlanning) this.#change({ isPlanning }, sessionId, rowTime);
  }

  #change(change: WorkflowState, sessionId: string, rowTime: string): void {
    this.#state = { ...this.#state, ...change };
    this.#marks.push({ sessionId, timestamp: rowTime, ...this.inForce });
  }
}
