import type { TurnOutcome } from "../agent-logs/agent.ts";
import { Failure } from "../failure.ts";
import type { Call } from "../usage/call.ts";
import { isTaskType, TASK_TYPES } from "../usage/task-type.ts";
import type { CollectContext } from "./collect-context.ts";
import { describeWork } from "./describe-work.ts";
import type { HookRun } from "./hook-run.ts";
import { priceCalls } from "./price-calls.ts";
import type { RecordContext } from "./sum-calls.ts";

/** Gathers what records say beyond their calls: from the environment, the branch and what is staged. */
export async function describeCalls(
  run: HookRun,
  calls: readonly Call[],
  { worktree, folders, config, changes }: CollectContext,
  lastTurns: ReadonlyMap<string, TurnOutcome>,
): Promise<RecordContext> {
  const { environment } = run;
  const work = await describeWork(
    {
      taskType: readTaskType(environment.TELEMETRY_TASK_TYPE),
      phase: environment.TELEMETRY_PHASE,
      paths: changes.map(({ path }) => path),
      branchOf: () => worktree.branch,
      subject: worktree.head?.subject,
    },
    config,
  );
  const pricing = await priceCalls(calls, config, folders);
  return {
    ...work,
    costNanoUsdOf: (call) => pricing.costNanoUsd(call),
    lastTurns,
    success: readSuccess(environment.TELEMETRY_TASK_SUCCESS),
    branch: worktree.branch,
  };
}

function readTaskType(text: string | undefined) {
  if (text === undefined || text === "") return undefined;
  if (isTaskType(text)) return text;
  throw new Failure(
    `Cannot record with TELEMETRY_TASK_TYPE: expected ${TASK_TYPES.join(", ")}, got ${JSON.stringify(text)}.`,
  );
}

function readSuccess(text: string | undefined): boolean | undefined {
  if (text === undefined || text === "") return undefined;
  if (text === "true" || text === "false") return text === "true";
  throw new Failure(
    `Cannot record with TELEMETRY_TASK_SUCCESS: expected true or false, got ${JSON.stringify(text)}.`,
  );
}
