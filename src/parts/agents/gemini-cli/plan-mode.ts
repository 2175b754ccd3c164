import type { JsonObject } from "../logs/json-value.ts";

const ENTER_TOOL = "enter_plan_mode";
const LEAVE_TOOL = "exit_plan_mode";

/**
 * Returns whether the session is planning behind a tool's call. A person's own change of mode is
 * not logged. A tool that was refused succeeded all the same: what it displays says so.
 */
export function isPlanningBehind(tool: JsonObject, wasPlanning: boolean): boolean {
  const { name, status, resultDisplay: display } = tool;
  if (status !== "success") return wasPlanning;
  if (name === ENTER_TOOL) return wasPlanning || display !== "Cancelled";
  if (name !== LEAVE_TOOL) return wasPlanning;
  const isRefused = typeof display === "string" && !display.startsWith("Plan approved");
  return wasPlanning && isRefused;
}
