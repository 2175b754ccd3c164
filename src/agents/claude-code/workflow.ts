import type { WorkflowMark } from "../agent.ts";
import { contentBlocks, row } from "./row.ts";
import { commandInForce, type WorkflowCommand } from "./workflow-command.ts";

const PLAN_MODE = "plan";
const LEAVE_PLAN_TOOL = "ExitPlanMode";

/** What a session must remember of its workflow from one reading of its log to the next. */
export interface WorkflowState {
  readonly command?: WorkflowCommand | undefined;
  readonly isPlanning?: boolean;
  /** The tool call that asks to leave plan mode, until it is answered. */
  readonly leavePlanId?: string | undefined;
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

  /** Follows plan mode through the row that was read: prompts name the mode, a granted request leaves it. */
  followMode(sessionId: string, rowTime: string): void {
    const mode = row.permissionMode.text();
    const wasPlanning = this.#state.isPlanning ?? false;
    const isPlanning = mode === undefined ? wasPlanning : mode === PLAN_MODE;
    if (isPlanning !== wasPlanning) {
      this.#change({ isPlanning, leavePlanId: undefined }, sessionId, rowTime);
    }
    if (isPlanning) this.#followPlan(sessionId, rowTime);
  }

  #followPlan(sessionId: string, rowTime: string): void {
    for (const { name, id, tool_use_id: answered, is_error: isRefused } of contentBlocks()) {
      if (name === LEAVE_PLAN_TOOL && typeof id === "string") {
        this.#state = { ...this.#state, leavePlanId: id };
      }
      const { leavePlanId } = this.#state;
      if (leavePlanId !== undefined && answered === leavePlanId && isRefused !== true) {
        this.#change({ isPlanning: false, leavePlanId: undefined }, sessionId, rowTime);
      }
    }
  }

  #change(change: WorkflowState, sessionId: string, rowTime: string): void {
    this.#state = { ...this.#state, ...change };
    this.#marks.push({
      sessionId,
      timestamp: rowTime,
      ...this.inForce,
    });
  }
}
