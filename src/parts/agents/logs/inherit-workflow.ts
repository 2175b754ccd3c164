import type { Call } from "../../../usage/call.ts";
import type { WorkflowMark } from "./agent.ts";

/**
 * Gives calls the workflow that their session was in, where their own log does not tell it:
 * sub-agents log apart, and so do databases that hold calls and nothing else.
 */
export function inheritWorkflow(
  calls: readonly Call[],
  marks: Iterable<WorkflowMark>,
): readonly Call[] {
  const bySession = new Map<string, WorkflowMark[]>();
  for (const mark of marks) {
    const ofSession = bySession.get(mark.sessionId);
    if (ofSession === undefined) bySession.set(mark.sessionId, [mark]);
    else ofSession.push(mark);
  }
  return calls.map((call) => {
    if (call.command !== undefined || call.modeTaskType !== undefined) return call;
    const mark = latestBefore(call.timestamp, bySession.get(call.sessionId) ?? []);
    if (mark === undefined) return call;
    const { modeTaskType, command, commandArguments } = mark;
    if (modeTaskType === undefined && command === undefined) return call;
    return { ...call, modeTaskType, command, commandArguments };
  });
}

function latestBefore(timestamp: string, marks: readonly WorkflowMark[]): WorkflowMark | undefined {
  let latest: WorkflowMark | undefined;
  for (const mark of marks) {
    if (mark.timestamp > timestamp) continue;
    if (latest === undefined || mark.timestamp >= latest.timestamp) latest = mark;
  }
  return latest;
}
