import { contentBlocks, row } from "./row.ts";

const PLAN_MODE = "plan";
const LEAVE_PLAN_TOOL = "ExitPlanMode";

export interface PlanModeState {
  /** The tool call that asks to leave plan mode, until it is answered. */
  readonly leavePlanId?: string | undefined;
}

/** Follows plan mode from row to row: prompts name the mode, a granted request leaves it. */
export class PlanMode {
  #leavePlanId: string | undefined;

  constructor(state: PlanModeState | undefined) {
    this.#leavePlanId = state?.leavePlanId;
  }

  get state(): PlanModeState {
    return { leavePlanId: this.#leavePlanId };
  }

  /** Returns whether the session is planning behind the row that was read. */
  isPlanning(wasPlanning: boolean): boolean {
    const mode = row.permissionMode.text();
    const isPlanning = mode === undefined ? wasPlanning : mode === PLAN_MODE;
    if (isPlanning !== wasPlanning) this.#leavePlanId = undefined;
    return isPlanning && !this.#isLeaving();
  }

  #isLeaving(): boolean {
    for (const { name, id, tool_use_id: answered, is_error: isRefused } of contentBlocks()) {
      if (name === LEAVE_PLAN_TOOL && typeof id === "string") this.#leavePlanId = id;
      const isAnswer = this.#leavePlanId !== undefined && answered === this.#leavePlanId;
      if (isAnswer && isRefused !== true) {
        this.#leavePlanId = undefined;
        return true;
      }
    }
    return false;
  }
}
